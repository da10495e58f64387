package cn.yunshequ.conventions.http;

import cn.yunshequ.conventions.Posters;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.platform.paper.Papers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** A convention as a poster for the stairwell: {@code GET /conventions/ID/poster.pdf}. Public. */
@Controller("/conventions")
@ExecuteOn(TaskExecutors.BLOCKING)
class ConventionController {
  private final Posters posters;
  private final Papers press;
  private final HttpHostResolver host;

  ConventionController(Posters posters, Papers press, HttpHostResolver host) {
    this.posters = posters;
    this.press = press;
    this.host = host;
  }

  @Get("/{id}/poster.pdf")
  HttpResponse<?> poster(HttpRequest<?> request, @PathVariable String id) {
    try {
      var convention = GlobalId.decode(ConventionView.KIND, id, "id");
      return posters
          .poster(convention, host.resolve(request) + "/conventions/" + id)
          .<HttpResponse<?>>map(sheet ->
              HttpResponse.ok(press.pdf(sheet))
                  .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                  .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                  .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"convention.pdf\""))
          .orElseGet(HttpResponse::notFound);
    } catch (RefusedException malformed) {
      return HttpResponse.notFound();
    }
  }
}
