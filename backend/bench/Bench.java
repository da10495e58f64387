package bench;

import com.nimbusds.jose.JOSEException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The benchmark: a made-up city in the portal's own tables, the packaged portal and the limit
 * server on one PostgreSQL, played in alternation. Prints medians and the medians of the ratios of
 * each round.
 *
 * <p>{@code backend/portal bench [--scale 0.1] [--rounds 5] [--seconds 2] [--only Q1,M1] [--quick]}
 */
final class Bench {
  private static final int CONNECTIONS = 16;

  private final Map<String, String> options;
  private final List<Run> runs = new ArrayList<>();
  private final Stage stage;
  private final Questions questions;

  private record Run(
      String server,
      String what,
      String load,
      int round,
      Driver.Result result,
      double cpuServer,
      double cpuPostgres,
      double others,
      double allocated) {
    double cpu() {
      return cpuServer + cpuPostgres;
    }
  }

  private Bench(Map<String, String> options) throws IOException, SQLException, JOSEException {
    this.options = options;
    stage = new Stage(Double.parseDouble(options.getOrDefault("scale", "0.1")), options);
    questions =
        new Questions(stage.city(), stage.tokenKey(), stage.portalPort(), stage.limitPort());
    stage.start(questions.manifest(), questions.requests("portal", "Q4"));
  }

  public static void main(String[] arguments) throws Exception {
    var options = new HashMap<String, String>();
    for (int i = 0; i < arguments.length; i++) {
      boolean hasValue = i + 1 < arguments.length && !arguments[i + 1].startsWith("--");
      options.put(arguments[i].substring(2), hasValue ? arguments[++i] : "yes");
    }
    long began = System.currentTimeMillis();
    var bench = new Bench(options);
    try {
      bench.play();
      bench.print();
      System.out.printf("took %d s%n", (System.currentTimeMillis() - began) / 1000);
    } finally {
      bench.stage.close();
    }
    System.exit(0);
  }

  private double number(String option, double otherwise) {
    return Double.parseDouble(options.getOrDefault(option, String.valueOf(otherwise)));
  }

  private void play() throws IOException {
    boolean quick = options.containsKey("quick");
    int rounds = (int) number("rounds", quick ? 3 : 5);
    double seconds = number("seconds", 2);
    int warm = (int) number("warm", quick ? 4_000 : 8_000);
    var asked = List.of(options.getOrDefault("only", "Q1,Q2,Q3,Q4,M1,M2").split(","));
    for (var what : asked) {
      for (var server : List.of("limit", "portal")) {
        warm(server, what, what.equals("Q4") ? warm / 8 : warm);
      }
    }
    for (int round = 0; round < rounds; round++) {
      for (var what : asked) {
        for (var server : order(round)) {
          once(server, what, CONNECTIONS, round, seconds);
        }
      }
    }
    if (quick) {
      return;
    }
    for (int round = 0; round < 3; round++) {
      for (var what : asked) {
        double rate = Math.max(2, median("portal", what, "closed 16", r -> r.result().rate()) / 2);
        for (var server : order(round)) {
          open(server, what, rate, round, seconds);
        }
      }
    }
    for (int connections : new int[] {1, 64, 256}) {
      for (var what : List.of("Q1", "M1")) {
        if (asked.contains(what)) {
          for (int round = 0; round < 2; round++) {
            for (var server : order(round)) {
              once(server, what, connections, round, seconds);
            }
          }
        }
      }
    }
    if (asked.contains("M1")) {
      for (int round = 0; round < 3; round++) {
        once("portal", "HOT", 256, round, seconds);
      }
    }
    for (var what : List.of("GUEST_FEED", "GUEST_PAGE")) {
      for (int round = 0; round < 4; round++) {
        once("limit", "STATIC", CONNECTIONS, round, seconds);
        once("portal", what, CONNECTIONS, round, seconds);
      }
    }
  }

  // A JVM that has not seen an operation some thousand times shows its compiler, not itself.
  private void warm(String server, String what, int requests) throws IOException {
    long done = 0;
    double rate = 0;
    for (long end = System.nanoTime() + 40_000_000_000L;
        done < requests && System.nanoTime() < end; ) {
      var answer = driver(server, what).closed(CONNECTIONS, 0, 1);
      done += answer.done();
      rate = answer.rate();
      if (answer.bad() > 0) {
        stage.say("%s %s%s", server, what, bad(answer));
        break;
      }
    }
    stage.say("warm %s %s: %.0f/s after %d", server, what, rate, done);
  }

  private static List<String> order(int round) {
    return round % 2 == 0 ? List.of("limit", "portal") : List.of("portal", "limit");
  }

  private Driver driver(String server, String what) {
    return new Driver(
        server.equals("limit") ? stage.limitPort() : stage.portalPort(),
        questions.requests(server, what));
  }

  private interface Play {
    Driver.Result on(Driver driver) throws IOException;
  }

  private void once(String server, String what, int connections, int round, double seconds)
      throws IOException {
    measured(
        server,
        what,
        "closed " + connections,
        round,
        0.5,
        seconds,
        driver -> driver.closed(connections, 0.5, seconds));
  }

  private void open(String server, String what, double rate, int round, double seconds)
      throws IOException {
    measured(
        server,
        what,
        "open " + Math.round(rate),
        round,
        0.5,
        seconds,
        driver -> driver.open(rate, 0.5, seconds));
  }

