package cn.yunshequ.proposals.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the public timeline. */
public record TimelineEntry(
    UUID id,
    EntryKind kind,
    @Nullable String text,
    Instant at,
    String by,
    @Nullable LocalDate dueOn) {
  /** Plain Chinese. */
  public String title() {
    return kind.zh();
  }
}
