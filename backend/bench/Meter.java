package bench;

import java.io.IOException;
import java.util.List;

/** Plays one run and reads the processor's time before and after it. */
final class Meter {
  private final long postgres;
  private final Runs runs;

  Meter(long postgres, Runs runs) {
    this.postgres = postgres;
    this.runs = runs;
  }

  /** A way to send requests. */
  interface Play {
    Driver.Result on(Driver driver) throws IOException;
  }

  /** What a run is called in the table. */
  record Title(String what, String load, int round) {}

  /**
   * @param warm seconds before those that count; their work is in the processor's time too
   */
  Driver.Result measure(Server server, Title title, List<byte[]> requests, double warm, Play play)
      throws IOException {
    var driver = new Driver(server.port, requests);
    long began = System.nanoTime();
    double machine = Machine.used();
    double cpuServer = Machine.cpu(server.pid());
    double cpuPostgres = Machine.cpu(postgres);
    double mine = Machine.own();
    var result = play.on(driver);
    cpuServer = Machine.cpu(server.pid()) - cpuServer;
    cpuPostgres = Machine.cpu(postgres) - cpuPostgres;
    mine = Machine.own() - mine;
    double used = Machine.used() - machine;
    double took = (System.nanoTime() - began) / 1e9;
    double known = cpuServer + (Double.isNaN(cpuPostgres) ? 0 : cpuPostgres) + mine;
    double requestsInAll = result.done() * (warm + result.seconds()) / result.seconds();
    runs.add(
        new Run(
            server.name,
            title.what(),
            title.load(),
            title.round(),
            result,
            cpuServer / requestsInAll * 1000,
            cpuPostgres / requestsInAll * 1000,
            Math.max(0, used - known) / took));
    return result;
  }
}
