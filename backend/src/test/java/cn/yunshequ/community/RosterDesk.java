package cn.yunshequ.community;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Portal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What somebody at the desk does with rosters: uploads, looks, commits. */
final class RosterDesk {
  static final String HEADINGS = "小区,楼栋,单元,房号,面积(㎡),姓名,身份,手机号\n";
  private static final String BOUNDARY = "----roster";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Portal portal;
  private final String communityId;
  private final Api api;

  RosterDesk(Portal portal, String communityId, Api api) {
    this.portal = portal;
    this.communityId = communityId;
    this.api = api;
  }

  /** The answer to an upload. */
  record Uploaded(int status, JsonNode body) {
    String importId() {
      if (!body.has("importId")) {
        throw new AssertionError(body.toString());
      }
      return body.path("importId").asString();
    }

    String refusal() {
      return body.path("refusals").path(0).path("code").asString();
    }
  }

  Uploaded csv(String rows) {
    return csv(rows, StandardCharsets.UTF_8);
  }

  Uploaded csv(String rows, Charset charset) {
    return upload("名册.csv", (HEADINGS + rows).getBytes(charset));
  }

  Uploaded upload(String name, byte[] file) {
    return upload(name, file, api.token, Map.of());
  }

  Uploaded upload(String name, byte[] file, @Nullable String token, Map<String, String> headers) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(
                URI.create(portal.address() + "/files/roster?communityId=" + communityId))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    try {
      var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      var text = answer.body();
      return new Uploaded(answer.statusCode(), JSON.readTree(text.startsWith("{") ? text : "{}"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  JsonNode report(String importId) {
    var answer =
        api.run(
            "query($id: ID!) { rosterImport(id: $id) { id status fileName rows newHouseholds"
                + " changedHouseholds unchangedHouseholds absentHouseholds newPersons errorCount"
                + " uploadedAt preview { row building stairwell door area name capacity phone }"
                + " errors { nodes { row column problem remedy } pageInfo { hasNextPage } } } }",
            Map.of("id", importId));
    if (!answer.errors().isEmpty()) {
      throw new AssertionError(answer.body().toString());
    }
    return answer.at("rosterImport");
  }

  /** Errors as row, column and problem. */
  List<String> errors(Uploaded uploaded) {
    var told = new ArrayList<String>();
    report(uploaded.importId())
        .at("/errors/nodes")
        .forEach(e ->
            told.add(
                e.path("row").asInt()
                    + " "
                    + e.path("column").asString()
                    + " "
                    + e.path("problem").asString()));
    return told;
  }

  Api.Answer commit(String importId) {
    return api.run(
        "mutation($id: ID!) { commitRosterImport(input: {importId: $id}) { rosterImport { status }"
            + " refusals { code message } } }",
        Map.of("id", importId));
  }

  Api.Answer discard(String importId) {
    return api.run(
        "mutation($id: ID!) { discardRosterImport(input: {importId: $id}) { rosterImport { status }"
            + " refusals { code } } }",
        Map.of("id", importId));
  }

  static byte[] workbook(Consumer<Worksheet> fill) {
    var bytes = new ByteArrayOutputStream();
    try (var book = new Workbook(bytes, "test", "1.0")) {
      var sheet = book.newWorksheet("Sheet1");
      fill.accept(sheet);
      sheet.finish();
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return bytes.toByteArray();
  }

  static void row(Worksheet sheet, int at, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      switch (cells[i]) {
        case Number number -> sheet.value(at, i, number);
        case Object text -> sheet.value(at, i, text.toString());
      }
    }
  }
}
