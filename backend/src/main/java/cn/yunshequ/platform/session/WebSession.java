package cn.yunshequ.platform.session;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cookie side of one request: what our own page showed, and what is to be set in the answer.
 */
public final class WebSession {
  public static final String COOKIE = "ys_session";
  public static final String CLIENT_HEADER = "X-Yunshequ-Client";

  private final boolean web;
  private final @Nullable String shown;
  private @Nullable String toSet;
  private boolean toClear;

  /**
   * @param web whether the request says that our own page sent it
   * @param shown the cookie's value
   */
  public WebSession(boolean web, @Nullable String shown) {
    this.web = web;
    this.shown = shown;
  }

  /** True when the answer may set a cookie instead of handing out tokens to keep. */
  public boolean isWeb() {
    return web;
  }

  public Optional<String> shown() {
    return Optional.ofNullable(shown);
  }

  public void set(String secret) {
    toSet = secret;
    toClear = false;
  }

  public void clear() {
    toSet = null;
    toClear = true;
  }

  public Optional<String> toSet() {
    return Optional.ofNullable(toSet);
  }

  public boolean toClear() {
    return toClear;
  }
}
