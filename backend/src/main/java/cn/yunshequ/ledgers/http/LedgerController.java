package cn.yunshequ.ledgers.http;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.LedgerFile;
import cn.yunshequ.ledgers.Ledgers;
import cn.yunshequ.ledgers.NamedExports;
import cn.yunshequ.ledgers.model.LedgerKind;
import cn.yunshequ.ledgers.model.Months;
import cn.yunshequ.ledgers.sheet.LedgerSheet;
import cn.yunshequ.platform.db.Quotas;
import cn.yunshequ.platform.graphql.RefusalView;
import cn.yunshequ.platform.session.RequestViewer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /ledgers/<ledger>.xlsx} or {@code .csv}: a ledger of a community with masked names;
 * {@code GET /ledgers/named/<export>.xlsx}: one with names, once two persons agreed.
 */
@Controller("/ledgers")
@ExecuteOn(TaskExecutors.BLOCKING)
class LedgerController {
  private static final int A_DAY = 100;

  private final Ledgers ledgers;
  private final RequestViewer viewers;
  private final Quotas quotas;
  private final RefusalView view;

  LedgerController(Ledgers ledgers, RequestViewer viewers, Quotas quotas, RefusalView view) {
    this.ledgers = ledgers;
    this.viewers = viewers;
    this.quotas = quotas;
    this.view = view;
  }

  @Get("/{name}.{ending}")
  HttpResponse<?> masked(
      HttpRequest<?> request,
      @PathVariable String name,
      @PathVariable String ending,
      @QueryValue @Nullable String communityId,
      @QueryValue @Nullable Integer year,
      @QueryValue @Nullable Integer firstMonth,
      @QueryValue @Nullable Integer lastMonth) {
    return answered(
        request,
        viewer ->
            ledgers.masked(
                viewer,
                GlobalId.decode("community", String.valueOf(communityId), "communityId"),
                one(LedgerKind.class, name, "ledger"),
                Months.of(or(year, 0), or(firstMonth, 1), or(lastMonth, 12)),
                one(LedgerSheet.Format.class, ending, "format")));
  }

  @Get("/named/{id}.{ending}")
  HttpResponse<?> named(
      HttpRequest<?> request, @PathVariable String id, @PathVariable String ending) {
    return answered(
        request,
        viewer ->
            ledgers.named(
                viewer,
                GlobalId.decode(NamedExports.KIND, id, "exportId"),
                one(LedgerSheet.Format.class, ending, "format")));
  }

  private HttpResponse<?> answered(HttpRequest<?> request, Function<Viewer, LedgerFile> file) {
    var viewer = viewers.reading(request);
    if (viewer.isGuest()) {
      return refused(HttpStatus.UNAUTHORIZED, List.of(Refusal.of(CommonRefusal.NOT_ALLOWED)));
    }
    try {
      var who = viewer.account().toString().getBytes(StandardCharsets.US_ASCII);
      quotas.take("export:ledger", who, A_DAY, Duration.ofDays(1)).orRefuse();
      return sent(file.apply(viewer));
    } catch (RefusedException refused) {
      return refused(status(refused.refusals().getFirst()), refused.refusals());
    } catch (IOException gone) {
      throw new java.io.UncheckedIOException(gone);
    }
  }

  private static HttpResponse<?> sent(LedgerFile file) throws IOException {
    long size = Files.size(file.path());
    var in = Files.newInputStream(file.path(), StandardOpenOption.DELETE_ON_CLOSE);
    var name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return HttpResponse.ok(new StreamedFile(in, MediaType.of(file.mediaType()), 0, size))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"ledger\"; filename*=UTF-8''" + name);
  }

  private static <E extends Enum<E>> E one(Class<E> type, String name, String field) {
    try {
      return Enum.valueOf(type, name.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException unknown) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, field).asException();
    }
  }

  private static int or(@Nullable Integer given, int otherwise) {
    return given == null ? otherwise : given;
  }

  private static HttpStatus status(Refusal refusal) {
    return switch (refusal.code()) {
      case CommonRefusal.NOT_ALLOWED -> HttpStatus.FORBIDDEN;
      case CommonRefusal.NOT_FOUND, CommonRefusal.BAD_ID -> HttpStatus.NOT_FOUND;
      case CommonRefusal.TOO_MANY_REQUESTS -> HttpStatus.TOO_MANY_REQUESTS;
      default -> HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }

  private HttpResponse<?> refused(HttpStatus status, List<Refusal> refusals) {
    return HttpResponse.status(status)
        .body(Map.of("refusals", refusals.stream().map(view::view).toList()));
  }
}
