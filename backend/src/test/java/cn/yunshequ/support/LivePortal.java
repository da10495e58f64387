package cn.yunshequ.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** The portal as a process of its own, as production runs it, so that it can be killed. */
public final class LivePortal implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String databaseUrl;
  private final Path data;
  private final int port;
  private Process process;

  public LivePortal(String databaseUrl, Path data) {
    this.databaseUrl = databaseUrl;
    this.data = data;
    this.port = freePort();
    this.process = start();
  }

  public String address() {
    return "http://127.0.0.1:" + port;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }

  /** The same classes as the packaged one, without the tests beside them. */
  public static String classpath() {
    String all = System.getProperty("surefire.test.class.path", "");
    return Arrays.stream(
            (all.isEmpty() ? System.getProperty("java.class.path") : all).split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private Process start() {
    var builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                classpath(),
                "cn.yunshequ.app.Main"));
    var environment = builder.environment();
    environment.put("PORT", String.valueOf(port));
    environment.put("DB_URL", databaseUrl);
    environment.put("PORTAL_DATA", data.toString());
    environment.put("PORTAL_SEED", "false");
    environment.put("PORTAL_ADHOC_PER_SECOND", "100000");
    environment.put("MODERATION_POSTS_PER_MINUTE", "100000");
    environment.put("MODERATION_POSTS_PER_DAY", "100000");
    environment.put("MODERATION_SAME_TEXT", "100000");
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    try {
      return builder.start();
    } catch (IOException cannotStart) {
      throw new UncheckedIOException(cannotStart);
    }
  }

  private Path log() {
    return data.resolve("portal.log");
  }

  /** Waits until it says that it is ready. */
  public void awaitReady() {
    var request = HttpRequest.newBuilder(URI.create(address() + "/health/readiness")).build();
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(20_000_000);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(stopped);
      }
    }
    throw new AssertionError(readLog());
  }

  private String readLog() {
    try {
      return Files.readString(log());
    } catch (IOException none) {
      return none.toString();
    }
  }

  /** {@code kill -9}, then a new process on the same address. */
  public void killAndRestart() {
    process.destroyForcibly();
    process.onExit().join();
    process = start();
    awaitReady();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
