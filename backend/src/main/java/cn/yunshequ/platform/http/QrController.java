package cn.yunshequ.platform.http;

import cn.yunshequ.platform.paper.QrCode;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;

/** Squares to scan that lead to a page of this portal, and nowhere else. */
@Controller
class QrController {
  private static final int MOST = 300;

  /** {@code GET /qr.png?path=/meeting/…}: the portal's own address is the one it was asked at. */
  @Get("/qr.png")
  HttpResponse<byte[]> code(HttpRequest<?> request, @QueryValue("path") String path) {
    boolean own = path.startsWith("/") && !path.startsWith("//") && path.indexOf('\\') < 0;
    if (!own || path.length() > MOST) {
      return HttpResponse.badRequest();
    }
    return HttpResponse.ok(QrCode.png(OwnAddress.of(request) + path))
        .header(HttpHeaders.CONTENT_TYPE, "image/png")
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60");
  }
}
