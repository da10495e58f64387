package cn.yunshequ.volunteering;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A table written by hand, act × stage: what the program must do. */
@org.jspecify.annotations.NullUnmarked
final class HandTable {
  private static final Cell NOBODY = new Cell("", "");

  /** Who may, as letters, and where it leads; empty when the stage stays. */
  private record Cell(String who, String to) {}

  private final Map<String, Map<String, Cell>> lines = new LinkedHashMap<>();
  private final Set<String> stages = new LinkedHashSet<>();

  private HandTable() {}

  static HandTable read(String name) {
    try (var in = HandTable.class.getResourceAsStream("/volunteering/" + name)) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var table = new HandTable();
      List<String> columns = List.of();
      for (var line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        var words = List.of(line.strip().split("\\s+"));
        var cells = words.subList(1, words.size());
        if (words.getFirst().equals("act")) {
          columns = cells;
          table.stages.addAll(columns);
        } else {
          table.line(words.getFirst(), columns, cells);
        }
      }
      return table;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void line(String act, List<String> columns, List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalStateException(act + " has not a cell for each stage");
    }
    for (int i = 0; i < cells.size(); i++) {
      var parts = cells.get(i).split(">", 2);
      var who = parts[0].equals("-") ? "" : parts[0];
      lines
          .computeIfAbsent(act, a -> new HashMap<>())
          .put(columns.get(i), new Cell(who, parts.length == 2 ? parts[1] : ""));
    }
  }

  Set<String> acts() {
    return lines.keySet();
  }

  Set<String> stages() {
    return stages;
  }

  private Cell cell(String act, String stage) {
    return Objects.requireNonNull(lines.get(act), act).getOrDefault(stage, NOBODY);
  }

  /**
   * Whether the table lets somebody do it.
   *
   * @param letters who they are; empty for a guest
   */
  boolean allows(String act, String stage, String letters) {
    var who = cell(act, stage).who();
    return letters.chars().anyMatch(letter -> who.indexOf(letter) >= 0);
  }

  /** The stage afterwards. */
  String after(String act, String stage) {
    var to = cell(act, stage).to();
    return to.isEmpty() ? stage : to;
  }
}
