package cn.yunshequ.councils.http;

import cn.yunshequ.councils.MeetingPapers;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.http.OwnAddress;
import cn.yunshequ.platform.paper.Papers;
import cn.yunshequ.platform.paper.Sheet;
import cn.yunshequ.platform.session.RequestViewer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/** Meetings as files, with the rights of whoever asks; what they may not see is not there. */
@Controller("/meetings")
@ExecuteOn(TaskExecutors.BLOCKING)
class MeetingController {
  private static final String NOT_KEPT = "private, no-store";
  private static final String CALENDAR = ".ics";

  private final MeetingPapers papers;
  private final Papers press;
  private final RequestViewer viewers;

  MeetingController(MeetingPapers papers, Papers press, RequestViewer viewers) {
    this.papers = papers;
    this.press = press;
    this.viewers = viewers;
  }

  /** {@code GET /meetings/ID.ics}. */
  @Get("/{file}")
  HttpResponse<?> calendar(HttpRequest<?> request, @PathVariable String file) {
    if (!file.endsWith(CALENDAR)) {
      return HttpResponse.notFound();
    }
    var id = file.substring(0, file.length() - CALENDAR.length());
    return found(
        request,
        id,
        (viewer, meeting) ->
            papers.calendar(viewer, meeting).map(text -> text.getBytes(StandardCharsets.UTF_8)),
        "text/calendar; charset=utf-8",
        "meeting.ics");
  }

  /** {@code GET /meetings/ID/notice.pdf}. */
  @Get("/{id}/notice.pdf")
  HttpResponse<?> notice(HttpRequest<?> request, @PathVariable String id) {
    var address = OwnAddress.of(request) + "/meeting/" + id;
    return pdf(
        request, id, (viewer, meeting) -> papers.notice(viewer, meeting, address), "notice.pdf");
  }

  /** {@code GET /meetings/ID/minutes.pdf}. */
  @Get("/{id}/minutes.pdf")
  HttpResponse<?> minutes(HttpRequest<?> request, @PathVariable String id) {
    return pdf(request, id, papers::minutes, "minutes.pdf");
  }

  /** {@code GET /meetings/ID/agreement.pdf}. */
  @Get("/{id}/agreement.pdf")
  HttpResponse<?> agreement(HttpRequest<?> request, @PathVariable String id) {
    return pdf(request, id, papers::agreement, "agreement.pdf");
  }

  private HttpResponse<?> pdf(
      HttpRequest<?> request,
      String id,
      BiFunction<Viewer, UUID, Optional<Sheet>> sheet,
      String name) {
    return found(
        request,
        id,
        (viewer, meeting) -> sheet.apply(viewer, meeting).map(press::pdf),
        "application/pdf",
        name);
  }

  private HttpResponse<?> found(
      HttpRequest<?> request,
      String globalId,
      BiFunction<Viewer, UUID, Optional<byte[]>> file,
      String type,
      String name) {
    try {
      var id = GlobalId.decode(MeetingView.KIND, globalId, "id");
      return file.apply(viewers.reading(request), id)
          .<HttpResponse<?>>map(bytes ->
              HttpResponse.ok(bytes)
                  .header(HttpHeaders.CONTENT_TYPE, type)
                  .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                  .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\""))
          .orElseGet(HttpResponse::notFound);
    } catch (RefusedException malformed) {
      return HttpResponse.notFound();
    }
  }
}
