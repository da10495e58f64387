package bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * The benchmark of {@code backend/portal bench}: fills a database with a made-up city, compares the
 * answers of all servers, and plays them in alternation.
 */
final class Bench {
  private static final double WARM = 0.5;
  private static final double ENOUGH_WARM = 8_000;
  private static final double LONGEST_WARM_OF_OTHERS = 4;
  private static final int OPEN_ROUNDS = 2;
  private static final int CROWDS = 3;

  private final Options options;
  private final Stage stage;
  private final Runs runs;
  private final Meter meter;
  private final Draws draws;
  private final int rounds;
  private final double seconds;

  private Bench(Options options, Stage stage, Runs runs) throws IOException, SQLException {
    this.options = options;
    this.stage = stage;
    this.runs = runs;
    meter = new Meter(stage.postgres().pid(), runs);
    draws = new Draws(stage.city());
    rounds = (int) options.number("rounds", 5);
    seconds = options.number("seconds", 2);
  }

  public static void main(String[] arguments) throws Exception {
    long began = System.nanoTime();
    var options = new Options(arguments);
    var stamp = LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss"));
    var runs = new Runs(Path.of("target/bench", stamp + ".tsv"));
    try (var stage = new Stage(options)) {
      if (options.has("serve")) {
        new Sut(stage).serve();
        return;
      }
      var bench = new Bench(options, stage, runs);
      try {
        bench.play();
      } finally {
        new Report(runs, stage).print();
        System.out.printf("took %.0f s%n", (System.nanoTime() - began) / 1e9);
      }
    }
    System.exit(0);
  }

  private void play() throws IOException, SQLException {
    for (var operation : options.operations()) {
      if (!operation.writes()) {
        new Answers().compare(operation, draws.of(operation, 0), stage.servers());
      }
    }
    say("ids and counters are the same in 20 answers of each server");
    for (var operation : options.operations()) {
      for (var server : stage.servers()) {
        warm(server, operation);
      }
    }
    for (int connections : options.connections()) {
      for (int round = 0; round < rounds; round++) {
        for (var operation : options.operations()) {
          for (var server : order(round)) {
            closed(server, operation, connections, round);
          }
        }
      }
    }
    stage.remember();
    if (!options.has("no-open")) {
      open();
    }
    if (!options.has("no-crowd") && options.operations().contains(Operation.M1)) {
      new Crowd(stage.postgres(), draws, meter).play(stage.portal(), CROWDS);
    }
    stage.checkCounters();
  }

  private static void say(String text) {
    System.err.println(text);
  }

  private List<Server> order(int round) {
    return round % 2 == 0 ? stage.servers() : stage.servers().reversed();
  }

  // A JVM that has not seen an operation some thousand times shows its compiler, not itself.
  private void warm(Server server, Operation operation) throws IOException {
    double done = 0;
    double rate = 0;
    double longest = server == stage.portal() ? options.number("warm", 10) : LONGEST_WARM_OF_OTHERS;
    for (double spent = 0; done < ENOUGH_WARM && spent < longest; spent++) {
      var driver = new Driver(server.port, requests(server, operation, rate == 0 ? 8_000 : rate));
      var result = driver.closed(first(), 0, 1);
      if (result.bad() > 0) {
        throw new IOException(server.name + " " + operation + " " + result.sample());
      }
      done += result.done();
      rate = result.rate();
      stage.paces().put(server.name + operation, rate);
    }
    say("warm: %s %s %.0f/s".formatted(server.name, operation, rate));
  }

  private int first() {
    return options.connections().getFirst();
  }

  // Of what writes, new ones for as long as the run lasts.
  private List<byte[]> requests(Server server, Operation operation, double wanted) {
    return server.requests(operation, draws.of(operation, (int) (wanted * 1.5) + 1_000));
  }

  private double wanted(Server server, Operation operation) {
    return stage.paces().get(server.name + operation) * (WARM + seconds);
  }

  private void closed(Server server, Operation operation, int connections, int round)
      throws IOException {
    var requests = requests(server, operation, wanted(server, operation));
    var title = new Meter.Title(operation.name(), "closed " + connections, round);
    meter.measure(
        server, title, requests, WARM, driver -> driver.closed(connections, WARM, seconds));
  }

  // At half of what the portal can; who cannot keep up with that sits out.
  private void open() throws IOException {
    var load = "closed " + first();
    for (int round = 0; round < OPEN_ROUNDS; round++) {
      for (var operation : options.operations()) {
        double half = pace("portal", operation, load) / 2;
        for (var server : order(round)) {
          if (pace(server.name, operation, load) > half) {
            var requests = requests(server, operation, half * (WARM + seconds));
            var title = new Meter.Title(operation.name(), "open " + Math.round(half), round);
            meter.measure(
                server, title, requests, WARM, driver -> driver.open(half, WARM, seconds));
          }
        }
      }
    }
  }

  private double pace(String server, Operation operation, String load) {
    return runs.median(server, operation.name(), load, run -> run.result().rate());
  }
}
