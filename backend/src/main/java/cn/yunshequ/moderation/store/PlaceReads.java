package cn.yunshequ.moderation.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.community.published.Tables.PENDING_RESIDENCY;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Where a desk is, and what else waits there. */
@Singleton
public class PlaceReads {
  private final Db db;

  PlaceReads(Db db) {
    this.db = db;
  }

  /**
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND
   */
  public AreaPath pathOf(UUID community) {
    return db.sql()
        .select(COMMUNITY.PATH)
        .from(COMMUNITY)
        .where(COMMUNITY.ID.eq(community))
        .fetchOptional(COMMUNITY.PATH)
        .map(AreaPath::new)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "communityId").asException());
  }

  public int waitingResidencies(AreaPath place) {
    return db.sql()
        .fetchCount(
            db.sql()
                .selectOne()
                .from(PENDING_RESIDENCY)
                .join(COMMUNITY)
                .on(COMMUNITY.ID.eq(PENDING_RESIDENCY.COMMUNITY_ID))
                .where(COMMUNITY.PATH.startsWith(place.value())));
  }
}
