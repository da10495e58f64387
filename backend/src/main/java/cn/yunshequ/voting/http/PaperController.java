package cn.yunshequ.voting.http;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.paper.Papers;
import cn.yunshequ.platform.paper.Sheet;
import cn.yunshequ.platform.session.RequestViewer;
import cn.yunshequ.voting.BallotPapers;
import cn.yunshequ.voting.PaperForms;
import cn.yunshequ.voting.model.Ballot;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Ballots on paper, with the rights of whoever asks; what they may not see is not there. */
@Controller("/ballots")
@ExecuteOn(TaskExecutors.BLOCKING)
class PaperController {
  private static final String NOT_KEPT = "private, no-store";

  private final BallotPapers papers;
  private final PaperForms forms;
  private final Papers press;
  private final RequestViewer viewers;
  private final HttpHostResolver hosts;

  PaperController(
      BallotPapers papers,
      PaperForms forms,
      Papers press,
      RequestViewer viewers,
      HttpHostResolver hosts) {
    this.papers = papers;
    this.forms = forms;
    this.press = press;
    this.viewers = viewers;
    this.hosts = hosts;
  }

  /** The result, one page where it fits. */
  @Get("/{id}/result.pdf")
  HttpResponse<?> result(HttpRequest<?> request, @PathVariable String id) {
    return pdf(
        request,
        id,
        (viewer, ballot) -> papers.result(viewer, ballot, hosts.resolve(request)),
        "result.pdf");
  }

  /** The roll, for objections. */
  @Get("/{id}/roll.pdf")
  HttpResponse<?> roll(HttpRequest<?> request, @PathVariable String id) {
    return pdf(
        request,
        id,
        (viewer, ballot) -> papers.roll(viewer, ballot, hosts.resolve(request)),
        "roll.pdf");
  }

  /** Papers to vote on: of one unit, or of fifty from a place of the roll on. */
  @Get("/{id}/forms.pdf")
  HttpResponse<?> forms(
      HttpRequest<?> request,
      @PathVariable String id,
      @Nullable @QueryValue String unit,
      @Nullable @QueryValue String after) {
    return pdf(
        request,
        id,
        (viewer, ballot) ->
            forms.forms(
                viewer,
                ballot,
                unit == null ? null : GlobalId.decode("rollunit", unit, "unit"),
                Optional.ofNullable(after),
                hosts.resolve(request)),
        "forms.pdf");
  }

  private HttpResponse<?> pdf(
      HttpRequest<?> request,
      String globalId,
      BiFunction<Viewer, UUID, Optional<Sheet>> sheet,
      String name) {
    try {
      var id = GlobalId.decode(Ballot.KIND, globalId, "id");
      return sheet
          .apply(viewers.reading(request), id)
          .<HttpResponse<?>>map(found ->
              HttpResponse.ok(press.pdf(found))
                  .header(HttpHeaders.CONTENT_TYPE, "application/pdf")
                  .header(HttpHeaders.CACHE_CONTROL, NOT_KEPT)
                  .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\""))
          .orElseGet(HttpResponse::notFound);
    } catch (RefusedException malformed) {
      return HttpResponse.notFound();
    }
  }
}