  private void measured(
      String server, String what, String load, int round, double warm, double seconds, Play play)
      throws IOException {
    var driver = driver(server, what);
    long pid = stage.pid(server);
    double machine = Machine.used();
    double cpuServer = Machine.cpu(pid);
    double cpuPostgres = Machine.cpu(stage.postgres());
    double mine = Machine.own();
    double allocated = stage.allocated(server);
    var result = play.on(driver);
    allocated = stage.allocated(server) - allocated;
    cpuServer = Machine.cpu(pid) - cpuServer;
    cpuPostgres = Machine.cpu(stage.postgres()) - cpuPostgres;
    mine = Machine.own() - mine;
    double others = (Machine.used() - machine - cpuServer - cpuPostgres - mine) / (warm + seconds);
    double requests = result.done() * (warm + seconds) / seconds;
    var run =
        new Run(
            server,
            what,
            load,
            round,
            result,
            cpuServer / requests * 1000,
            cpuPostgres / requests * 1000,
            others,
            allocated / requests);
    runs.add(run);
    stage.say(
        "%-7s %-10s %-10s %7.0f/s p50 %6.2f p99 %7.2f cpu %.3f+%.3f others %.2f%s",
        server,
        what,
        load,
        result.rate(),
        result.p50(),
        result.p99(),
        run.cpuServer(),
        run.cpuPostgres(),
        others,
        bad(result));
  }

  private static String bad(Driver.Result result) {
    return result.bad() == 0 ? "" : " BAD " + result.bad() + " " + result.sample();
  }

  private static double middle(double[] values) {
    var sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int n = sorted.length;
    return n == 0
        ? Double.NaN
        : n % 2 == 1 ? sorted[n / 2] : (sorted[n / 2 - 1] + sorted[n / 2]) / 2;
  }

  private double median(String server, String what, String load, ToDoubleFunction<Run> figure) {
    return middle(
        runs.stream()
            .filter(
                r -> r.server().equals(server) && r.what().equals(what) && r.load().equals(load))
            .mapToDouble(figure)
            .toArray());
  }

  // The median of the ratios of the rounds: neighbours on the machine disturb both sides of a
  // round.
  private double ratio(Run like, ToDoubleFunction<Run> figure) {
    var base = like.what().startsWith("GUEST") ? "STATIC" : like.what();
    return middle(
        runs.stream()
            .filter(r ->
                r.server().equals("portal")
                    && r.what().equals(like.what())
                    && r.load().equals(like.load()))
            .mapToDouble(r ->
                runs.stream()
                    .filter(b ->
                        b.server().equals("limit")
                            && b.what().equals(base)
                            && b.load().equals(r.load())
                            && b.round() == r.round())
                    .mapToDouble(b -> figure.applyAsDouble(r) / figure.applyAsDouble(b))
                    .findFirst()
                    .orElse(Double.NaN))
            .toArray());
  }

  private void print() throws IOException {
    var out = new StringBuilder();
    out.append(stage.headline())
        .append(
            String.format(
                Locale.ROOT,
                "CPU taken by others during the runs, in cores: median %.2f, worst %.2f%n%n",
                middle(runs.stream().mapToDouble(Run::others).toArray()),
                runs.stream().mapToDouble(Run::others).max().orElse(0)));
    out.append(
        "| what | load | server | req/s | × limit | p50 ms | p99 ms | CPU server + PostgreSQL ms |"
            + " CPU × limit | allocated KB | bytes | bad |\n");
    out.append("|---|---|---|---|---|---|---|---|---|---|---|---|\n");
    var seen = new java.util.LinkedHashSet<List<String>>();
    runs.forEach(r -> seen.add(List.of(r.what(), r.load(), r.server())));
    for (var key : seen) {
      var like =
          runs.stream()
              .filter(r -> List.of(r.what(), r.load(), r.server()).equals(key))
              .findFirst()
              .orElseThrow();
      boolean ours = like.server().equals("portal");
      ToDoubleFunction<ToDoubleFunction<Run>> m =
          f -> median(like.server(), like.what(), like.load(), f);
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %s | %s | %.0f | %s | %.2f | %.2f | %.3f + %.3f | %s | %.0f | %.0f | %s |%n",
              like.what(),
              like.load(),
              like.server(),
              m.applyAsDouble(r -> r.result().rate()),
              ours ? two(ratio(like, r -> r.result().rate())) : "1",
              m.applyAsDouble(r -> r.result().p50()),
              m.applyAsDouble(r -> r.result().p99()),
              m.applyAsDouble(Run::cpuServer),
              m.applyAsDouble(Run::cpuPostgres),
              ours ? two(ratio(like, Run::cpu)) : "1",
              m.applyAsDouble(Run::allocated) / 1024,
              m.applyAsDouble(r -> r.result().bytes()),
              like.result().bad() == 0 ? "" : like.result().bad()));
    }
    System.out.println(out);
    var raw =
        new StringBuilder(
            "server,what,load,round,rate,p50,p99,cpu_server,cpu_postgres,others,allocated,bad\n");
    runs.forEach(r ->
        raw.append(
            String.format(
                Locale.ROOT,
                "%s,%s,%s,%d,%.1f,%.3f,%.3f,%.4f,%.4f,%.3f,%.0f,%d%n",
                r.server(),
                r.what(),
                r.load(),
                r.round(),
                r.result().rate(),
                r.result().p50(),
                r.result().p99(),
                r.cpuServer(),
                r.cpuPostgres(),
                r.others(),
                r.allocated(),
                r.result().bad())));
    Files.createDirectories(Path.of("target/bench"));
    var stamp = java.time.LocalDateTime.now().toString().substring(0, 19).replace(":", "");
    Files.writeString(Path.of("target/bench/raw-" + stamp + ".csv"), raw);
    Files.writeString(Path.of("target/bench/table-" + stamp + ".md"), out);
  }

  private static String two(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
  }
}
