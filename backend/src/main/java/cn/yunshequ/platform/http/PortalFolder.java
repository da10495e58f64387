package cn.yunshequ.platform.http;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/**
 * Where the portal keeps files.
 *
 * @param path absolute
 */
@Singleton
public record PortalFolder(Path path) {
  @jakarta.inject.Inject
  public PortalFolder(@Value("${portal.data:data}") String path) {
    this(Path.of(path).toAbsolutePath());
  }
}
