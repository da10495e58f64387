package bench;

import java.util.Locale;

/**
 * One measured run.
 *
 * @param what the operation, or another name for what was asked
 * @param load e.g. {@code closed 16} or {@code open 400}
 * @param cpuServer milliseconds of processor time for a request, like {@code cpuPostgres}
 * @param others processor time that neither of ours took meanwhile, in cores
 */
record Run(
    String server,
    String what,
    String load,
    int round,
    Driver.Result result,
    double cpuServer,
    double cpuPostgres,
    double others) {
  static final String HEAD =
      "server\twhat\tload\tround\trequests\tper_second\tp50_ms\tp99_ms\tcpu_server_ms\t"
          + "cpu_postgres_ms\tothers_cores\tbytes\tbad\trepeats\n";

  double cpu() {
    return cpuServer + cpuPostgres;
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%s\t%s\t%s\t%d\t%d\t%.1f\t%.3f\t%.3f\t%.4f\t%.4f\t%.2f\t%.0f\t%d\t%d%n",
        server,
        what,
        load,
        round,
        result.done(),
        result.rate(),
        result.p50(),
        result.p99(),
        cpuServer,
        cpuPostgres,
        others,
        result.bytes(),
        result.bad(),
        result.repeats());
  }
}
