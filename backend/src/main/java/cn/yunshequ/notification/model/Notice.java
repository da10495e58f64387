package cn.yunshequ.notification.model;

import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message that was said. */
public record Notice(
    UUID id,
    SubjectRef subject,
    Weight weight,
    String text,
    Instant at,
    List<UUID> named,
    @Nullable String circle,
    boolean followers,
    @Nullable UUID except) {
  public Notice {
    named = List.copyOf(named);
  }
}
