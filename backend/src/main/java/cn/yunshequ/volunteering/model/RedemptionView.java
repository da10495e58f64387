package cn.yunshequ.volunteering.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Identified;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reward somebody paid for; the API's {@code Redemption}.
 *
 * @param code to show when fetching it; null but for one's own
 * @param transferId what paid for it
 */
public record RedemptionView(
    UUID id,
    RewardView reward,
    ResidentView resident,
    @Nullable String code,
    UUID transferId,
    Instant redeemedAt,
    @Nullable Instant handedOverAt,
    boolean reversed)
    implements Identified {
  public static final String KIND = "redemption";

  @Override
  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }
}
