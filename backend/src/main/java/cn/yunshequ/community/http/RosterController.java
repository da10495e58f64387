package cn.yunshequ.community.http;

import cn.yunshequ.community.Rosters;
import cn.yunshequ.community.model.RosterRefusal;
import cn.yunshequ.community.roster.RosterTemplate;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusalCode;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.platform.graphql.RefusalView;
import cn.yunshequ.platform.session.RequestViewer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rosters come in, the template goes out. */
@Controller("/files")
@ExecuteOn(TaskExecutors.BLOCKING)
class RosterController {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Rosters rosters;
  private final RequestViewer viewers;
  private final RefusalView view;

  RosterController(Rosters rosters, RequestViewer viewers, RefusalView view) {
    this.rosters = rosters;
    this.viewers = viewers;
    this.view = view;
  }

  @Post("/roster")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> upload(
      HttpRequest<?> request,
      @QueryValue @Nullable String communityId,
      @Part("file") @Nullable CompletedFileUpload file)
      throws IOException {
    var viewer = viewers.writing(request);
    if (viewer.isGuest()) {
      return refused(HttpStatus.UNAUTHORIZED, List.of(Refusal.of(CommonRefusal.NOT_ALLOWED)));
    }
    try {
      var community = GlobalId.decode("community", String.valueOf(communityId), "communityId");
      rosters.mayImport(viewer, community);
      if (file == null) {
        throw Refusal.of(RosterRefusal.ROSTER_FILE_MISSING, "file").asException();
      }
      // Checked on a disk file: a workbook is read by its directory, which stands at its end.
      var copy = Files.createTempFile("roster", ".upload");
      try {
        try (var in = file.getInputStream()) {
          Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        var id =
            rosters.check(
                viewer, community, Objects.requireNonNullElse(file.getFilename(), ""), copy);
        return HttpResponse.ok(Map.of("importId", GlobalId.encode(Rosters.KIND, id)));
      } finally {
        Files.delete(copy);
      }
    } catch (RefusedException refused) {
      return refused(status(refused.refusals().getFirst().code()), refused.refusals());
    }
  }

  @Get("/roster-template.xlsx")
  HttpResponse<?> template() {
    return HttpResponse.ok(RosterTemplate.workbook())
        .contentType(MediaType.of(XLSX))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"roster-template.xlsx\";"
                + " filename*=UTF-8''%E5%90%8D%E5%86%8C%E6%A8%A1%E6%9D%BF.xlsx")
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
  }

  private static HttpStatus status(RefusalCode code) {
    if (code == CommonRefusal.NOT_ALLOWED) {
      return HttpStatus.FORBIDDEN;
    }
    if (code == CommonRefusal.NOT_FOUND) {
      return HttpStatus.NOT_FOUND;
    }
    return code == RosterRefusal.ROSTER_FILE_TOO_BIG
        ? HttpStatus.REQUEST_ENTITY_TOO_LARGE
        : HttpStatus.UNPROCESSABLE_ENTITY;
  }

  private HttpResponse<?> refused(HttpStatus status, List<Refusal> refusals) {
    return HttpResponse.status(status)
        .body(Map.of("refusals", refusals.stream().map(view::view).toList()));
  }
}
