package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What /proc says: CPU of a tree of processes, memory, and what others took of the machine. */
final class Machine {
  private static final double TICKS = 100.0;

  private Machine() {}

  private record Stat(long parent, double cpu) {}

  private static Map<Long, Stat> processes() {
    var found = new HashMap<Long, Stat>();
    try (var folders = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (var folder : folders) {
        try {
          var text = Files.readString(folder.resolve("stat"));
          var words = text.substring(text.lastIndexOf(')') + 2).split(" ");
          double cpu = 0;
          for (int i = 11; i <= 14; i++) { // own user and system, and those of ended children
            cpu += Long.parseLong(words[i]);
          }
          found.put(
              Long.parseLong(folder.getFileName().toString()),
              new Stat(Long.parseLong(words[1]), cpu / TICKS));
        } catch (IOException ended) {
          // It is gone; its time is in its parent's.
        }
      }
    } catch (IOException noProc) {
      throw new IllegalStateException("Linux is needed", noProc);
    }
    return found;
  }

  private static List<Long> tree(Map<Long, Stat> all, long root) {
    var tree = new ArrayList<>(List.of(root));
    for (int i = 0; i < tree.size(); i++) {
      long parent = tree.get(i);
      all.forEach((pid, stat) -> {
        if (stat.parent() == parent) {
          tree.add(pid);
        }
      });
    }
    return tree;
  }

  /** The parent of a process of that name; 0 when there is none on this machine. */
  static long parentOf(long pid, String name) {
    try {
      var text = Files.readString(Path.of("/proc/" + pid + "/stat"));
      boolean named = text.contains("(" + name);
      return named ? Long.parseLong(text.substring(text.lastIndexOf(')') + 2).split(" ")[1]) : 0;
    } catch (IOException elsewhere) {
      return 0;
    }
  }

  /** CPU seconds of a process and everything below it; not a number for 0. */
  static double cpu(long root) {
    if (root == 0) {
      return Double.NaN;
    }
    var all = processes();
    return tree(all, root).stream()
        .map(all::get)
        .filter(java.util.Objects::nonNull)
        .mapToDouble(Stat::cpu)
        .sum();
  }

  /** CPU seconds of this process. */
  static double own() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  /** Resident megabytes of one process, shared pages in proportion. */
  static double pss(long pid) {
    try {
      for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
        if (line.startsWith("Pss:")) {
          return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
        }
      }
    } catch (IOException gone) {
      return Double.NaN;
    }
    return Double.NaN;
  }

  /** CPU seconds used on the whole machine so far. */
  static double used() {
    try {
      var words = Files.readString(Path.of("/proc/stat")).lines().findFirst().orElseThrow();
      var fields = words.replaceFirst("cpu +", "").split(" ");
      double used = 0;
      for (int i = 0; i < 8; i++) {
        used += i == 3 || i == 4 ? 0 : Double.parseDouble(fields[i]);
      }
      return used / TICKS;
    } catch (IOException noProc) {
      throw new IllegalStateException("Linux is needed", noProc);
    }
  }
}
