package cn.yunshequ.councils.http;

import cn.yunshequ.councils.PlacePapers;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.platform.http.OwnAddress;
import cn.yunshequ.platform.paper.Papers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The page of a place, as a poster for its wall. Public. */
@Controller("/places")
@ExecuteOn(TaskExecutors.BLOCKING)
class PlaceController {
  private final PlacePapers papers;
  private final Papers press;

  PlaceController(PlacePapers papers, Papers press) {
    this.papers = papers;
    this.press = press;
  }

  /** {@code GET /places/ID/poster.pdf}. */
  @Get("/{id}/poster.pdf")
  HttpResponse<?> poster(HttpRequest<?> request, @PathVariable String id) {
    try {
      var area = GlobalId.decode("area", id, "id");
      var address = OwnAddress.of(request) + "/place/" + id;
      return papers
          .poster(area, address)
          .<HttpResponse<?>>map(sheet ->
              HttpResponse.ok(press.pdf(sheet))
                  .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                  .header(HttpHeaders.CACHE_CONTROL, "private, max-age=60")
                  .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"poster.pdf\""))
          .orElseGet(HttpResponse::notFound);
    } catch (RefusedException malformed) {
      return HttpResponse.notFound();
    }
  }
}
