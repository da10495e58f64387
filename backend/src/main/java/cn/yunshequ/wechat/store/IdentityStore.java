package cn.yunshequ.wechat.store;

import static cn.yunshequ.identity.published.Tables.ACCOUNT;
import static cn.yunshequ.wechat.store.db.Tables.ALLOWANCE;
import static cn.yunshequ.wechat.store.db.Tables.BINDING_TICKET;
import static cn.yunshequ.wechat.store.db.Tables.OAUTH_STATE;
import static cn.yunshequ.wechat.store.db.Tables.WECHAT_IDENTITY;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.wechat.model.Openid;
import cn.yunshequ.wechat.model.WechatApp;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Who is who between WeChat and the portal. */
@Singleton
public class IdentityStore {
  private final Db db;

  IdentityStore(Db db) {
    this.db = db;
  }

  /** The living account bound to that openid. */
  public Optional<UUID> account(Openid who) {
    return db.sql()
        .select(WECHAT_IDENTITY.ACCOUNT_ID)
        .from(WECHAT_IDENTITY)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(WECHAT_IDENTITY.ACCOUNT_ID), ACCOUNT.CLOSED_AT.isNull())
        .where(WECHAT_IDENTITY.APP_ID.eq(who.appId()), WECHAT_IDENTITY.OPENID.eq(who.openid()))
        .fetchOptional(WECHAT_IDENTITY.ACCOUNT_ID);
  }

  /** The one living account known by that unionid on that platform; empty when there are two. */
  public Optional<UUID> accountByUnion(String platform, String unionid) {
    var found =
        db.sql()
            .selectDistinct(WECHAT_IDENTITY.ACCOUNT_ID)
            .from(WECHAT_IDENTITY)
            .join(ACCOUNT)
            .on(ACCOUNT.ID.eq(WECHAT_IDENTITY.ACCOUNT_ID), ACCOUNT.CLOSED_AT.isNull())
            .where(WECHAT_IDENTITY.PLATFORM.eq(platform), WECHAT_IDENTITY.UNIONID.eq(unionid))
            .limit(2)
            .fetch(WECHAT_IDENTITY.ACCOUNT_ID);
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  public Optional<String> openid(UUID account, String appId) {
    return db.sql()
        .select(WECHAT_IDENTITY.OPENID)
        .from(WECHAT_IDENTITY)
        .where(WECHAT_IDENTITY.ACCOUNT_ID.eq(account), WECHAT_IDENTITY.APP_ID.eq(appId))
        .fetchOptional(WECHAT_IDENTITY.OPENID);
  }

  /** Who the account is in that of these apps it came by last. */
  public Optional<Openid> latest(UUID account, List<String> appIds) {
    return db.sql()
        .select(WECHAT_IDENTITY.APP_ID, WECHAT_IDENTITY.OPENID, WECHAT_IDENTITY.UNIONID)
        .from(WECHAT_IDENTITY)
        .where(WECHAT_IDENTITY.ACCOUNT_ID.eq(account), WECHAT_IDENTITY.APP_ID.in(appIds))
        .orderBy(WECHAT_IDENTITY.SEEN_AT.desc())
        .limit(1)
        .fetchOptional(row -> new Openid(row.value1(), row.value2(), row.value3()));
  }

  /** Apps in which the account is bound. */
  public List<String> apps(UUID account) {
    return db.sql()
        .select(WECHAT_IDENTITY.APP_ID)
        .from(WECHAT_IDENTITY)
        .where(WECHAT_IDENTITY.ACCOUNT_ID.eq(account))
        .orderBy(WECHAT_IDENTITY.APP_ID)
        .fetch(WECHAT_IDENTITY.APP_ID);
  }

  public void seen(Openid who, WechatApp app, Instant now) {
    db.sql()
        .update(WECHAT_IDENTITY)
        .set(WECHAT_IDENTITY.SEEN_AT, now.atOffset(UTC))
        .set(WECHAT_IDENTITY.UNIONID, who.unionid())
        .set(WECHAT_IDENTITY.PLATFORM, app.platform())
        .where(WECHAT_IDENTITY.APP_ID.eq(who.appId()), WECHAT_IDENTITY.OPENID.eq(who.openid()))
        .execute();
  }

  /**
   * Binds an openid to an account. A binding to an account that was closed gives way.
   *
   * @return false when the openid is bound to another living account, or the account to another
   *     openid of that app; two that bind at once are told apart by the keys
   */
  public boolean bind(Openid who, WechatApp app, UUID account, Instant now) {
    db.sql()
        .deleteFrom(WECHAT_IDENTITY)
        .where(WECHAT_IDENTITY.APP_ID.eq(who.appId()), WECHAT_IDENTITY.OPENID.eq(who.openid()))
        .and(
            WECHAT_IDENTITY.ACCOUNT_ID.in(
                DSL.select(ACCOUNT.ID).from(ACCOUNT).where(ACCOUNT.CLOSED_AT.isNotNull())))
        .execute();
    int bound =
        db.sql()
            .insertInto(WECHAT_IDENTITY)
            .set(WECHAT_IDENTITY.APP_ID, who.appId())
            .set(WECHAT_IDENTITY.OPENID, who.openid())
            .set(WECHAT_IDENTITY.ACCOUNT_ID, account)
            .set(WECHAT_IDENTITY.UNIONID, who.unionid())
            .set(WECHAT_IDENTITY.PLATFORM, app.platform())
            .set(WECHAT_IDENTITY.BOUND_AT, now.atOffset(UTC))
            .set(WECHAT_IDENTITY.SEEN_AT, now.atOffset(UTC))
            .onConflictDoNothing()
            .execute();
    return bound == 1 || account(who).filter(account::equals).isPresent();
  }

  public int unbind(UUID account, String appId) {
    db.sql()
        .deleteFrom(ALLOWANCE)
        .where(ALLOWANCE.ACCOUNT_ID.eq(account), ALLOWANCE.APP_ID.eq(appId))
        .execute();
    return db.sql()
        .deleteFrom(WECHAT_IDENTITY)
        .where(WECHAT_IDENTITY.ACCOUNT_ID.eq(account), WECHAT_IDENTITY.APP_ID.eq(appId))
        .execute();
  }

  public void forget(UUID account) {
    db.sql().deleteFrom(ALLOWANCE).where(ALLOWANCE.ACCOUNT_ID.eq(account)).execute();
    db.sql().deleteFrom(OAUTH_STATE).where(OAUTH_STATE.ACCOUNT_ID.eq(account)).execute();
    // A sign-in that was begun and never bound holds the openid as well.
    db.sql()
        .deleteFrom(BINDING_TICKET)
        .where(
            DSL.row(BINDING_TICKET.APP_ID, BINDING_TICKET.OPENID)
                .in(
                    DSL.select(WECHAT_IDENTITY.APP_ID, WECHAT_IDENTITY.OPENID)
                        .from(WECHAT_IDENTITY)
                        .where(WECHAT_IDENTITY.ACCOUNT_ID.eq(account))))
        .execute();
    db.sql().deleteFrom(WECHAT_IDENTITY).where(WECHAT_IDENTITY.ACCOUNT_ID.eq(account)).execute();
  }

  public void keepTicket(byte[] hash, Openid who, Instant expires) {
    db.sql()
        .insertInto(BINDING_TICKET)
        .set(BINDING_TICKET.TICKET_HASH, hash)
        .set(BINDING_TICKET.APP_ID, who.appId())
        .set(BINDING_TICKET.OPENID, who.openid())
        .set(BINDING_TICKET.UNIONID, who.unionid())
        .set(BINDING_TICKET.EXPIRES_AT, expires.atOffset(UTC))
        .execute();
  }

  /** Takes a ticket away; of two who show the same one, one gets it. */
  public Optional<Openid> takeTicket(byte[] hash, Instant now) {
    return db.sql()
        .deleteFrom(BINDING_TICKET)
        .where(BINDING_TICKET.TICKET_HASH.eq(hash), BINDING_TICKET.EXPIRES_AT.gt(now.atOffset(UTC)))
        .returning()
        .fetchOptional(row -> new Openid(row.getAppId(), row.getOpenid(), row.getUnionid()));
  }

  /** A sign-in on its way. */
  public record State(byte[] browserHash, @Nullable UUID account, String returnTo) {}

  public void keepState(byte[] hash, State state, Instant expires) {
    db.sql()
        .insertInto(OAUTH_STATE)
        .set(OAUTH_STATE.STATE_HASH, hash)
        .set(OAUTH_STATE.BROWSER_HASH, state.browserHash())
        .set(OAUTH_STATE.ACCOUNT_ID, state.account())
        .set(OAUTH_STATE.RETURN_TO, state.returnTo())
        .set(OAUTH_STATE.EXPIRES_AT, expires.atOffset(UTC))
        .execute();
  }

  public Optional<State> takeState(byte[] hash, Instant now) {
    return db.sql()
        .deleteFrom(OAUTH_STATE)
        .where(OAUTH_STATE.STATE_HASH.eq(hash), OAUTH_STATE.EXPIRES_AT.gt(now.atOffset(UTC)))
        .returning()
        .fetchOptional(
            row -> new State(row.getBrowserHash(), row.getAccountId(), row.getReturnTo()));
  }

  public int sweep(Instant now) {
    return db.sql()
            .deleteFrom(BINDING_TICKET)
            .where(BINDING_TICKET.EXPIRES_AT.le(now.atOffset(UTC)))
            .execute()
        + db.sql()
            .deleteFrom(OAUTH_STATE)
            .where(OAUTH_STATE.EXPIRES_AT.le(now.atOffset(UTC)))
            .execute();
  }
}
