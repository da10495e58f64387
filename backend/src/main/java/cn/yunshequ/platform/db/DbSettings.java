package cn.yunshequ.platform.db;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Where PostgreSQL is.
 *
 * @param url JDBC address; null means the embedded one
 * @param folder where the embedded server keeps its data
 * @param port of the embedded server; fixed, so that a restarted portal finds a server that
 *     outlived a killed one
 */
@Singleton
public record DbSettings(
    @Nullable @Value("${db.url:}") String url,
    @Value("${db.user:postgres}") String user,
    @Value("${db.password:postgres}") String password,
    @Value("${db.pool:10}") int pool,
    @Value("${db.folder:data/postgres}") String folder,
    @Value("${db.port:54321}") int port) {
  boolean embedded() {
    return url == null || url.isBlank();
  }
}
