package cn.yunshequ.identity.http;

import cn.yunshequ.identity.PersonalData;
import cn.yunshequ.kernel.SheetCell;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Quotas;
import cn.yunshequ.platform.session.RequestViewer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.ObjectMapper;

/**
 * {@code GET /me/data.zip}: everything the portal keeps about who asks, each part as JSON and as
 * CSV (L-64). Five times a day.
 */
@Controller("/me")
@ExecuteOn(TaskExecutors.BLOCKING)
class MyDataController {
  private static final int A_DAY = 5;
  private static final String WORDS =
      """
      这里是云社区保存的关于您的资料。每一类有两个文件，内容相同：
      .csv 可以用表格软件打开，.json 给程序读。
      您的选票不在里面：不记名的票查不到是谁投的，记名的票在表决页面能看到。
      """;

  private final List<PersonalData> parts;
  private final RequestViewer viewers;
  private final Quotas quotas;
  private final ObjectMapper json;

  MyDataController(
      List<PersonalData> parts, RequestViewer viewers, Quotas quotas, ObjectMapper json) {
    this.parts = parts.stream().sorted(Comparator.comparing(PersonalData::name)).toList();
    this.viewers = viewers;
    this.quotas = quotas;
    this.json = json;
  }

  @Get("/data.zip")
  HttpResponse<?> zip(HttpRequest<?> request) {
    var viewer = viewers.reading(request);
    if (viewer.isGuest()) {
      return HttpResponse.status(HttpStatus.UNAUTHORIZED);
    }
    var who = viewer.account().toString().getBytes(StandardCharsets.US_ASCII);
    if (!quotas.take("export:mine", who, A_DAY, Duration.ofDays(1)).isAllowed()) {
      return HttpResponse.status(HttpStatus.TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, "86400");
    }
    return HttpResponse.ok(zipped(viewer))
        .header(HttpHeaders.CONTENT_TYPE, "application/zip")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"my-data.zip\"");
  }

  private byte[] zipped(Viewer viewer) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      put(zip, "请先读我.txt", WORDS.getBytes(StandardCharsets.UTF_8));
      for (var part : parts) {
        var rows = part.rows(viewer);
        put(zip, part.name() + ".json", asJson(part, rows));
        put(zip, part.name() + ".csv", asCsv(part, rows));
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private byte[] asJson(PersonalData part, List<List<String>> rows) {
    var objects = new ArrayList<LinkedHashMap<String, String>>();
    for (var row : rows) {
      var object = new LinkedHashMap<String, String>();
      for (int i = 0; i < part.columns().size(); i++) {
        object.put(part.columns().get(i), row.get(i));
      }
      objects.add(object);
    }
    var whole = new LinkedHashMap<String, Object>();
    whole.put("title", part.title());
    whole.put("rows", objects);
    return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(whole);
  }

  // The mark at the beginning lets office programs see that it is UTF-8.
  private static byte[] asCsv(PersonalData part, List<List<String>> rows) throws IOException {
    var text = new StringBuilder("\uFEFF");
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord(part.columns());
      for (var row : rows) {
        csv.printRecord(row.stream().map(SheetCell::harmless).toList());
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
