package cn.yunshequ.platform.db;

import cn.yunshequ.kernel.CannotStartException;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one PostgreSQL: started here when embedded, migrated, pooled. Eager, so that a portal that
 * says it is ready has a database of the right shape.
 */
@Context
public class Database {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  /** The first with uuidv7(), which the schema asks for. */
  private static final int OLDEST = 18;

  private static final Duration STOP = Duration.ofSeconds(30);

  private final DbSettings settings;
  private final String url;
  private final HikariDataSource pool;
  private final @Nullable EmbeddedPostgres embedded;
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile boolean serving;

  Database(DbSettings settings, @Value("${portal.mode:demo}") String mode) {
    this.settings = settings;
    if (settings.embedded() && mode.equals("production")) {
      throw new CannotStartException("正式运行要用自己的数据库：请设置 DB_URL、DB_USER、DB_PASSWORD。");
    }
    embedded = settings.embedded() ? startEmbedded(settings) : null;
    url =
        embedded == null
            ? String.valueOf(settings.url())
            : "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(settings.port());
    if (embedded == null) {
      requireServer();
    }
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(settings.user());
    config.setPassword(settings.password());
    config.setMaximumPoolSize(settings.pool());
    config.setConnectionTimeout(5_000);
    config.setPoolName("portal");
    config.addDataSourceProperty("prepareThreshold", 1);
    config.addDataSourceProperty("ApplicationName", "yunshequ");
    config.addDataSourceProperty("socketTimeout", 60);
    config.setConnectionInitSql("set time zone 'Asia/Shanghai'");
    pool = new HikariDataSource(config);
    if (embedded != null) {
      endWithTheProgram();
    }
    migrate(pool);
  }

  private void requireServer() {
    try (var connection = connectAside("start")) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST) {
        throw new CannotStartException(
            "数据库是 PostgreSQL %d，需要 %d 或更新的版本。".formatted(version, OLDEST));
      }
    } catch (SQLException unreachable) {
      // What follows the question mark may hold a password.
      throw new CannotStartException(
          "连不上数据库 %s（DB_URL、DB_USER、DB_PASSWORD）：%s"
              .formatted(url.replaceFirst("\\?.*", ""), unreachable.getMessage()));
    }
  }

  public DataSource dataSource() {
    return pool;
  }

  /** How PostgreSQL calls a connection beside the pool. */
  public static String nameOf(String purpose) {
    return "yunshequ-" + purpose;
  }

  /** A connection beside the pool; the caller closes it. */
  public Connection connectAside(String purpose) throws SQLException {
    var properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", settings.password());
    properties.setProperty("ApplicationName", nameOf(purpose));
    properties.setProperty("tcpKeepAlive", "true");
    return DriverManager.getConnection(url, properties);
  }

  static void migrate(DataSource dataSource) {
    var flyway =
        Flyway.configure()
            .dataSource(dataSource)
            .locations("classpath:schema")
            .defaultSchema("public")
            .table("schema_history")
            .load();
    var result = flyway.migrate();
    LOG.info(
        "database at version {}, {} migrations applied",
        result.targetSchemaVersion,
        result.migrationsExecuted);
  }

  private static EmbeddedPostgres startEmbedded(DbSettings settings) {
    try {
      var folder = Path.of(settings.folder()).toAbsolutePath();
      return EmbeddedPostgres.builder()
          .setPort(settings.port())
          .setDataDirectory(folder.resolve("cluster"))
          .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
          .setCleanDataDirectory(false)
          .setRegisterShutdownHook(false)
          .setPGStartupWait(Duration.ofSeconds(60))
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("listen_addresses", "127.0.0.1")
          .setServerConfig("max_connections", "60")
          .start();
    } catch (IOException cannotStart) {
      throw new UncheckedIOException("embedded PostgreSQL did not start", cannotStart);
    }
  }

  // What serves ends first and its database last; where nothing came to serve, at once.
  private void endWithTheProgram() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    if (serving && !closed.await(STOP.toSeconds(), TimeUnit.SECONDS)) {
                      LOG.warn("the portal did not end within {} s", STOP.toSeconds());
                    }
                    close();
                  } catch (IOException failed) {
                    LOG.error("embedded PostgreSQL did not stop", failed);
                  } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                  }
                },
                "database-end"));
  }

  @EventListener
  void serves(ServerStartupEvent started) {
    serving = true;
  }

  @PreDestroy
  void close() throws IOException {
    pool.close();
    if (embedded != null) {
      embedded.close();
    }
    closed.countDown();
  }
}
