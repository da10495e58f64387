package cn.yunshequ.support;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Photos in and out, as a page or a mini-program does it. */
public final class PhotoClient {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private PhotoClient() {}

  /** An answer to an upload. */
  public record Uploaded(int status, JsonNode body) {
    public String id() {
      return body.path("id").asString();
    }

    public String url() {
      return body.path("url").asString();
    }

    /** Code of the first refusal; empty for none. */
    public String refusal() {
      return body.path("refusals").path(0).path("code").asString("");
    }
  }

  /** A small true picture. */
  public static byte[] jpeg() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB), "jpeg", out);
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return out.toByteArray();
  }

  public static Uploaded upload(Api by, byte[] bytes) {
    var body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--xyz\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n"
                + "Content-Type: image/jpeg\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    body.writeBytes(bytes);
    body.writeBytes("\r\n--xyz--\r\n".getBytes(StandardCharsets.US_ASCII));
    var request =
        asked(by, "/files")
            .header("Content-Type", "multipart/form-data; boundary=xyz")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    var answer = send(request.build());
    return new Uploaded(answer.statusCode(), JsonMapper.builder().build().readTree(answer.body()));
  }

  /** The HTTP status that client gets for the photo. */
  public static int status(Api by, String url) {
    return send(asked(by, url).build()).statusCode();
  }

  private static HttpRequest.Builder asked(Api by, String path) {
    var request = HttpRequest.newBuilder(URI.create(by.address + path));
    @Nullable String token = by.token;
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
