package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** All runs so far; each is written down as it comes. */
final class Runs {
  private final List<Run> all = new ArrayList<>();
  private final Path file;

  Runs(Path file) throws IOException {
    this.file = file;
    Files.createDirectories(file.getParent());
    Files.writeString(file, Run.HEAD);
  }

  void add(Run run) throws IOException {
    all.add(run);
    Files.writeString(file, run.line(), StandardOpenOption.APPEND);
    var bad = run.result().bad() == 0 ? "" : " BAD " + run.result().bad();
    System.err.printf(
        Locale.ROOT,
        "%-9s %-6s %-10s %8.0f/s p50 %7.2f p99 %8.2f CPU %.3f + %.3f others %.2f%s%n",
        run.server(),
        run.what(),
        run.load(),
        run.result().rate(),
        run.result().p50(),
        run.result().p99(),
        run.cpuServer(),
        run.cpuPostgres(),
        run.others(),
        bad.isEmpty() ? "" : bad + " " + run.result().sample());
  }

  Path file() {
    return file;
  }

  List<Run> all() {
    return List.copyOf(all);
  }

  static double median(double... values) {
    var sorted = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    int n = sorted.length;
    return n == 0 ? Double.NaN : (sorted[n / 2] + sorted[(n - 1) / 2]) / 2;
  }

  double median(Predicate<Run> which, ToDoubleFunction<Run> figure) {
    return median(all.stream().filter(which).mapToDouble(figure).toArray());
  }

  double median(String server, String what, String load, ToDoubleFunction<Run> figure) {
    return median(of(server, what, load)::contains, figure);
  }

  List<Run> of(String server, String what, String load) {
    return all.stream()
        .filter(r -> r.server().equals(server) && r.what().equals(what) && r.load().equals(load))
        .toList();
  }

  /**
   * The median of the ratios of the rounds: whoever else works on the machine disturbs both sides
   * of a round.
   */
  double ratio(List<Run> ours, List<Run> theirs, ToDoubleFunction<Run> figure) {
    Stream<Double> ratios =
        ours.stream()
            .flatMap(run ->
                theirs.stream()
                    .filter(other -> other.round() == run.round())
                    .map(other -> figure.applyAsDouble(run) / figure.applyAsDouble(other)));
    return median(ratios.mapToDouble(Double::doubleValue).toArray());
  }
}
