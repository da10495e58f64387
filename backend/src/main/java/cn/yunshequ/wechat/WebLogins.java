package cn.yunshequ.wechat;

import cn.yunshequ.identity.SignIns;
import cn.yunshequ.identity.model.SessionSecret;
import cn.yunshequ.identity.model.SignedIn;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.wechat.model.WechatApp;
import cn.yunshequ.wechat.model.WechatRefusal;
import cn.yunshequ.wechat.store.IdentityStore;
import cn.yunshequ.wechat.store.IdentityStore.State;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The web page's way through the official account: out with a state that only this browser can
 * bring back, in with a code.
 */
@Singleton
public class WebLogins {
  private static final Duration STATE = Duration.ofMinutes(10);

  private final Db db;
  private final IdentityStore store;
  private final WechatApps apps;
  private final WeChatGateway wechat;
  private final WechatSignIns wechatSignIns;
  private final WechatBindings bindings;
  private final SignIns signIns;
  private final WechatAddresses addresses;
  private final Clock clock;

  WebLogins(
      Db db,
      IdentityStore store,
      WechatApps apps,
      WeChatGateway wechat,
      WechatSignIns wechatSignIns,
      WechatBindings bindings,
      SignIns signIns,
      WechatAddresses addresses,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.apps = apps;
    this.wechat = wechat;
    this.wechatSignIns = wechatSignIns;
    this.bindings = bindings;
    this.signIns = signIns;
    this.addresses = addresses;
    this.clock = clock;
  }

  /**
   * The way out.
   *
   * @param authorize where to send the browser
   * @param browserSecret to be kept in a cookie of this browser
   */
  public record Begun(String authorize, String browserSecret) {}

  /**
   * The way back in.
   *
   * @param session null when the WeChat is not bound yet, or somebody was signed in already
   * @param ticket to bind with; null when there is nothing to bind
   * @param path where to go on
   */
  public record Ended(@Nullable SignedIn session, @Nullable String ticket, String path) {}

  /** False when there is no official account to sign in by. */
  public boolean isOffered() {
    return apps.first(WechatApp.Kind.OFFICIAL).isPresent();
  }

  /** Begins. Refusals: WECHAT_APP_UNKNOWN without an official account. */
  public Begun begin(Viewer viewer, String callback, String returnTo) {
    var app = official();
    var state = bindings.secret();
    var browser = bindings.secret();
    // WeChat takes letters and digits only.
    var shown = state.value().replaceAll("[^a-zA-Z0-9]", "");
    db.write(() -> {
      store.keepState(
          new SessionSecret(shown).hash(),
          new State(browser.hash(), viewer.accountId(), local(returnTo)),
          clock.instant().plus(STATE));
      return shown;
    });
    return new Begun(
        addresses.authorize()
            + "?appid="
            + app.id()
            + "&redirect_uri="
            + URLEncoder.encode(callback, StandardCharsets.UTF_8)
            + "&response_type=code&scope=snsapi_base&state="
            + shown
            + "#wechat_redirect",
        browser.value());
  }

  /**
   * Ends. Refusals: WECHAT_TICKET_ENDED for a state that is unknown, used, old or of another
   * browser; those of WeChat; WECHAT_ALREADY_BOUND.
   *
   * @param code null when the person said no
   */
  public Ended end(
      Viewer viewer, @Nullable String code, String state, @Nullable String browserSecret) {
    var begun =
        store
            .takeState(new SessionSecret(state).hash(), clock.instant())
            .filter(kept -> isOf(kept, browserSecret))
            .filter(kept -> java.util.Objects.equals(kept.account(), viewer.accountId()))
            .orElseThrow(() -> Refusal.of(WechatRefusal.WECHAT_TICKET_ENDED).asException());
    if (code == null) {
      return new Ended(null, null, begun.returnTo());
    }
    var app = official();
    var who = WechatSignIns.asked(() -> wechat.officialLogin(app, code));
    var account = begun.account();
    if (account != null) {
      bindings.bind(account, who);
      return new Ended(null, null, begun.returnTo());
    }
    var known = wechatSignIns.known(app, who);
    return known.isPresent()
        ? new Ended(signIns.openVouched(known.get(), true), null, begun.returnTo())
        : new Ended(null, bindings.ticket(who), begun.returnTo());
  }

  private static boolean isOf(State state, @Nullable String browserSecret) {
    return browserSecret != null
        && MessageDigest.isEqual(state.browserHash(), new SessionSecret(browserSecret).hash());
  }

  private WechatApp official() {
    return apps.first(WechatApp.Kind.OFFICIAL)
        .orElseThrow(() -> Refusal.of(WechatRefusal.WECHAT_APP_UNKNOWN).asException());
  }

  /** Only pages of our own: an address that leads elsewhere becomes the first page. */
  static String local(String path) {
    return Optional.of(path)
        .filter(p -> p.startsWith("/") && !p.startsWith("//") && !p.contains("\\"))
        .filter(p -> p.chars().allMatch(c -> c > 32 && c < 127))
        .orElse("/");
  }
}
