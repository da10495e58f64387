package cn.yunshequ.wechat.plug;

import cn.yunshequ.wechat.WeChatException;
import cn.yunshequ.wechat.model.WechatApp;
import cn.yunshequ.wechat.store.TokenStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/**
 * One token for all nodes. It is renewed at four fifths of its life by the node that takes the
 * lock, while the others go on with it; when it is over, the others wait shortly for the new one.
 */
@Singleton
class SharedTokens {
  private static final String ACCESS = "ACCESS";
  private static final Duration LOCK = Duration.ofSeconds(15);
  private static final int LOOKS = 40;
  private static final long BETWEEN_LOOKS_NANOS = 100_000_000;

  private final TokenStore store;
  private final Clock clock;

  SharedTokens(TokenStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** A token from WeChat, with its life. */
  record Fresh(String value, Duration life) {}

  String access(WechatApp app, Function<WechatApp, Fresh> fetch) {
    var held = store.find(app.id(), ACCESS, clock.instant());
    if (held.isPresent() && held.get().fresh()) {
      return held.get().value();
    }
    if (store.mayRefresh(app.id(), ACCESS, clock.instant(), LOCK)) {
      return renew(app, fetch);
    }
    return held.map(TokenStore.Held::value).orElseGet(() -> await(app));
  }

  private String renew(WechatApp app, Function<WechatApp, Fresh> fetch) {
    try {
      var fresh = fetch.apply(app);
      var now = clock.instant();
      store.put(
          app.id(),
          ACCESS,
          fresh.value(),
          now.plus(fresh.life().multipliedBy(4).dividedBy(5)),
          now.plus(fresh.life()));
      return fresh.value();
    } catch (RuntimeException failed) {
      store.release(app.id(), ACCESS);
      throw failed;
    }
  }

  private String await(WechatApp app) {
    for (int i = 0; i < LOOKS; i++) {
      var held = store.find(app.id(), ACCESS, clock.instant());
      if (held.isPresent()) {
        return held.get().value();
      }
      java.util.concurrent.locks.LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
    }
    throw new WeChatException(WeChatException.UNREACHED, "no token from the other node", null);
  }

  void drop(WechatApp app, String value) {
    store.drop(app.id(), ACCESS, value);
  }
}
