package cn.yunshequ.community;

import cn.yunshequ.kernel.AreaPath;
import java.util.UUID;

/** Told inside the transaction when a claim to belong to a household begins or ceases to wait. */
public interface ClaimWatcher {
  /**
   * @param community whose desk decides
   * @param door as people say it, e.g. 7栋2单元502
   */
  void waits(UUID claim, UUID account, AreaPath community, String door);

  void decided(UUID claim);
}
