package cn.yunshequ.wechat;

import cn.yunshequ.identity.SignIns;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.identity.model.SignedIn;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.wechat.model.Openid;
import cn.yunshequ.wechat.model.WechatApp;
import cn.yunshequ.wechat.model.WechatRefusal;
import cn.yunshequ.wechat.store.IdentityStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Signing in by WeChat. The account is one of a mobile number all the same (L-70): who comes the
 * first time shows a number, by WeChat's own button or by a text message.
 */
@Singleton
public class WechatSignIns {
  private final Db db;
  private final WeChatGateway wechat;
  private final WechatApps apps;
  private final WechatBindings bindings;
  private final IdentityStore store;
  private final WechatPhone phones;
  private final SignIns signIns;
  private final Clock clock;

  WechatSignIns(
      Db db,
      WeChatGateway wechat,
      WechatApps apps,
      WechatBindings bindings,
      IdentityStore store,
      WechatPhone phones,
      SignIns signIns,
      Clock clock) {
    this.db = db;
    this.wechat = wechat;
    this.apps = apps;
    this.bindings = bindings;
    this.store = store;
    this.phones = phones;
    this.signIns = signIns;
    this.clock = clock;
  }

  /**
   * What came of it: a session, or a ticket to bind this WeChat to an account with.
   *
   * @param session null when nobody is known yet
   * @param ticket null when there is a session
   */
  public record Entered(@Nullable SignedIn session, @Nullable String ticket) {}

  /**
   * From a mini-program. Refusals: WECHAT_APP_UNKNOWN, WECHAT_CODE_WRONG for a used or expired
   * code, WECHAT_BLOCKED, TOO_MANY_REQUESTS, WECHAT_UNAVAILABLE, WECHAT_ALREADY_BOUND.
   *
   * @param code of {@code wx.login}
   * @param phoneCode of the button {@code getPhoneNumber}; null when not pressed
   */
  public Entered enter(String appId, String code, @Nullable String phoneCode) {
    var app = apps.mini(appId);
    var who = asked(() -> wechat.login(app, code));
    var known = known(app, who);
    if (known.isPresent()) {
      return new Entered(signIns.openVouched(known.get(), false), null);
    }
    if (phoneCode == null) {
      return new Entered(null, bindings.ticket(who));
    }
    var phone = phones.verifiedPhone(app, phoneCode);
    return new Entered(bound(app, who, phone), null);
  }

  /** The account of that WeChat: by its openid, or by the unionid another of our apps knows. */
  Optional<UUID> known(WechatApp app, Openid who) {
    var now = clock.instant();
    var account = store.account(who);
    if (account.isPresent()) {
      store.seen(who, app, now);
      return account;
    }
    var unionid = who.unionid();
    if (unionid == null || app.platform().isEmpty()) {
      return Optional.empty();
    }
    return store
        .accountByUnion(app.platform(), unionid)
        .filter(found -> db.write(() -> store.bind(who, app, found, now)));
  }

  private SignedIn bound(WechatApp app, Openid who, PhoneNumber phone) {
    return db.write(() -> {
      var account = signIns.accountOf(phone);
      if (!store.bind(who, app, account, clock.instant())) {
        throw Refusal.of(WechatRefusal.WECHAT_ALREADY_BOUND).asException();
      }
      return signIns.openVouched(account, false);
    });
  }

  /** The answer of WeChat, or its no as a refusal. */
  static <T> T asked(Supplier<T> call) {
    try {
      return call.get();
    } catch (WeChatException failed) {
      throw Refusals.of(failed).asException();
    }
  }
}
