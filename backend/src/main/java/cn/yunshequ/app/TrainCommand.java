package cn.yunshequ.app;

import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/**
 * {@code train FOLDER}: starts the portal on a folder that is thrown away and asks what a first
 * visitor asks. Run with {@code -XX:AOTCacheOutput} at packaging, so that the next start finds
 * ready what this one loaded and linked.
 */
final class TrainCommand {
  private static final int ROUNDS = 30;
  private static final String FEED =
      "{\"query\":\"{ proposals(first: 10) { nodes { id title stageName } } }\"}";
  private static final List<String> PAGES = List.of("/", "/health/readiness", "/prometheus");

  private TrainCommand() {}

  /**
   * @return the exit code
   */
  static int run(String[] args, PrintStream out) {
    if (args.length != 2) {
      out.println("train FOLDER");
      return 2;
    }
    var settings =
        Map.<String, Object>of(
            "portal.mode",
            "demo",
            "portal.data",
            args[1],
            "db.url",
            "",
            "db.folder",
            args[1] + "/postgres",
            "db.port",
            freePort(),
            "micronaut.server.host",
            "127.0.0.1",
            "micronaut.server.port",
            -1);
    var context = Micronaut.build(args).properties(settings).banner(false).start();
    try (var client = HttpClient.newHttpClient()) {
      var portal = context.getBean(EmbeddedServer.class).getURI();
      for (int i = 0; i < ROUNDS; i++) {
        for (var page : PAGES) {
          send(client, HttpRequest.newBuilder(portal.resolve(page)));
        }
        send(client, question(portal));
      }
      return 0;
    } catch (IOException failed) {
      out.println("the portal did not answer: " + failed);
      return 1;
    } finally {
      context.close();
    }
  }

  private static HttpRequest.Builder question(URI portal) {
    return HttpRequest.newBuilder(portal.resolve("/graphql"))
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(FEED));
  }

  private static void send(HttpClient client, HttpRequest.Builder request) throws IOException {
    try {
      int status = client.send(request.build(), BodyHandlers.ofString()).statusCode();
      if (status != 200) {
        throw new IOException("status " + status);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private static int freePort() {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }
}
