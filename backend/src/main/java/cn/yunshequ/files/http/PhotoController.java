package cn.yunshequ.files.http;

import cn.yunshequ.files.Photos;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SignInRequiredException;
import cn.yunshequ.platform.graphql.RefusalView;
import cn.yunshequ.platform.session.RequestViewer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Photos in by POST /files (field {@code file}), out by GET /files/ID. */
@Controller("/files")
@ExecuteOn(TaskExecutors.BLOCKING)
class PhotoController {
  // A photo's bytes never change; whoever was shown them may keep them, shared caches may not.
  private static final String CACHED = "private, max-age=31536000, immutable";

  private final Photos photos;
  private final RequestViewer viewers;
  private final RefusalView refusals;

  PhotoController(Photos photos, RequestViewer viewers, RefusalView refusals) {
    this.photos = photos;
    this.viewers = viewers;
    this.refusals = refusals;
  }

  @Post(consumes = MediaType.MULTIPART_FORM_DATA)
  HttpResponse<?> upload(HttpRequest<?> request, @Part("file") CompletedFileUpload file)
      throws IOException {
    try (InputStream in = file.getInputStream()) {
      var photo = photos.upload(viewers.writing(request), in.readNBytes(Photos.MAX_BYTES + 1));
      return HttpResponse.ok(
          Map.of(
              "id",
              photo.ref().globalId(),
              "url",
              photo.url(),
              "width",
              photo.width(),
              "height",
              photo.height()));
    } catch (RefusedException refused) {
      return HttpResponse.unprocessableEntity()
          .body(Map.of("refusals", refused.refusals().stream().map(refusals::view).toList()));
    } catch (SignInRequiredException guest) {
      var error = Map.of("message", "请先登录，再上传照片。", "extensions", Map.of("code", "UNAUTHENTICATED"));
      return HttpResponse.status(HttpStatus.UNAUTHORIZED).body(Map.of("errors", List.of(error)));
    }
  }

  @Get("/{id}")
  HttpResponse<?> download(HttpRequest<?> request, @PathVariable String id) {
    try {
      return photos
          .read(viewers.reading(request), GlobalId.decode(Photos.KIND, id, "id"))
          .<HttpResponse<?>>map(bytes ->
              HttpResponse.ok(bytes)
                  .contentType(MediaType.IMAGE_JPEG_TYPE)
                  .header(HttpHeaders.CACHE_CONTROL, CACHED))
          .orElseGet(HttpResponse::notFound);
    } catch (RefusedException malformed) {
      return HttpResponse.notFound();
    }
  }
}
