package cn.yunshequ.platform.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The same bytes in every content coding they were made in.
 *
 * @param tag hash of the plain bytes
 * @param byCoding {@code identity}, and {@code br}, {@code gzip} where made
 */
public record Encoded(String tag, Map<String, byte[]> byCoding) {
  private static final int WORTH_ZIPPING = 1_024;

  public Encoded {
    byCoding = Map.copyOf(byCoding);
  }

  /** As they are. */
  public static Encoded plain(byte[] bytes) {
    return new Encoded(ContentTag.of(bytes), Map.of("identity", bytes));
  }

  /** For many readers: also zipped, where that saves something. */
  public static Encoded zipped(byte[] bytes) {
    if (bytes.length < WORTH_ZIPPING) {
      return plain(bytes);
    }
    var zipped = new ByteArrayOutputStream(bytes.length / 4 + 100);
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return new Encoded(
        ContentTag.of(bytes), Map.of("identity", bytes, "gzip", zipped.toByteArray()));
  }

  /** In memory. */
  public int bytes() {
    return byCoding.values().stream().mapToInt(bytes -> bytes.length).sum();
  }

  /** In the best coding the client accepts; 304 when it has that already. */
  public MutableHttpResponse<?> answer(HttpRequest<?> request) {
    var headers = request.getHeaders();
    var coding = codingFor(headers.get(HttpHeaders.ACCEPT_ENCODING));
    var strong = coding.equals("identity") ? tag : tag.replaceFirst("\"$", "-" + coding + "\"");
    boolean known = strong.equals(headers.get(HttpHeaders.IF_NONE_MATCH));
    MutableHttpResponse<?> response =
        known
            ? HttpResponse.notModified()
            : HttpResponse.<byte[]>status(HttpStatus.OK).body(byCoding.get(coding));
    if (!coding.equals("identity") && !known) {
      response.header(HttpHeaders.CONTENT_ENCODING, coding);
    }
    return response.header(HttpHeaders.ETAG, strong);
  }

  private String codingFor(@Nullable String accepted) {
    if (accepted == null) {
      return "identity";
    }
    if (byCoding.containsKey("br") && accepts(accepted, "br")) {
      return "br";
    }
    return byCoding.containsKey("gzip") && accepts(accepted, "gzip") ? "gzip" : "identity";
  }

  private static boolean accepts(String header, String coding) {
    for (var part : header.split(",")) {
      var words = part.strip().split("\\s*;\\s*");
      if (words[0].equalsIgnoreCase(coding)) {
        return words.length == 1 || !words[1].matches("q=0(\\.0*)?");
      }
    }
    return false;
  }
}
