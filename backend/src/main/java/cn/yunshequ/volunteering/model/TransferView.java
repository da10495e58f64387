package cn.yunshequ.volunteering.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger of points; the API's {@code PointsEntry}.
 *
 * @param points negative when they left the person's purse
 * @param resident whose purse; null for none
 * @param reversed a later line takes it back
 */
public record TransferView(
    UUID id,
    TransferKind kind,
    int points,
    String memo,
    Instant recordedAt,
    @Nullable ResidentView resident,
    boolean reversed)
    implements Identified {
  public static final String KIND = "transfer";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }
}
