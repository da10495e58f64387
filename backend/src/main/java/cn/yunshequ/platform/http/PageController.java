package cn.yunshequ.platform.http;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.util.Locale;
import java.util.Map;

/**
 * Pages and their assets. A path without an extension is a page of the residents' app (or of the
 * console, under /console), so that shared links open the right screen.
 */
@Controller
class PageController {
  private static final String CONTENT_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";
  // GraphiQL styles its editor from script; it is there in the demo only.
  private static final String GRAPHIQL = "/graphiql/index.html";
  private static final String GRAPHIQL_POLICY =
      CONTENT_POLICY
          .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
          .replace("font-src 'self'", "font-src 'self' data:");
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "json", "application/json",
          "webmanifest", "application/manifest+json",
          "svg", "image/svg+xml",
          "png", "image/png",
          "ico", "image/x-icon",
          "txt", "text/plain; charset=utf-8");

  private final Assets assets;
  private final PortalMode mode;
  private final String community;
  private final String communityName;

  PageController(
      Assets assets,
      PortalMode mode,
      @Value("${portal.community:zilu}") String community,
      @Value("${portal.community-name:紫麓社区}") String communityName) {
    this.assets = assets;
    this.mode = mode;
    this.community = community;
    this.communityName = communityName;
  }

  /** What the pages must know before their first query. */
  @Get("/config.json")
  HttpResponse<Map<String, Object>> config() {
    return HttpResponse.ok(
            Map.<String, Object>of(
                "demo", mode.isDemo(), "community", community, "communityName", communityName))
        .header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  @Get("/")
  HttpResponse<?> home(HttpRequest<?> request) {
    return page(request, "/index.html");
  }

  @Get("/{+path}")
  HttpResponse<?> any(HttpRequest<?> request, @PathVariable String path) {
    String full = path.isEmpty() ? "/index.html" : "/" + path;
    var asset = assets.find(full.equals("/graphiql") ? GRAPHIQL : full);
    if (asset.isPresent()) {
      return answer(request, asset.get());
    }
    boolean file = full.substring(full.lastIndexOf('/')).contains(".");
    if (file || full.startsWith("/assets/")) {
      return HttpResponse.notFound();
    }
    boolean console = full.equals("/console") || full.startsWith("/console/");
    return page(request, console ? "/console.html" : "/app.html");
  }

  /**
   * Bots that make previews of links ask for text/html alone. Saying above that pages are made
   * would take addresses away from papers and answers, which a browser's address bar opens as
   * text/html.
   */
  @Error(status = HttpStatus.NOT_ACCEPTABLE, global = true)
  HttpResponse<?> notTaken(HttpRequest<?> request) {
    boolean page = request.getMethod() == HttpMethod.GET && takesHtml(request);
    return page
        ? any(request, request.getPath().substring(1))
        : HttpResponse.status(HttpStatus.NOT_ACCEPTABLE)
            .body(HttpProblems.of(HttpStatus.NOT_ACCEPTABLE.getCode()))
            .contentType(MediaType.APPLICATION_JSON_TYPE);
  }

  private static boolean takesHtml(HttpRequest<?> request) {
    return request.getHeaders().accept().stream()
        .anyMatch(type -> type.getName().equals(MediaType.TEXT_HTML));
  }

  private HttpResponse<?> page(HttpRequest<?> request, String path) {
    return assets
        .find(path)
        .<HttpResponse<?>>map(asset -> answer(request, asset))
        .orElseGet(PageController::withoutPages);
  }

  private static HttpResponse<?> answer(HttpRequest<?> request, Assets.Asset asset) {
    var response = asset.bytes().answer(request);
    var extension =
        asset.path().substring(asset.path().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (extension.equals("html")) {
      response.header(
          "Content-Security-Policy",
          asset.path().equals(GRAPHIQL) ? GRAPHIQL_POLICY : CONTENT_POLICY);
      response.header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    }
    return response
        .contentType(TYPES.getOrDefault(extension, "application/octet-stream"))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
        .header(
            HttpHeaders.CACHE_CONTROL,
            asset.path().startsWith("/assets/")
                ? "public, max-age=31536000, immutable"
                : "no-cache");
  }

  // Built with -Dfrontend.skip: the API works, the pages are elsewhere.
  private static HttpResponse<?> withoutPages() {
    return HttpResponse.ok("云社区接口已启动，本次构建不含网页。GraphQL: POST /graphql\n")
        .contentType(MediaType.of("text/plain; charset=utf-8"));
  }
}
