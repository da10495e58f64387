package cn.yunshequ.volunteering.http;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.platform.paper.QrCode;
import cn.yunshequ.platform.session.RequestViewer;
import cn.yunshequ.volunteering.Presences;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.store.ShiftReads;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The changing code as a square to scan, for the organiser's phone; for others it is not there. */
@Controller("/shifts")
@ExecuteOn(TaskExecutors.BLOCKING)
class ShiftCodeController {
  private final ShiftReads shifts;
  private final Presences presences;
  private final RequestViewer viewers;
  private final HttpHostResolver hosts;

  ShiftCodeController(
      ShiftReads shifts, Presences presences, RequestViewer viewers, HttpHostResolver hosts) {
    this.shifts = shifts;
    this.presences = presences;
    this.viewers = viewers;
    this.hosts = hosts;
  }

  /** {@code GET /shifts/ID/code.png}. */
  @Get("/{id}/code.png")
  HttpResponse<?> code(HttpRequest<?> request, @PathVariable String id) {
    try {
      var viewer = viewers.reading(request);
      return shifts
          .find(viewer, GlobalId.decode(ShiftView.KIND, id, "id"))
          .flatMap(shift -> presences.code(viewer, shift))
          .<HttpResponse<?>>map(now ->
              HttpResponse.ok(
                      QrCode.png(hosts.resolve(request) + "/shift/" + id + "?code=" + now.code()))
                  .header(HttpHeaders.CONTENT_TYPE, "image/png")
                  .header(HttpHeaders.CACHE_CONTROL, "private, no-store"))
          .orElseGet(HttpResponse::notFound);
    } catch (RefusedException malformed) {
      return HttpResponse.notFound();
    }
  }
}
