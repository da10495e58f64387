package cn.yunshequ.volunteering.http;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.platform.paper.Papers;
import cn.yunshequ.platform.session.RequestViewer;
import cn.yunshequ.volunteering.CertificatePaper;
import cn.yunshequ.volunteering.Certificates;
import cn.yunshequ.volunteering.model.CertificateView;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Certificates as files, for their volunteer and the committee; for others they are not there. */
@Controller("/certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
class CertificateController {
  private static final String PDF = ".pdf";

  private final Certificates certificates;
  private final Papers press;
  private final RequestViewer viewers;
  private final HttpHostResolver hosts;

  CertificateController(
      Certificates certificates, Papers press, RequestViewer viewers, HttpHostResolver hosts) {
    this.certificates = certificates;
    this.press = press;
    this.viewers = viewers;
    this.hosts = hosts;
  }

  /** {@code GET /certificates/ID.pdf}. */
  @Get("/{file}")
  HttpResponse<?> pdf(HttpRequest<?> request, @PathVariable String file) {
    if (!file.endsWith(PDF)) {
      return HttpResponse.notFound();
    }
    var globalId = file.substring(0, file.length() - PDF.length());
    try {
      var id = GlobalId.decode(CertificateView.KIND, globalId, "id");
      return certificates
          .find(viewers.reading(request), id)
          .<HttpResponse<?>>map(it -> sheet(it, hosts.resolve(request)))
          .orElseGet(HttpResponse::notFound);
    } catch (RefusedException malformed) {
      return HttpResponse.notFound();
    }
  }

  private HttpResponse<byte[]> sheet(CertificateView certificate, String origin) {
    return HttpResponse.ok(press.pdf(CertificatePaper.of(certificate, origin)))
        .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"certificate.pdf\"");
  }
}
