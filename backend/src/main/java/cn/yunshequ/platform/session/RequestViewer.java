package cn.yunshequ.platform.session;

import cn.yunshequ.kernel.Viewer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Who sends a request: one rule for GraphQL, uploads and downloads. */
@Singleton
public class RequestViewer {
  private final ViewerSource viewers;

  RequestViewer(ViewerSource viewers) {
    this.viewers = viewers;
  }

  /** For requests that only read: the cookie counts as it is. */
  public Viewer reading(HttpRequest<?> request) {
    return viewers.viewer(credentials(request, cookie(request)));
  }

  /**
   * For requests that change something. Without our pages' own header a cookie proves nothing:
   * another site's form could have sent it.
   */
  public Viewer writing(HttpRequest<?> request) {
    return viewers.viewer(
        credentials(request, isOurPage(request) ? cookie(request) : Optional.empty()));
  }

  /**
   * What the request shows, for a line that outlives it.
   *
   * @param withCookie whether the cookie proves anything: true for what only reads
   */
  public static Credentials credentialsOf(HttpRequest<?> request, boolean withCookie) {
    return credentials(request, withCookie ? cookie(request) : Optional.empty());
  }

  /** True when the request carries the header that only our own pages can add. */
  public static boolean isOurPage(HttpRequest<?> request) {
    return request.getHeaders().contains(WebSession.CLIENT_HEADER);
  }

  /** The session cookie's value. */
  public static Optional<String> cookie(HttpRequest<?> request) {
    return request.getCookies().findCookie(WebSession.COOKIE).map(Cookie::getValue);
  }

  private static Credentials credentials(HttpRequest<?> request, Optional<String> cookie) {
    return Credentials.from(
        request.getHeaders().get(HttpHeaders.AUTHORIZATION), cookie.orElse(null));
  }
}
