package cn.yunshequ.platform.session;

import cn.yunshequ.platform.http.PortalMode;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The portal's own cookies: out of reach of scripts and of other sites, over TLS only. */
@Singleton
public class Cookies {
  private static final Duration SESSION = Duration.ofDays(30);

  private final boolean overTls;

  Cookies(PortalMode mode) {
    // The demo runs on the own machine without certificates, where no browser would send it back.
    overTls = !mode.isDemo();
  }

  /** The browser stays signed in by this secret. */
  public Cookie session(String secret) {
    return of(WebSession.COOKIE, secret, "/", SESSION);
  }

  /** The browser forgets its session. */
  public Cookie noSession() {
    return of(WebSession.COOKIE, "", "/", Duration.ZERO);
  }

  /**
   * @param path sent back under it only
   * @param age zero forgets it
   */
  public Cookie of(String name, String value, String path, Duration age) {
    return Cookie.of(name, value)
        .httpOnly(true)
        .secure(overTls)
        .sameSite(SameSite.Lax)
        .path(path)
        .maxAge(age);
  }
}
