package cn.yunshequ.community.http;

import cn.yunshequ.community.MandatePapers;
import cn.yunshequ.community.Mandates;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.platform.paper.Papers;
import cn.yunshequ.platform.session.RequestViewer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** {@code GET /mandates/<id>/receipt.pdf}: the elder's receipt on paper. */
@Controller("/mandates")
@ExecuteOn(TaskExecutors.BLOCKING)
class MandateController {
  private final MandatePapers papers;
  private final Papers press;
  private final RequestViewer viewers;

  MandateController(MandatePapers papers, Papers press, RequestViewer viewers) {
    this.papers = papers;
    this.press = press;
    this.viewers = viewers;
  }

  @Get("/{id}/receipt.pdf")
  HttpResponse<?> receipt(HttpRequest<?> request, @PathVariable String id) {
    try {
      return papers
          .receipt(viewers.reading(request), GlobalId.decode(Mandates.KIND, id, "id"))
          .<HttpResponse<?>>map(sheet ->
              HttpResponse.ok(press.pdf(sheet))
                  .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                  .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                  .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"receipt.pdf\""))
          .orElseGet(HttpResponse::notFound);
    } catch (RefusedException malformed) {
      return HttpResponse.notFound();
    }
  }
}
