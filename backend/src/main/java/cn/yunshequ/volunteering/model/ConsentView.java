package cn.yunshequ.volunteering.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A guardian's consent as guardian, minor, organiser or committee sees it; the API's {@code
 * GivenConsent}.
 *
 * @param coming sign-ups for shifts that have not begun
 */
public record ConsentView(
    UUID id,
    UUID activityId,
    ResidentView minor,
    String guardianName,
    String relation,
    boolean accompanies,
    boolean onPaper,
    Instant givenAt,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawReason,
    int coming,
    ConsentStanding standing)
    implements Identified {
  public static final String KIND = "guardianConsent";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }
}
