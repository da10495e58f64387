import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Many sockets on one proposal of a running demo portal: {@code java LiveLoad.java ADDRESS SOCKETS
 * COMMENTS}. Says how long a comment takes to reach all of them, what the portal's memory is, that
 * a socket which does not read hurts nobody, and that none is left behind. The portal must allow so
 * many from one address and so many comments: LIVE_PER_ADDRESS, MODERATION_POSTS_PER_MINUTE.
 */
public class LiveLoad {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String NEWS =
      "subscription($id: ID!) { commentChanged(subjectId: $id) { cursor comment { body author { displayName } } } }";
  private static volatile CountDownLatch hearing = new CountDownLatch(0);
  private static final ConcurrentLinkedQueue<Long> NANOS = new ConcurrentLinkedQueue<>();
  private static volatile long said;

  public static void main(String[] args) throws Exception {
    String address = args.length > 0 ? args[0] : "http://127.0.0.1:8080";
    int sockets = args.length > 1 ? Integer.parseInt(args[1]) : 2000;
    int comments = args.length > 2 ? Integer.parseInt(args[2]) : 10;
    String token = signIn(address, "19900000004");
    String proposal =
        find(
            ask(address, "", "{ proposals(filter: {communitySlug: \\\"zilu\\\", stages: [ACCEPTED]}, first: 1) { nodes { id } } }"),
            "\"id\":\"(proposal_[^\"]+)\"");
    System.out.printf("memory before: %.0f MiB%n", memory(address));
    long began = System.nanoTime();
    List<WebSocket> open = open(address, sockets, proposal);
    System.out.printf("%d sockets subscribed in %.1f s, memory %.0f MiB%n", open.size(), since(began), memory(address));
    WebSocket slow = one(address, proposal, new Deaf());
    for (int i = 0; i < comments; i++) {
      var heard = new CountDownLatch(open.size());
      hearing = heard;
      said = System.nanoTime();
      ask(address, token, "mutation { postComment(input: {subjectId: \\\"" + proposal + "\\\", body: \\\"第" + i + "句\\\", requestKey: \\\"load-" + began + "-" + i + "\\\"}) { comment { id } refusals { code } } }");
      heard.await(1, TimeUnit.MINUTES);
      System.out.printf("comment %d reached %d of %d in %.2f s%n", i, open.size() - heard.getCount(), open.size(), since(said));
    }
    long[] sorted = NANOS.stream().mapToLong(Long::longValue).sorted().toArray();
    System.out.printf("latency p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, most %.0f ms; memory %.0f MiB%n", at(sorted, .5), at(sorted, .95), at(sorted, .99), at(sorted, 1), memory(address));
    slow.abort();
    open.forEach(WebSocket::abort);
    // Its own figures are all there is to see from outside.
    long end = System.nanoTime() + 90_000_000_000L;
    while (figure(address, "live_subscriptions") > 0 && System.nanoTime() < end) Thread.sleep(200);
    System.out.printf("left behind: %.0f subscriptions%n", figure(address, "live_subscriptions"));
  }

  private static double since(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }

  private static double at(long[] sorted, double share) {
    return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
  }

  private static List<WebSocket> open(String address, int count, String proposal) throws InterruptedException {
    var sockets = new ArrayList<WebSocket>();
    var atOnce = new Semaphore(50);
    var ready = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      atOnce.acquire();
      sockets.add(one(address, proposal, new Listening(() -> { ready.countDown(); atOnce.release(); })));
    }
    if (!ready.await(1, TimeUnit.MINUTES)) throw new IllegalStateException(ready.getCount() + " sockets were not taken in within a minute");
    return sockets;
  }

  private static WebSocket one(String address, String proposal, WebSocket.Listener listener) {
    WebSocket socket = HTTP.newWebSocketBuilder().subprotocols("graphql-transport-ws")
        .buildAsync(URI.create(address.replace("http", "ws") + "/graphql/ws"), listener).join();
    socket.sendText("{\"type\":\"connection_init\"}", true).join();
    socket.sendText("{\"type\":\"subscribe\",\"id\":\"1\",\"payload\":{\"query\":\"" + NEWS + "\",\"variables\":{\"id\":\"" + proposal + "\"}}}", true).join();
    // The answer to this one comes after the other was taken in.
    socket.sendText("{\"type\":\"subscribe\",\"id\":\"2\",\"payload\":{\"query\":\"subscription { now }\"}}", true).join();
    return socket;
  }

  private static final class Listening implements WebSocket.Listener {
    private final StringBuilder text = new StringBuilder();
    private final Runnable ready;

    Listening(Runnable ready) {
      this.ready = ready;
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
      text.append(part);
      if (last) {
        String message = text.toString();
        text.setLength(0);
        if (message.contains("\"now\"")) ready.run();
        else if (message.contains("commentChanged")) {
          NANOS.add(System.nanoTime() - said);
          hearing.countDown();
        } else if (message.contains("\"ping\"")) socket.sendText("{\"type\":\"pong\"}", true);
      }
      socket.request(1);
      return CompletableFuture.completedStage(null);
    }
  }

  /** Hears one message and never reads again. */
  private static final class Deaf implements WebSocket.Listener {
    @Override
    public void onOpen(WebSocket socket) {}
  }

  private static String ask(String address, String token, String document) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(address + "/graphql")).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"" + document + "\"}"));
    if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
    String body = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    if (body.contains("\"errors\"") || body.contains("\"code\"")) throw new IllegalStateException(body);
    return body;
  }

  private static String signIn(String address, String phone) throws Exception {
    ask(address, "", "mutation { requestPhoneCode(input: {phone: \\\"" + phone + "\\\"}) { sent } }");
    return find(ask(address, "", "mutation { signInWithPhone(input: {phone: \\\"" + phone + "\\\", code: \\\"246810\\\"}) { session { accessToken } } }"), "\"accessToken\":\"([^\"]+)\"");
  }

  private static String find(String text, String pattern) {
    var found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) throw new IllegalStateException(text);
    return found.group(1);
  }

  private static double memory(String address) throws Exception {
    return figure(address, "jvm_memory_used_bytes") / 1048576;
  }

  /** The sum of a metric's lines. */
  private static double figure(String address, String name) throws Exception {
    String page = HTTP.send(HttpRequest.newBuilder(URI.create(address + "/prometheus")).build(), HttpResponse.BodyHandlers.ofString()).body();
    return Arrays.stream(page.split("\n")).filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
  }
}
