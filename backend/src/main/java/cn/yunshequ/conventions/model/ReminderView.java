package cn.yunshequ.conventions.model;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A private reminder as one viewer may see it; the API's {@code NeighbourReminder}.
 *
 * @param from 一位邻居 for the household; the name for the convenor
 * @param forViewer whether it is for a household of the viewer
 */
public record ReminderView(
    UUID id,
    UUID conventionId,
    UUID articleId,
    UUID householdId,
    String text,
    Instant sentAt,
    String from,
    @Nullable String reply,
    @Nullable Instant repliedAt,
    boolean forViewer)
    implements Identified {
  public static final String KIND = "neighbourReminder";

  /** Who wrote it, as the household reads it. */
  public static final String SOMEBODY = "一位邻居";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }
}
