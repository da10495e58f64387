package cn.yunshequ.councils.model;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A council as one viewer sees it; the API's {@code Council}.
 *
 * @param seatCount seats held today, without substitutes
 * @param viewerSeatId the seat the viewer holds today; null for none
 * @param viewerRole what that seat is for; null with it
 * @param dissolvedAt null while it stands
 */
public record CouncilView(
    UUID id,
    UUID communityId,
    UUID areaId,
    AreaPath path,
    String name,
    RulesOfProcedure rules,
    int seatCount,
    @Nullable UUID viewerSeatId,
    @Nullable SeatRole viewerRole,
    Instant foundedAt,
    @Nullable Instant dissolvedAt,
    @Nullable String dissolvedReason)
    implements Identified {
  public static final String KIND = "council";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  /** What the rules ask of it. */
  public CouncilStanding standing() {
    return new CouncilStanding(path, dissolvedAt != null, viewerRole);
  }
}
