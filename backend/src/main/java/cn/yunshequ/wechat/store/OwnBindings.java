package cn.yunshequ.wechat.store;

import static cn.yunshequ.wechat.store.db.Tables.WECHAT_IDENTITY;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Cells;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;

/** The WeChat apps the viewer signs in by, as rows to take away; the openid stays here. */
@Singleton
public class OwnBindings {
  private final Db db;

  OwnBindings(Db db) {
    this.db = db;
  }

  public List<List<String>> of(Viewer viewer) {
    return db.sql()
        .select(WECHAT_IDENTITY.APP_ID, WECHAT_IDENTITY.BOUND_AT, WECHAT_IDENTITY.SEEN_AT)
        .from(WECHAT_IDENTITY)
        .where(WECHAT_IDENTITY.ACCOUNT_ID.eq(viewer.account()))
        .orderBy(WECHAT_IDENTITY.BOUND_AT, WECHAT_IDENTITY.APP_ID)
        .fetch(Cells::of);
  }
}
