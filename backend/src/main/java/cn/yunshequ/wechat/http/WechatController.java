package cn.yunshequ.wechat.http;

import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.platform.i18n.Texts;
import cn.yunshequ.platform.session.Cookies;
import cn.yunshequ.platform.session.RequestViewer;
import cn.yunshequ.wechat.WebLogins;
import cn.yunshequ.wechat.WechatAddresses;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The browser goes out to WeChat and comes back. */
@Controller("/wechat")
@ExecuteOn(TaskExecutors.BLOCKING)
class WechatController {
  private static final String BROWSER = "ys_wechat";

  private final WebLogins logins;
  private final RequestViewer viewers;
  private final WechatAddresses addresses;
  private final Texts texts;
  private final Cookies cookies;

  WechatController(
      WebLogins logins,
      RequestViewer viewers,
      WechatAddresses addresses,
      Texts texts,
      Cookies cookies) {
    this.cookies = cookies;
    this.logins = logins;
    this.viewers = viewers;
    this.addresses = addresses;
    this.texts = texts;
  }

  @Get("/login")
  HttpResponse<?> login(HttpRequest<?> request, @QueryValue @Nullable String to) {
    try {
      var begun =
          logins.begin(viewers.reading(request), callback(request), to == null ? "/me" : to);
      return away(begun.authorize()).cookie(browser(begun.browserSecret(), Duration.ofMinutes(10)));
    } catch (RefusedException refused) {
      return told(refused);
    }
  }

  @Get("/callback")
  HttpResponse<?> callback(
      HttpRequest<?> request,
      @QueryValue @Nullable String code,
      @QueryValue @Nullable String state) {
    try {
      var ended =
          logins.end(
              viewers.reading(request),
              code,
              state == null ? "" : state,
              request.getCookies().findCookie(BROWSER).map(Cookie::getValue).orElse(null));
      var path =
          ended.ticket() == null
              ? ended.path()
              : "/signin?wechat=" + ended.ticket() + "&to=" + encoded(ended.path());
      var response = away(path).cookie(browser("", Duration.ZERO));
      var session = ended.session();
      return session == null
          ? response
          : response.cookie(cookies.session(session.refreshToken().value()));
    } catch (RefusedException refused) {
      return told(refused);
    }
  }

  private HttpResponse<?> told(RefusedException refused) {
    return away("/signin?said=" + encoded(texts.of(refused.refusals().getFirst())));
  }

  private static MutableHttpResponse<?> away(String address) {
    return HttpResponse.redirect(URI.create(address)).header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Cookie browser(String value, Duration age) {
    return cookies.of(BROWSER, value, "/wechat", age);
  }

  private String callback(HttpRequest<?> request) {
    var host = request.getHeaders().get(HttpHeaders.HOST);
    var portal = addresses.portal().isEmpty() ? "http://" + host : addresses.portal();
    return portal + "/wechat/callback";
  }
}
