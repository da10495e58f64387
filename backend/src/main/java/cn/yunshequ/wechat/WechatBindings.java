package cn.yunshequ.wechat;

import cn.yunshequ.identity.Sessions;
import cn.yunshequ.identity.model.SessionSecret;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.Reaches;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.wechat.model.Openid;
import cn.yunshequ.wechat.model.WechatRefusal;
import cn.yunshequ.wechat.store.IdentityStore;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** Which WeChat belongs to which account. */
@Singleton
public class WechatBindings {
  /** Name of the channel that carries notices. */
  public static final String CHANNEL = "wechat";

  private static final Duration TICKET = Duration.ofMinutes(10);

  private final Db db;
  private final IdentityStore store;
  private final WechatApps apps;
  private final Reaches reaches;
  private final Sessions sessions;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  WechatBindings(
      Db db,
      IdentityStore store,
      WechatApps apps,
      Reaches reaches,
      Sessions sessions,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.apps = apps;
    this.reaches = reaches;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Proof, for ten minutes and once, that its holder came from WeChat as that person. */
  String ticket(Openid who) {
    var secret = secret();
    db.write(() -> {
      store.keepTicket(secret.hash(), who, clock.instant().plus(TICKET));
      return secret;
    });
    return secret.value();
  }

  SessionSecret secret() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return new SessionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /**
   * Binds the WeChat of a ticket to the account that asks, signed in by its number. Refusals:
   * WECHAT_TICKET_ENDED, WECHAT_ALREADY_BOUND.
   *
   * @return the apps in which the account is bound now
   */
  public List<String> bind(Viewer actor, String ticket) {
    var account = actor.account();
    return db.write(() -> {
      var who =
          store
              .takeTicket(new SessionSecret(ticket).hash(), clock.instant())
              .orElseThrow(
                  () -> Refusal.of(WechatRefusal.WECHAT_TICKET_ENDED, "ticket").asException());
      bind(account, who);
      sessions.vouch(actor);
      return store.apps(account);
    });
  }

  /** As {@link #bind(Viewer, String)}, for somebody WeChat has just vouched for. */
  public void bind(UUID account, Openid who) {
    db.write(() -> {
      var app =
          apps.find(who.appId())
              .orElseThrow(() -> Refusal.of(WechatRefusal.WECHAT_APP_UNKNOWN).asException());
      if (!store.bind(who, app, account, clock.instant())) {
        throw Refusal.of(WechatRefusal.WECHAT_ALREADY_BOUND).asException();
      }
      return account;
    });
  }

  /** Apps in which the viewer is bound. */
  public List<String> of(Viewer viewer) {
    return store.apps(viewer.account());
  }

  /** Ends the binding in one app; the account stays. */
  public List<String> unbind(Viewer actor, String appId) {
    return db.write(() -> {
      store.unbind(actor.account(), appId);
      var left = store.apps(actor.account());
      if (left.isEmpty()) {
        reaches.lost(actor.account(), CHANNEL);
      }
      return left;
    });
  }

  /** Forgets everything about an account: it is closed (L-64). */
  public void forget(UUID account) {
    db.write(() -> {
      store.forget(account);
      return account;
    });
  }

  /** Forgets tickets and states that are over. */
  public int sweep() {
    return db.write(() -> store.sweep(clock.instant()));
  }
}
