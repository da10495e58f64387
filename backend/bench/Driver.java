package bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends prepared HTTP requests, round and round, and times the answers. Closed: each connection
 * sends the next request when the answer is in. Open: arrivals by a Poisson process, timed from the
 * intended moment, so that a slow server cannot hide its queue.
 */
final class Driver {
  private static final int MOST_CONNECTIONS = 256;
  private static final int LOOKED_THROUGH = 2048;
  private static final long PATIENCE = 3_000_000_000L;
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ERRORS = "\"errors\":[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] REFUSED = "\"refusals\":[{".getBytes(StandardCharsets.US_ASCII);

  /**
   * What a run measured.
   *
   * @param p50 in milliseconds, like {@code p99}
   * @param bad answers that were none, errors, refusals, and requests without an answer
   * @param repeats requests sent a second time because there were no more
   * @param sample the first bad answer
   */
  record Result(
      long done,
      double seconds,
      double p50,
      double p99,
      double bytes,
      long bad,
      long repeats,
      String sample) {
    double rate() {
      return done / seconds;
    }
  }

  private final int port;
  private final List<byte[]> requests;
  private int next;
  private long[] times = new long[1 << 16];
  private int timed;
  private long bytes;
  private long bad;
  private String sample = "";

  Driver(int port, List<byte[]> requests) {
    this.port = port;
    this.requests = requests;
  }

  private final class Connection {
    final SocketChannel channel;
    final ByteBuffer in = ByteBuffer.allocateDirect(256 * 1024);
    volatile long since;

    Connection(Selector selector) throws IOException {
      channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
      channel.socket().setTcpNoDelay(true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, this);
    }

    void send(long intended) throws IOException {
      since = intended;
      byte[] request;
      synchronized (Driver.this) {
        request = requests.get(next++ % requests.size());
      }
      var out = ByteBuffer.wrap(request);
      while (out.hasRemaining()) {
        channel.write(out);
      }
    }

    /** True when a whole answer is in. */
    boolean receive() throws IOException {
      if (channel.read(in) < 0) {
        throw new IOException("the server closed a connection: " + head());
      }
      int size = in.position();
      int end = find(END, 0, size);
      if (end < 0 || size < end + END.length + length(end)) {
        return false;
      }
      boolean good = in.get(9) == '2' && in.get(10) == '0' && !tellsFailure(end, size);
      note(System.nanoTime() - since, size, good);
      in.clear();
      return true;
    }

    private int length(int end) {
      int at = find(LENGTH, 0, end);
      int length = 0;
      for (int i = at + LENGTH.length; at >= 0 && in.get(i) != '\r'; i++) {
        length = in.get(i) == ' ' ? length : length * 10 + in.get(i) - '0';
      }
      return length;
    }

    private boolean tellsFailure(int end, int size) {
      return find(ERRORS, end, size) >= 0 || find(REFUSED, end, size) >= 0;
    }

    private String head() {
      var text = new byte[Math.min(in.position(), 900)];
      in.get(0, text);
      return new String(text, StandardCharsets.UTF_8);
    }

    private void note(long nanos, int size, boolean good) {
      if (timed == times.length) {
        times = Arrays.copyOf(times, timed * 2);
      }
      times[timed++] = nanos;
      bytes += size;
      if (!good) {
        bad++;
        sample = sample.isEmpty() ? head() : sample;
      }
    }

    private int find(byte[] what, int from, int to) {
      int last = Math.min(to - what.length, from + LOOKED_THROUGH);
      outer:
      for (int i = from; i <= last; i++) {
        for (int j = 0; j < what.length; j++) {
          if ((in.get(i + j) | 0x20) != (what[j] | 0x20)) {
            continue outer;
          }
        }
        return i;
      }
      return -1;
    }
  }

  private void forget() {
    timed = 0;
    bytes = 0;
  }

  private Result result(double seconds, long unanswered) {
    var sorted = Arrays.copyOf(times, timed);
    Arrays.sort(sorted);
    return new Result(
        timed,
        seconds,
        timed == 0 ? Double.NaN : sorted[timed / 2] / 1e6,
        timed == 0 ? Double.NaN : sorted[(int) Math.min(timed - 1, timed * 0.99)] / 1e6,
        timed == 0 ? 0 : (double) bytes / timed,
        bad + unanswered,
        Math.max(0, next - requests.size()),
        sample);
  }

