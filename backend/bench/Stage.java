package bench;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** PostgreSQL with the city in it and all servers, on loopback; ended when it is closed. */
final class Stage implements AutoCloseable {
  private static final double DEFAULT_SCALE = 0.2;
  private static final int MOST_TRIES = 1200;

  private final Options options;
  private final Path work;
  private final City city;
  private final Postgres postgres;
  private final Portal portal;
  private final List<Server> servers = new ArrayList<>();
  private final Map<String, Double> paces = new HashMap<>();
  private final Map<String, Double> memory = new LinkedHashMap<>();
  private double loaded;
  private double indexed;
  private long ready;

  Stage(Options options) throws IOException, SQLException, JOSEException {
    this.options = options;
    work = Files.createTempDirectory("portal-bench");
    city = new City(options.number("scale", DEFAULT_SCALE));
    portal = new Portal(city);
    postgres =
        options.has("db")
            ? new Postgres(
                options.text("db", ""),
                options.text("user", "postgres"),
                options.text("password", "postgres"))
            : new Postgres(work, options.text("buffers", "1GB"));
    // A run that is broken off leaves no process behind.
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    boolean whole = false;
    try {
      long began = System.nanoTime();
      postgres.fill(city);
      loaded = (System.nanoTime() - began) / 1e9;
      say("city loaded in %.0f s".formatted(loaded));
      start();
      whole = true;
    } finally {
      if (!whole) {
        close();
      }
    }
  }

  private void start() throws IOException {
    startPortal();
    long began = System.nanoTime();
    awaitIndex();
    indexed = (System.nanoTime() - began) / 1e9;
    say("search index made in %.0f s".formatted(indexed));
    portal.close();
    ready = startPortal();
    say("portal ready in %d ms on the existing database".formatted(ready));
    awaitIndex();
    memory.put("portal idle", Machine.pss(portal.pid()));
    var limit = new LimitServer(city);
    servers.add(limit);
    servers.add(portal);
    limit.start(postgres, work);
    if (!options.has("no-peer")) {
      startPeer();
    }
  }

  private long startPortal() throws IOException {
    var more = options.text("java", "");
    return portal.start(postgres, work, more.isEmpty() ? List.of() : List.of(more.split(",")));
  }

  // It reads the city into its index; until then it says so.
  private void awaitIndex() throws IOException {
    var asked = new Draw(0, 0, -1, 0, 0, Words.ASKED[0]);
    var request = portal.request(Operation.Q4, asked);
    for (int i = 0; portal.ask(request).contains("\"errors\":["); i++) {
      if (i > MOST_TRIES) {
        throw new IOException("the search index was not made: " + portal.ask(request));
      }
      LockSupport.parkNanos(500_000_000);
    }
  }

  private void startPeer() throws IOException {
    var folder = Path.of(options.text("peer", "target/bench/peer"));
    if (!Files.isDirectory(folder.resolve("node_modules/mercurius"))) {
      say("without the peer: it is not installed in " + folder);
      return;
    }
    var peer = new Peer(Documents.in(folder.resolve("operations.graphql")));
    servers.add(peer);
    peer.start(postgres, work, folder);
  }

  private static void say(String text) {
    System.err.println(text);
  }

  City city() {
    return city;
  }

  Postgres postgres() {
    return postgres;
  }

  Portal portal() {
    return portal;
  }

  /** The limit, the portal, and the peer when there is one. */
  List<Server> servers() {
    return servers;
  }

  /** Requests a second that a server was last seen to answer, by its name and the operation's. */
  Map<String, Double> paces() {
    return paces;
  }

  /** Memory of all servers as it is now. */
  void remember() {
    servers.forEach(server -> memory.put(server.name, Machine.pss(server.pid())));
  }

  /**
   * Whatever was written by whomever: each proposal counts as many seconds and comments as there
   * are.
   */
  void checkCounters() throws SQLException, IOException {
    long seconds =
        postgres.number(
            "select count(*) from proposals.tally t left join (select proposal_id, count(*) n from"
                + " proposals.endorsement group by 1) e using (proposal_id) where endorsements <>"
                + " coalesce(n, 0)");
    long comments =
        postgres.number(
            "select count(*) from deliberation.thread t left join (select subject_kind, subject_id,"
                + " count(*) n from deliberation.comment where status = 'VISIBLE' group by 1, 2) c"
                + " using (subject_kind, subject_id) where comment_count <> coalesce(n, 0)");
    if (seconds + comments > 0) {
      throw new IOException(
          "counters are wrong: %d of seconds, %d of comments".formatted(seconds, comments));
    }
  }

  String headline() {
    var told = new StringBuilder();
    memory.forEach((name, mib) -> told.append(", %s %.0f".formatted(name, mib)));
    return String.format(
        Locale.ROOT,
        "%,d residents, %,d proposals, %,d comments, loaded in %.0f s; search index made in %.0f s;"
            + " portal ready in %d ms on the existing database; memory (PSS, MiB)%s%n",
        city.residents,
        city.proposals,
        city.comments,
        loaded,
        indexed,
        ready,
        told);
  }

  private void end() {
    portal.close();
    servers.forEach(Server::close);
  }

  @Override
  public void close() throws IOException {
    end();
    postgres.close();
    if (options.has("keep")) {
      say("logs are in " + work);
      return;
    }
    try (var files = Files.walk(work)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
