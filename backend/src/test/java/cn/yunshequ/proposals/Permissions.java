package cn.yunshequ.proposals;

import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalStage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The table of {@code proposals/permissions.txt}, written by hand: what the program must do. */
final class Permissions {
  private static final Pattern PLAY = Pattern.compile("([A-Z_]+)(?:\\(([A-Z]+)\\))?");
  private static final Cell NOBODY = new Cell("", "");

  /** An act with its choice; empty when there is none to make. */
  record Play(ProposalAct act, String choice) {
    static Play of(String text) {
      var parts = PLAY.matcher(text);
      if (!parts.matches()) {
        throw new IllegalStateException("not an act: " + text);
      }
      return new Play(
          ProposalAct.valueOf(parts.group(1)), Objects.requireNonNullElse(parts.group(2), ""));
    }

    @Override
    public String toString() {
      return choice.isEmpty() ? act.name() : act + "(" + choice + ")";
    }
  }

  /** Who may, as letters, and where it leads; empty when the stage stays. */
  private record Cell(String who, String to) {}

  private final Map<Play, Map<ProposalStage, Cell>> lines = new LinkedHashMap<>();

  private Permissions() {}

  static Permissions read() {
    try (var in = Permissions.class.getResourceAsStream("/proposals/permissions.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var table = new Permissions();
      List<ProposalStage> columns = List.of();
      for (var line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        var words = List.of(line.strip().split("\\s+"));
        var cells = words.subList(1, words.size());
        if (words.getFirst().equals("act")) {
          columns = cells.stream().map(ProposalStage::valueOf).toList();
        } else {
          table.line(Play.of(words.getFirst()), columns, cells);
        }
      }
      return table;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void line(Play play, List<ProposalStage> columns, List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalStateException(play + " has not a cell for each stage");
    }
    for (int i = 0; i < cells.size(); i++) {
      var parts = cells.get(i).split(">", 2);
      var cell = new Cell(parts[0], parts.length == 2 ? parts[1] : "");
      lines
          .computeIfAbsent(play, p -> new EnumMap<>(ProposalStage.class))
          .put(columns.get(i), cell);
    }
  }

  Set<Play> plays() {
    return lines.keySet();
  }

  private Cell cell(ProposalStage stage, Play play) {
    return Objects.requireNonNull(lines.get(play), play::toString).getOrDefault(stage, NOBODY);
  }

  /**
   * Whether the table lets somebody do it.
   *
   * @param letters who they are; empty for a guest, U for somebody who is nothing to the proposal
   */
  boolean allows(ProposalStage stage, Play play, String letters) {
    var who = cell(stage, play).who();
    return who.equals("*")
        ? !letters.isEmpty()
        : letters.chars().anyMatch(l -> who.indexOf(l) >= 0);
  }

  /** Whether it is open to them with any of its choices. */
  boolean allows(ProposalStage stage, ProposalAct act, String letters) {
    return plays().stream().filter(p -> p.act() == act).anyMatch(p -> allows(stage, p, letters));
  }

  /** The stage afterwards. */
  ProposalStage after(ProposalStage stage, Play play) {
    var to = cell(stage, play).to();
    return to.isEmpty() ? stage : ProposalStage.valueOf(to);
  }
}
