package cn.yunshequ.platform.graphql;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * The operations of our own clients, by the SHA-256 of their text; made when the pages are built.
 * They are trusted: limits for ad-hoc queries do not apply to them.
 */
@Singleton
public class PersistedOperations {
  private final Map<String, String> textByHash;

  PersistedOperations(ObjectMapper json) {
    try (InputStream in =
        PersistedOperations.class.getResourceAsStream("/public/persisted-documents.json")) {
      textByHash = in == null ? Map.of() : json.readValue(in, new TypeReference<>() {});
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
