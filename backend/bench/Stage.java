package bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flywaydb.core.Flyway;

/**
 * PostgreSQL with the city in it, the portal as it is packaged, the limit server; all on loopback.
 */
final class Stage implements AutoCloseable {
  private static final byte[] KEY =
      "the benchmark's key of 32 bytes!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

  private final double scale;
  private final Map<String, String> options;
  private final Path work;
  private final EmbeddedPostgres postgres;
  private final String url;
  private final City city;
  private final int portalPort = freePort();
  private final int limitPort = freePort();
  private final HttpClient http = HttpClient.newHttpClient();
  private Process portal;
  private Process limit;
  private long loaded;
  private long ready;
  private double idle;

  Stage(double scale, Map<String, String> options) throws IOException, SQLException {
    this.scale = scale;
    this.options = options;
    work =
        options.containsKey("keep")
            ? Files.createDirectories(Path.of(options.get("keep")).toAbsolutePath())
            : Files.createTempDirectory("portal-bench");
    postgres =
        EmbeddedPostgres.builder()
            .setDataDirectory(work.resolve("cluster"))
            .setOverrideWorkingDirectory(work.resolve("binaries").toFile())
            .setCleanDataDirectory(false)
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", options.getOrDefault("buffers", "1GB"))
            .setServerConfig("max_wal_size", "8GB")
            .setServerConfig("checkpoint_timeout", "30min")
            .setServerConfig("random_page_cost", "1.1")
            .setServerConfig("jit", "off")
            .setServerConfig("max_parallel_workers_per_gather", "0")
            .setServerConfig("max_connections", "60")
            .start();
    url = "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres";
    try (var database = DriverManager.getConnection(url, "postgres", "postgres");
        var sql = database.createStatement()) {
      city = new City(scale, database);
      Flyway.configure()
          .dataSource(url, "postgres", "postgres")
          .locations("classpath:schema")
          .defaultSchema("public")
          .table("schema_history")
          .load()
          .migrate();
      boolean empty;
      try (var rows = sql.executeQuery("select not exists (select 1 from proposals.proposal)")) {
        rows.next();
        empty = rows.getBoolean(1);
      }
      if (empty) {
        long began = System.currentTimeMillis();
        sql.execute(Files.readString(Path.of("bench/search.sql")));
        try (var second = DriverManager.getConnection(url, "postgres", "postgres")) {
          city.load(second);
        }
        sql.execute("vacuum analyze");
        loaded = System.currentTimeMillis() - began;
        say("city loaded in %d s", loaded / 1000);
      }
    }
  }

  City city() {
    return city;
  }

  byte[] tokenKey() {
    return KEY.clone();
  }

  int portalPort() {
    return portalPort;
  }

  int limitPort() {
    return limitPort;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }

  void start(String manifest, byte[][] search) throws IOException {
    Files.writeString(work.resolve("operations.json"), manifest);
    startPortal();
    // It reads the city into its index; until then it says so.
    for (int i = 0; i < 600 && new Driver(portalPort, search).closed(1, 0, 0.5).bad() > 0; i++) {
      java.util.concurrent.locks.LockSupport.parkNanos(500_000_000);
    }
    say("index is made");
    stop(portal);
    long began = System.nanoTime();
    startPortal();
    ready = (System.nanoTime() - began) / 1_000_000;
    idle = Machine.pss(portal.pid());
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        new ProcessBuilder(
            java, "-Xmx256m", "-cp", System.getProperty("java.class.path"), "bench/Limit.java");
    command.environment().put("DB_URL", url);
    command.environment().put("PORT", String.valueOf(limitPort));
    limit = launch(command, "limit.log");
    await(limitPort, "/static");
  }

  private void startPortal() throws IOException {
    var command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(List.of(System.getenv("JAVA_OPTIONS").split(" ")));
    if (options.containsKey("jfr")) {
      command.add("-XX:StartFlightRecording=settings=profile,filename=" + options.get("jfr"));
    }
    command.addAll(
        List.of(
            options.getOrDefault("java", "").isEmpty()
                ? new String[0]
                : options.get("java").split("\\+")));
    command.addAll(List.of("-jar", "target/portal-0.1.0.jar"));
    var process = new ProcessBuilder(command);
    var key = Base64.getEncoder().encodeToString(KEY);
    process
        .environment()
        .putAll(
            Map.of(
                "DB_URL",
                url,
                "PORT",
                String.valueOf(portalPort),
                "HOST",
                "127.0.0.1",
                "PORTAL_MODE",
                "production",
                "PORTAL_DATA",
                work.resolve("data").toString(),
                "PORTAL_SECRETS_PHONE_KEY",
                key,
                "PORTAL_SECRETS_HASH_KEY",
                key,
                "PORTAL_SECRETS_TOKEN_KEY",
                key,
                "PORTAL_PERSISTED",
                work.resolve("operations.json").toString()));
    portal = launch(process, "portal.log");
    await(portalPort, "/health/readiness");
  }

  private Process launch(ProcessBuilder command, String log) throws IOException {
    return command
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(work.resolve(log).toFile()))
        .start();
  }

  private void await(int port, String path) throws IOException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    for (int i = 0; i < 30_000; i++) {
      try {
        if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        // It is starting.
      } catch (InterruptedException stopped) {
        throw new IOException(stopped);
      }
      java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
    }
    throw new IOException("did not start, see " + work);
  }

  long pid(String server) {
    return (server.equals("limit") ? limit : portal).pid();
  }

  /** The postmaster; its children are the backends. */
  long postgres() throws IOException {
    return Long.parseLong(
        Files.readAllLines(work.resolve("cluster/postmaster.pid")).getFirst().strip());
  }

  /** Bytes the portal has allocated so far. */
  double allocated(String server) throws IOException {
    if (server.equals("limit")) {
      return Double.NaN;
    }
    var request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portalPort + "/prometheus"))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString())
          .body()
          .lines()
          .filter(line -> line.startsWith("portal_allocated_bytes_total"))
          .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
          .findFirst()
          .orElse(Double.NaN);
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  String headline() {
    return String.format(
        Locale.ROOT,
        "scale %s: %,d residents, %,d proposals; city loaded in %d s; portal ready in %d ms on the"
            + " existing database; resident (PSS) %.0f MiB idle, %.0f MiB after the load; limit"
            + " %.0f MiB%n",
        scale,
        city.residents,
        city.proposals,
        loaded / 1000,
        ready,
        idle,
        Machine.pss(portal.pid()),
        Machine.pss(limit.pid()));
  }

  void say(String format, Object... values) {
    System.err.printf(Locale.ROOT, format + "%n", values);
  }

  private static void stop(Process process) {
    if (process != null) {
      process.destroy();
      process.onExit().join();
    }
  }

  @Override
  public void close() throws IOException {
    stop(portal);
    stop(limit);
    postgres.close();
    if (!options.containsKey("keep")) {
      try (var files = Files.walk(work)) {
        files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }
}
