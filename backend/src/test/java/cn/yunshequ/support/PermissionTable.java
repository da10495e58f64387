package cn.yunshequ.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table written by hand, act × stage: what the program must do. A cell names by letters who may,
 * {@code *} for everybody signed in, {@code -} for nobody, and after an arrow where it leads.
 *
 * @param <A> how acts are called
 */
public final class PermissionTable<A> {
  private static final Pattern PLAY = Pattern.compile("([A-Z_]+)(?:\\(([A-Z]+)\\))?");
  private static final Cell NOBODY = new Cell("", "");

  /** An act with its choice; empty when there is none to make. */
  public record Play<A>(A act, String choice) {
    @Override
    public String toString() {
      return choice.isEmpty() ? String.valueOf(act) : act + "(" + choice + ")";
    }
  }

  private record Cell(String who, String to) {}

  private final Map<Play<A>, Map<String, Cell>> lines = new LinkedHashMap<>();
  private final Set<String> stages = new LinkedHashSet<>();

  private PermissionTable() {}

  /**
   * Reads it.
   *
   * @param resource for example {@code /proposals/permissions.txt}
   * @param act the act of that name
   */
  public static <A> PermissionTable<A> read(String resource, Function<String, A> act) {
    try (var in = PermissionTable.class.getResourceAsStream(resource)) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      var table = new PermissionTable<A>();
      List<String> columns = List.of();
      for (var line : text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
        var words = List.of(line.strip().split("\\s+"));
        var cells = words.subList(1, words.size());
        if (words.getFirst().equals("act")) {
          columns = cells;
          table.stages.addAll(columns);
        } else {
          table.line(play(words.getFirst(), act), columns, cells);
        }
      }
      return table;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static <A> Play<A> play(String text, Function<String, A> act) {
    var parts = PLAY.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("not an act: " + text);
    }
    return new Play<>(act.apply(parts.group(1)), Objects.requireNonNullElse(parts.group(2), ""));
  }

  private void line(Play<A> play, List<String> columns, List<String> cells) {
    if (cells.size() != columns.size()) {
      throw new IllegalStateException(play + " has not a cell for each stage");
    }
    for (int i = 0; i < cells.size(); i++) {
      var parts = cells.get(i).split(">", 2);
      lines
          .computeIfAbsent(play, p -> new HashMap<>())
          .put(columns.get(i), new Cell(parts[0], parts.length == 2 ? parts[1] : ""));
    }
  }

  public Set<Play<A>> plays() {
    return lines.keySet();
  }

  public Set<A> acts() {
    return plays().stream().map(Play::act).collect(Collectors.toSet());
  }

  public Set<String> stages() {
    return stages;
  }

  private Cell cell(Play<A> play, String stage) {
    return Objects.requireNonNull(lines.get(play), play::toString).getOrDefault(stage, NOBODY);
  }

  /**
   * Whether the table lets somebody do it.
   *
   * @param letters who they are; empty for a guest
   */
  public boolean allows(Play<A> play, String stage, String letters) {
    var who = cell(play, stage).who();
    return who.equals("*")
        ? !letters.isEmpty()
        : letters.chars().anyMatch(letter -> who.indexOf(letter) >= 0);
  }

  /** Whether it is open to them with any of its choices. */
  public boolean allows(A act, String stage, String letters) {
    return plays().stream()
        .filter(play -> play.act().equals(act))
        .anyMatch(play -> allows(play, stage, letters));
  }

  /** Where it leads; empty when the stage stays. */
  public Optional<String> leadsTo(Play<A> play, String stage) {
    return Optional.of(cell(play, stage).to()).filter(to -> !to.isEmpty());
  }
}
