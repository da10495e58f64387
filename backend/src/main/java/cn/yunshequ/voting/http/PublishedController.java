package cn.yunshequ.voting.http;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.platform.session.RequestViewer;
import cn.yunshequ.voting.Publishing;
import cn.yunshequ.voting.model.Ballot;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** The files by which a ballot is recounted. The full edition only for the people who count. */
@Controller("/ballots")
@ExecuteOn(TaskExecutors.BLOCKING)
class PublishedController {
  private static final MediaType LINES = MediaType.of("application/x-ndjson;charset=utf-8");

  private final Publishing publishing;
  private final RequestViewer viewers;

  PublishedController(Publishing publishing, RequestViewer viewers) {
    this.publishing = publishing;
    this.viewers = viewers;
  }

  @Get("/{id}/published")
  HttpResponse<?> file(
      HttpRequest<?> request,
      @PathVariable String id,
      @QueryValue(defaultValue = "public") String edition) {
    try {
      var ballot = GlobalId.decode(Ballot.KIND, id, "id");
      return publishing
          .file(viewers.reading(request), ballot, edition.equals("full"))
          .<HttpResponse<?>>map(lines ->
              HttpResponse.ok(String.join("\n", lines) + "\n")
                  .contentType(LINES)
                  .header(
                      HttpHeaders.CONTENT_DISPOSITION,
                      "attachment; filename=\"" + id + "-" + edition(edition) + ".jsonl\""))
          .orElseGet(HttpResponse::notFound);
    } catch (RefusedException malformed) {
      return HttpResponse.notFound();
    }
  }

  private static String edition(String asked) {
    return asked.equals("full") ? "full" : "public";
  }
}
