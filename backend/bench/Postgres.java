package bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** The PostgreSQL all of them share: one of our own, or an empty database elsewhere. */
final class Postgres implements AutoCloseable {
  private final EmbeddedPostgres embedded;
  private final String url;
  private final String user;
  private final String password;

  /** Of our own, with durable commits; larger caches than PostgreSQL's small defaults. */
  Postgres(Path work, String buffers) throws IOException {
    embedded =
        EmbeddedPostgres.builder()
            .setDataDirectory(work.resolve("cluster"))
            .setOverrideWorkingDirectory(work.resolve("binaries").toFile())
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", buffers)
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("checkpoint_timeout", "30min")
            .setServerConfig("maintenance_work_mem", "256MB")
            .setServerConfig("jit", "off")
            .setServerConfig("max_connections", "80")
            .start();
    url = "jdbc:postgresql://127.0.0.1:" + embedded.getPort() + "/postgres";
    user = "postgres";
    password = "postgres";
  }

  /** An empty database elsewhere. */
  Postgres(String url, String user, String password) {
    embedded = null;
    this.url = url;
    this.user = user;
    this.password = password;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** The portal's tables with the city in them. */
  void fill(City city) throws SQLException, IOException {
    Flyway.configure()
        .dataSource(url, user, password)
        .locations("classpath:schema")
        .defaultSchema("public")
        .table("schema_history")
        .load()
        .migrate();
    try (var database = connect();
        var second = connect();
        var sql = database.createStatement()) {
      sql.execute(Files.readString(Path.of("bench/search.sql")));
      new CityLoad(city, database).load(second);
      sql.execute("create index search_doc_tsv on bench.search_doc using gin (tsv)");
      sql.execute("vacuum analyze");
    }
  }

  /** A whole number that one statement answers with. */
  long number(String statement) throws SQLException {
    try (var database = connect();
        var sql = database.createStatement();
        var rows = sql.executeQuery(statement)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** The process all of its processes are children of; 0 where it runs on another machine. */
  long pid() throws SQLException, IOException {
    try (var database = connect();
        var sql = database.createStatement();
        var rows = sql.executeQuery("select pg_backend_pid()")) {
      rows.next();
      return Machine.parentOf(rows.getLong(1), "postgres");
    }
  }

  /** How a server is told where it is. */
  void tell(Map<String, String> environment) {
    environment.put("DB_URL", url);
    environment.put("DB_USER", user);
    environment.put("DB_PASSWORD", password);
  }

  @Override
  public void close() throws IOException {
    if (embedded != null) {
      embedded.close();
    }
  }
}
