package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** A server that is measured, as a process of its own on loopback. */
abstract class Server implements AutoCloseable {
  private static final long PATIENCE = 300_000_000_000L;
  private static final long MOMENT = 5_000_000;

  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");

  final String name;
  final int port = freePort();
  private final HttpClient http = HttpClient.newHttpClient();
  private Process process;

  Server(String name) {
    this.name = name;
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new IllegalStateException(none);
    }
  }

  /** The request as sent over the wire. */
  abstract byte[] request(Operation operation, Draw draw);

  /** The id behind one of the answer's. */
  abstract UUID id(String told);

  List<byte[]> requests(Operation operation, List<Draw> draws) {
    return draws.stream().map(draw -> request(operation, draw)).toList();
  }

  /** Starts it and waits for 200 at {@code ready}; milliseconds that took. */
  long start(ProcessBuilder command, Path log, String ready) throws IOException {
    long began = System.nanoTime();
    process =
        command
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    while (status(ready) != 200) {
      if (!process.isAlive() || System.nanoTime() > began + PATIENCE) {
        throw new IOException(name + " did not start, see " + log);
      }
      LockSupport.parkNanos(MOMENT);
    }
    return (System.nanoTime() - began) / 1_000_000;
  }

  private int status(String path) throws IOException {
    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException notYet) {
      return 0;
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  /** The answer to one request, as text. */
  String ask(byte[] request) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request);
      var in = socket.getInputStream();
      var head = new StringBuilder();
      while (head.indexOf("\r\n\r\n") < 0) {
        head.append((char) in.read());
      }
      var length = LENGTH.matcher(head);
      int size = length.find() ? Integer.parseInt(length.group(1)) : 0;
      var body = new String(in.readNBytes(size), StandardCharsets.UTF_8);
      if (!head.toString().startsWith("HTTP/1.1 200")) {
        throw new IOException(name + " answered " + head + body);
      }
      return body;
    }
  }

  long pid() {
    return process.pid();
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.destroy();
      process.onExit().join();
      process = null;
    }
  }
}
