package cn.yunshequ.volunteering.model;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger of hours; the API's {@code HourEntry}.
 *
 * @param minutes negative when it takes back
 */
public record HourLine(
    UUID id, UUID signupId, LocalDate day, int minutes, @Nullable String reason, Instant recordedAt)
    implements Identified {
  public static final String KIND = "hourEntry";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }
}
