package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.ConventionAct;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The table of {@code conventions/permissions.txt}, written by hand: what the program must do. */
final class ConventionPermissions {
  private static final Pattern PLAY = Pattern.compile("([A-Z_]+)(?:\\(([A-Z]+)\\))?");
  private static final Cell NOBODY = new Cell("", "");

  /** An act with its choice; empty when there is none to make. */
  record Play(ConventionAct act, String choice) {
    static Play of(String text) {
      var parts = PLAY.matcher(text);
      if (!parts.matches()) {
        throw new IllegalStateException("not an act: " + text);
      }
      return new Play(
          ConventionAct.valueOf(parts.group(1)), Objects.requireNonNullElse(parts.group(2), ""));
    }

    @Override
    public String toString() {
      return choice.isEmpty() ? act.name() : act + "(" + choice + ")";
    }
  }

  /** Who may, as letters, and where it leads; empty when the stage stays. */
  private record Cell(String who, String to) {}

  private final Map<Play, Map<String, Cell>> lines = new LinkedHashMap<>();
  private final Set<String> columns = new LinkedHashSet<>();

  private ConventionPermissions() {}

  static ConventionPermissions read() {
    try (var in = ConventionPermissions.class.getResourceAsStream("/conventions/permissions.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var table = new ConventionPermissions();
      List<String> heads = List.of();
      for (var line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        var words = List.of(line.strip().split("\\s+"));
        var cells = words.subList(1, words.size());
        if (words.getFirst().equals("act")) {
          heads = cells;
          table.columns.addAll(cells);
        } else {
          table.line(Play.of(words.getFirst()), heads, cells);
        }
      }
      return table;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void line(Play play, List<String> heads, List<String> cells) {
    if (cells.size() != heads.size()) {
      throw new IllegalStateException(play + " has not a cell for each stage");
    }
    for (int i = 0; i < cells.size(); i++) {
      var parts = cells.get(i).split(">", 2);
      lines
          .computeIfAbsent(play, p -> new LinkedHashMap<>())
          .put(heads.get(i), new Cell(parts[0], parts.length == 2 ? parts[1] : ""));
    }
  }

  Set<Play> plays() {
    return lines.keySet();
  }

  Set<String> columns() {
    return columns;
  }

  private Cell cell(String column, Play play) {
    return Objects.requireNonNull(lines.get(play), play::toString).getOrDefault(column, NOBODY);
  }

  /**
   * Whether the table lets somebody do it.
   *
   * @param letter who they are; empty for a guest, U for somebody who is nothing to the convention
   */
  boolean allows(String column, Play play, String letter) {
    return !letter.isEmpty() && cell(column, play).who().contains(letter);
  }

  /** Whether it is open to them with any of its choices. */
  boolean allows(String column, ConventionAct act, String letter) {
    return plays().stream().filter(p -> p.act() == act).anyMatch(p -> allows(column, p, letter));
  }

  /** The stage afterwards; empty when it stays. */
  String after(String column, Play play) {
    return cell(column, play).to();
  }
}
