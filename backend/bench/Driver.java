package bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends prepared HTTP requests and times the answers. Closed: each connection sends the next
 * request when the answer is in. Open: arrivals by a Poisson process, timed from the intended
 * moment, so that a slow server cannot hide its queue.
 */
final class Driver {
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ERRORS = "{\"errors\"".getBytes(StandardCharsets.US_ASCII);

  /** What a run measured; times in milliseconds. */
  record Result(
      long done, double seconds, double p50, double p99, double bytes, long bad, String sample) {
    double rate() {
      return done / seconds;
    }
  }

  private final int port;
  private final byte[][] requests;
  private int next;
  private long[] times = new long[1 << 16];
  private int timed;
  private long bytes;
  private long bad;
  private String sample = "";

  Driver(int port, byte[][] requests) {
    this.port = port;
    this.requests = requests;
  }

  private final class Connection {
    final SocketChannel channel;
    final ByteBuffer in = ByteBuffer.allocateDirect(256 * 1024);
    long since;

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
        request = requests[next++ % requests.length];
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
      if (end < 0) {
        return false;
      }
      int at = find(LENGTH, 0, end);
      int length = 0;
      for (int i = at + LENGTH.length; at >= 0 && in.get(i) != '\r'; i++) {
        length = in.get(i) == ' ' ? length : length * 10 + in.get(i) - '0';
      }
      if (size < end + END.length + length) {
        return false;
      }
      boolean good = in.get(9) == '2' && in.get(10) == '0' && find(ERRORS, end, size) < 0;
      note(System.nanoTime() - since, size, good);
      in.clear();
      return true;
    }

    private String head() {
      var text = new byte[Math.min(in.position(), 600)];
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
      outer:
      for (int i = from; i <= to - what.length && i < from + 2048; i++) {
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

  private Result result(double seconds) {
    var sorted = Arrays.copyOf(times, timed);
    Arrays.sort(sorted);
    return new Result(
        timed,
        seconds,
        timed == 0 ? Double.NaN : sorted[timed / 2] / 1e6,
        timed == 0 ? Double.NaN : sorted[(int) Math.min(timed - 1, timed * 0.99)] / 1e6,
        timed == 0 ? 0 : (double) bytes / timed,
        bad,
        sample);
  }

  /** The rate that {@code connections} reach together. */
  Result closed(int connections, double warm, double seconds) throws IOException {
    try (var selector = Selector.open()) {
      var open = new Connection[connections];
      for (int i = 0; i < connections; i++) {
        open[i] = new Connection(selector);
      }
      for (var connection : open) {
        connection.send(System.nanoTime());
      }
      long start = System.nanoTime();
      long counted = start + (long) (warm * 1e9);
      long end = counted + (long) (seconds * 1e9);
      boolean warming = true;
      for (long now = start; now < end; now = System.nanoTime()) {
        if (warming && now >= counted) {
          forget();
          warming = false;
        }
        selector.select(100);
        for (var key : selector.selectedKeys()) {
          var connection = (Connection) key.attachment();
          if (connection.receive()) {
            connection.send(System.nanoTime());
          }
        }
        selector.selectedKeys().clear();
      }
      var result = result(seconds);
      for (var connection : open) {
        connection.channel.close();
      }
      return result;
    }
  }

  /** Latency at a given rate, on up to 256 connections. */
  Result open(double rate, double warm, double seconds) throws IOException {
    try (var selector = Selector.open()) {
      var free = new ArrayDeque<Connection>();
      for (int i = 0; i < 256; i++) {
        free.add(new Connection(selector));
      }
      var waiting = new ArrayDeque<Long>();
      long start = System.nanoTime();
      long counted = start + (long) (warm * 1e9);
      long end = counted + (long) (seconds * 1e9);
      var arrivals = Thread.ofPlatform().start(() -> arrive(rate, end, free, waiting));
      boolean warming = true;
      while (System.nanoTime() < end) {
        if (warming && System.nanoTime() >= counted) {
          forget();
          warming = false;
        }
        selector.select(20);
        for (var key : selector.selectedKeys()) {
          var connection = (Connection) key.attachment();
          if (connection.receive()) {
            synchronized (free) {
              if (waiting.isEmpty()) {
                free.add(connection);
              } else {
                connection.send(waiting.poll());
              }
            }
          }
        }
        selector.selectedKeys().clear();
      }
      arrivals.join();
      var result = result(seconds);
      selector.keys().forEach(key -> close(key.channel()));
      return result;
    } catch (InterruptedException stopped) {
      throw new IOException(stopped);
    }
  }

  private static void close(java.nio.channels.Channel channel) {
    try {
      channel.close();
    } catch (IOException alreadyClosed) {
      // Nothing is lost.
    }
  }

  private void arrive(
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
