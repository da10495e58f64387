package bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Medians of all runs, and the medians of the ratios of each round. */
final class Report {
  private final Runs runs;
  private final Stage stage;

  Report(Runs runs, Stage stage) {
    this.runs = runs;
    this.stage = stage;
  }

  void print() {
    double usual = runs.median(run -> true, Run::others);
    double worst = runs.all().stream().mapToDouble(Run::others).max().orElse(0);
    System.out.println(stage.headline());
    System.out.printf(
        Locale.ROOT,
        "CPU that others took during the runs, in cores: median %.2f, worst %.2f; every run:"
            + " %s%n%n",
        usual,
        worst,
        runs.file());
    table("closed", "capacity, each connection asks again when the answer is in");
    table("open", "latency at half of the portal's capacity, timed from the intended moment");
    table("once", "256 clients second once each: M1 over all proposals, HOT one proposal");
    crowd();
  }

  private record Row(String what, String load, String server) {}

  private void table(String load, String title) {
    Set<Row> rows = new LinkedHashSet<>();
    for (var run : runs.all()) {
      if (run.load().startsWith(load)) {
        rows.add(new Row(run.what(), run.load(), run.server()));
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    System.out.println(title + ":");
    System.out.println(
        "| what | load | server | req/s | × limit | × peer | p50 ms | p99 ms | CPU server +"
            + " PostgreSQL ms | CPU × limit | bytes | bad |");
    System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|");
    rows.stream()
        .sorted(java.util.Comparator.comparing(Row::what).thenComparing(Row::load))
        .forEach(this::print);
    System.out.println();
  }

  private void print(Row row) {
    var mine = runs.of(row.server(), row.what(), row.load());
    var limit = runs.of("limit", row.what(), row.load());
    var peer = runs.of("mercurius", row.what(), row.load());
    List<String> cells = new ArrayList<>(List.of(row.what(), row.load(), row.server()));
    cells.add(shown(0, runs.median(mine::contains, run -> run.result().rate())));
    cells.add(shown(2, runs.ratio(mine, limit, run -> run.result().rate())));
    cells.add(shown(2, runs.ratio(mine, peer, run -> run.result().rate())));
    cells.add(shown(2, runs.median(mine::contains, run -> run.result().p50())));
    cells.add(shown(2, runs.median(mine::contains, run -> run.result().p99())));
    cells.add(
        shown(3, runs.median(mine::contains, Run::cpuServer))
            + " + "
            + shown(3, runs.median(mine::contains, Run::cpuPostgres)));
    cells.add(shown(2, runs.ratio(mine, limit, Run::cpu)));
    cells.add(shown(0, runs.median(mine::contains, run -> run.result().bytes())));
    cells.add(String.valueOf(mine.stream().mapToLong(run -> run.result().bad()).sum()));
    System.out.println("| " + String.join(" | ", cells) + " |");
  }

  private void crowd() {
    var load = "once " + Crowd.CLIENTS;
    var hot = runs.of("portal", "HOT", load);
    var spread = runs.of("portal", "M1", load);
    if (!hot.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "one hot proposal: %.2f of the same number of seconds spread; each counted once, or"
              + " told that it was not taken%n",
          runs.ratio(hot, spread, run -> run.result().rate()));
    }
  }

  private static String shown(int digits, double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
