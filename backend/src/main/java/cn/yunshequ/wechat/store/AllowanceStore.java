package cn.yunshequ.wechat.store;

import static cn.yunshequ.wechat.store.db.Tables.ALLOWANCE;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** How many messages of each template somebody still allows; never below nothing, by constraint. */
@Singleton
public class AllowanceStore {
  private final Db db;

  AllowanceStore(Db db) {
    this.db = db;
  }

  /** One more, up to so many. */
  public void add(UUID account, String appId, String template, int most) {
    db.sql()
        .insertInto(ALLOWANCE)
        .set(ALLOWANCE.ACCOUNT_ID, account)
        .set(ALLOWANCE.APP_ID, appId)
        .set(ALLOWANCE.TEMPLATE_ID, template)
        .set(ALLOWANCE.REMAINING, 1)
        .onConflict(ALLOWANCE.ACCOUNT_ID, ALLOWANCE.APP_ID, ALLOWANCE.TEMPLATE_ID)
        .doUpdate()
        .set(ALLOWANCE.REMAINING, DSL.least(ALLOWANCE.REMAINING.plus(1), DSL.inline(most)))
        .execute();
  }

  /** False when none is left; two that take at once never take the same one. */
  public boolean take(UUID account, String appId, String template) {
    return db.sql()
            .update(ALLOWANCE)
            .set(ALLOWANCE.REMAINING, ALLOWANCE.REMAINING.minus(1))
            .where(of(account, appId, template), ALLOWANCE.REMAINING.gt(0))
            .execute()
        == 1;
  }

  /** The person does not want these any more: what was allowed is spent. */
  public void spend(UUID account, String appId, String template) {
    db.sql()
        .update(ALLOWANCE)
        .set(ALLOWANCE.REMAINING, 0)
        .where(of(account, appId, template))
        .execute();
  }

  /** Messages of that app the account still allows. */
  public int left(UUID account, String appId) {
    return db.sql()
        .select(DSL.coalesce(DSL.sum(ALLOWANCE.REMAINING), DSL.inline(0)))
        .from(ALLOWANCE)
        .where(ALLOWANCE.ACCOUNT_ID.eq(account), ALLOWANCE.APP_ID.eq(appId))
        .fetchSingle()
        .value1()
        .intValue();
  }

  private static Condition of(UUID account, String appId, String template) {
    return ALLOWANCE
        .ACCOUNT_ID
        .eq(account)
        .and(ALLOWANCE.APP_ID.eq(appId))
        .and(ALLOWANCE.TEMPLATE_ID.eq(template));
  }
}
