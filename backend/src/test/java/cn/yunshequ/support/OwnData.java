package cn.yunshequ.support;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;

/** What a person takes away of their own. */
@org.jspecify.annotations.NullUnmarked
public final class OwnData {
  private OwnData() {}

  /** The files of one's own data, by name. */
  public static Map<String, String> takenAway(Portal portal, Api api) throws IOException {
    var request =
        HttpRequest.newBuilder(URI.create(portal.address() + "/me/data.zip"))
            .header("Authorization", "Bearer " + api.token);
    var files = new HashMap<String, String>();
    try (var http = HttpClient.newHttpClient();
        var zip =
            new ZipInputStream(
                new ByteArrayInputStream(
                    http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    return files;
  }
}
