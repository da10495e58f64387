package cn.yunshequ.platform.graphql;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * The operations of our own clients, by the SHA-256 of their text: those of the pages, made when
 * the pages are built, and those of a further client in the file that {@code portal.persisted}
 * names. They are trusted: limits for ad-hoc queries do not apply to them.
 */
@Singleton
public class PersistedOperations {
  private final Map<String, String> textByHash;

  PersistedOperations(ObjectMapper json, @Value("${portal.persisted:}") String furtherClient) {
    Map<String, String> all = new LinkedHashMap<>();
    try (InputStream in =
        PersistedOperations.class.getResourceAsStream("/public/persisted-documents.json")) {
      if (in != null) {
        all.putAll(json.readValue(in, new TypeReference<Map<String, String>>() {}));
      }
      if (!furtherClient.isBlank()) {
        var file = Files.readAllBytes(Path.of(furtherClient));
        all.putAll(json.readValue(file, new TypeReference<Map<String, String>>() {}));
      }
      textByHash = Map.copyOf(all);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("persisted-documents.json", unreadable);
    }
  }

  public Optional<String> find(String hash) {
    return Optional.ofNullable(textByHash.get(hash));
  }

  public Map<String, String> all() {
    return textByHash;
  }
}
