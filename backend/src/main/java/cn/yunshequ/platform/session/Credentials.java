package cn.yunshequ.platform.session;

import org.jspecify.annotations.Nullable;

/** What a request shows to say who asks. */
public sealed interface Credentials {
  /** A bearer token of a client without cookies. */
  record Bearer(String token) implements Credentials {}

  /** The secret in the HttpOnly cookie of our own page. */
  record WebCookie(String secret) implements Credentials {}

  record None() implements Credentials {}

  Credentials NONE = new None();

  /**
   * @param authorization header value
   * @param cookie value of the session cookie; to be given only when the request proves that our
   *     own page sent it, or only reads
   */
  static Credentials from(@Nullable String authorization, @Nullable String cookie) {
    if (authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return new Bearer(authorization.substring(7).strip());
    }
    return cookie == null || cookie.isEmpty() ? NONE : new WebCookie(cookie);
  }
}
