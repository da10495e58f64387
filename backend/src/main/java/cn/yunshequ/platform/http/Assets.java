package cn.yunshequ.platform.http;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The pages as the front-end build left them, held in memory in every encoding it made. */
@Singleton
public class Assets {
  private static final String FOLDER = "/public/";
  // The developers' console is a part of the demo.
  private static final String DEMO_ONLY = "/graphiql/";

  private final Map<String, Asset> byPath = new HashMap<>();

  /** One file. */
  public record Asset(String path, Encoded bytes) {}

  Assets(ObjectMapper json, PortalMode mode) {
    byte[] manifest = read("asset-manifest.json");
    if (manifest != null) {
      json.readTree(manifest)
          .propertyStream()
          .filter(entry -> mode.isDemo() || !entry.getKey().startsWith(DEMO_ONLY))
          .forEach(entry -> load(entry.getKey(), entry.getValue()));
    }
  }

  private void load(String path, JsonNode facts) {
    var name = path.startsWith("/") ? path.substring(1) : path;
    var encoded = new HashMap<String, byte[]>();
    put(encoded, "identity", name);
    put(encoded, "br", name + ".br");
    put(encoded, "gzip", name + ".gz");
    if (encoded.containsKey("identity")) {
      var tag = '"' + facts.path("sha256").asString() + '"';
      byPath.put("/" + name, new Asset("/" + name, new Encoded(tag, encoded)));
    }
  }

  private static void put(Map<String, byte[]> encoded, String coding, String file) {
    byte[] bytes = read(file);
    if (bytes != null) {
      encoded.put(coding, bytes);
    }
  }

  private static byte @org.jspecify.annotations.Nullable [] read(String file) {
    try (InputStream in = Assets.class.getResourceAsStream(FOLDER + file)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file, unreadable);
    }
  }

  public Optional<Asset> find(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