  private List<Connection> connected(Selector selector, int connections) throws IOException {
    List<Connection> open = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      open.add(new Connection(selector));
    }
    return open;
  }

  private interface OnAnswer {
    void from(Connection connection) throws IOException;
  }

  private static void answers(Selector selector, long millis, OnAnswer then) throws IOException {
    selector.select(millis);
    for (var key : selector.selectedKeys()) {
      var connection = (Connection) key.attachment();
      if (connection.receive()) {
        then.from(connection);
      }
    }
    selector.selectedKeys().clear();
  }

  private static void close(Selector selector) throws IOException {
    for (var key : selector.keys()) {
      key.channel().close();
    }
  }

  /** The rate that so many connections reach together. */
  Result closed(int connections, double warm, double seconds) throws IOException {
    try (var selector = Selector.open()) {
      for (var connection : connected(selector, connections)) {
        connection.send(System.nanoTime());
      }
      long counted = System.nanoTime() + (long) (warm * 1e9);
      long end = counted + (long) (seconds * 1e9);
      boolean warming = true;
      for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
        if (warming && now >= counted) {
          forget();
          warming = false;
        }
        answers(selector, 100, connection -> connection.send(System.nanoTime()));
      }
      close(selector);
      return result(seconds, 0);
    }
  }

  /** Sends each request once, until all are answered. */
  Result once(int connections) throws IOException {
    try (var selector = Selector.open()) {
      long began = System.nanoTime();
      int all = requests.size();
      for (var connection : connected(selector, Math.min(connections, all))) {
        connection.send(System.nanoTime());
      }
      long last = System.nanoTime();
      for (int before = 0; timed < all && System.nanoTime() < last + 10 * PATIENCE; ) {
        answers(
            selector,
            100,
            connection -> {
              if (next < all) {
                connection.send(System.nanoTime());
              }
            });
        last = timed > before ? System.nanoTime() : last;
        before = timed;
      }
      double seconds = (System.nanoTime() - began) / 1e9;
      close(selector);
      return result(seconds, all - timed);
    }
  }

  /** Latency at a given rate, on up to 256 connections. */
  Result open(double rate, double warm, double seconds) throws IOException {
    try (var selector = Selector.open()) {
      var free = new ArrayDeque<>(connected(selector, MOST_CONNECTIONS));
      var waiting = new ArrayDeque<Long>();
      long counted = System.nanoTime() + (long) (warm * 1e9);
      long end = counted + (long) (seconds * 1e9);
      var arrivals = Thread.ofPlatform().start(() -> arrive(rate, end, free, waiting));
      boolean warming = true;
      while (System.nanoTime() < end || unanswered(free, waiting) > 0) {
        if (warming && System.nanoTime() >= counted) {
          forget();
          warming = false;
        }
        if (System.nanoTime() > end + PATIENCE) {
          break;
        }
        answers(selector, 20, connection -> goOn(connection, free, waiting));
      }
      arrivals.join();
      long unanswered = unanswered(free, waiting);
      close(selector);
      return result(seconds, unanswered);
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  private static long unanswered(ArrayDeque<Connection> free, ArrayDeque<Long> waiting) {
    synchronized (free) {
      return waiting.size() + MOST_CONNECTIONS - free.size();
    }
  }

  private static void goOn(
      Connection connection, ArrayDeque<Connection> free, ArrayDeque<Long> waiting)
      throws IOException {
    synchronized (free) {
      var late = waiting.poll();
      if (late == null) {
        free.add(connection);
      } else {
        connection.send(late);
      }
    }
  }

  private static void arrive(
      double rate, long end, ArrayDeque<Connection> free, ArrayDeque<Long> waiting) {
    var random = new Random(7);
    double at = System.nanoTime();
    try {
      while (true) {
        at += -Math.log(1 - random.nextDouble()) / rate * 1e9;
        if (at >= end) {
          return;
        }
        for (long rest = (long) at - System.nanoTime(); rest > 0; ) {
          LockSupport.parkNanos(rest);
          rest = (long) at - System.nanoTime();
        }
        synchronized (free) {
          var connection = free.poll();
          if (connection == null) {
            waiting.add((long) at);
          } else {
            connection.send((long) at);
          }
        }
      }
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
