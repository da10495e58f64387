package cn.yunshequ.councils.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat as one viewer sees it; the API's {@code Seat}.
 *
 * @param current whether it counts today
 * @param endedAt null while it is held; a seat whose term is over may wait for it
 */
public record SeatView(
    UUID id,
    UUID councilId,
    ResidentView resident,
    SeatRole role,
    SeatChosen chosen,
    @Nullable UUID substituteForId,
    LocalDate termStarts,
    LocalDate termEnds,
    boolean current,
    @Nullable Instant endedAt,
    @Nullable String endReason)
    implements Identified {
  public static final String KIND = "seat";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }
}
