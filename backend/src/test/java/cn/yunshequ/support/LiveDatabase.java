package cn.yunshequ.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL of a test's own, durable as in production, that can be killed and come back. */
public final class LiveDatabase implements AutoCloseable {
  private final EmbeddedPostgres server;
  private final Path data;
  private ProcessHandle process;

  public LiveDatabase(Path folder) {
    data = folder.resolve("cluster");
    try {
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(data)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("max_connections", "60")
              .start();
      process = running();
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
  }

  public String url() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  private ProcessHandle running() throws IOException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** As if the power went: no process of the server says goodbye. */
  public void kill() {
    var all = new ArrayList<ProcessHandle>(List.of(process));
    process.descendants().forEach(all::add);
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }

  /** Starts the same server on the same files and waits until it answers. */
  public void restart(String binary, List<String> arguments) {
    var command = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.add(binary);
    command.addAll(arguments);
    try {
      var started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(data.resolveSibling("postgres.log").toFile())
              .start();
      long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (!answers()) {
        if (System.nanoTime() > end || !started.isAlive()) {
          throw new AssertionError(Files.readString(data.resolveSibling("postgres.log")));
        }
        started.waitFor(50, TimeUnit.MILLISECONDS);
      }
      process = started.toHandle();
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Kills; running the answer starts it again on the same files. */
  public Runnable gone() {
    var info = process.info();
    String binary = info.command().orElseThrow();
    List<String> arguments = List.of(info.arguments().orElseThrow());
    kill();
    return () -> restart(binary, arguments);
  }

  /** Kills and restarts. */
  public void killAndRestart() {
    gone().run();
  }

  private boolean answers() {
    try (var connection = DriverManager.getConnection(url(), "postgres", "postgres")) {
      return connection.isValid(2);
    } catch (SQLException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    kill();
  }
}
