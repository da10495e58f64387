package cn.yunshequ.voting.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which lines of a turnout by building are told, when the sum of all is told beside them: none of
 * fewer than five on either side, and of those held back never one alone, nor few enough that the
 * sum less what is told leaves a small group over (L-46).
 */
public final class SmallCells {
  private SmallCells() {}

  /**
   * One line.
   *
   * @param heads on the roll
   * @param cast of those, with a counted ballot
   */
  public record Cell(int heads, int cast) {
    boolean isSmall() {
      return cast < Count.SMALL || heads - cast < Count.SMALL;
    }
  }

  /** For each cell, whether it is told. The smallest are held back first, so that most are told. */
  public static List<Boolean> told(List<Cell> cells) {
    var told = new ArrayList<Boolean>();
    cells.forEach(cell -> told.add(!cell.isSmall()));
    var bySize =
        IntStream.range(0, cells.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> cells.get(i).heads()))
            .toList();
    for (int next : bySize) {
      if (mayStay(cells, told)) {
        break;
      }
      told.set(next, false);
    }
    return told;
  }

  private static boolean mayStay(List<Cell> cells, List<Boolean> told) {
    var held = IntStream.range(0, cells.size()).filter(i -> !told.get(i)).mapToObj(cells::get);
    var group = held.toList();
    int heads = group.stream().mapToInt(Cell::heads).sum();
    int cast = group.stream().mapToInt(Cell::cast).sum();
    return group.isEmpty() || (group.size() > 1 && !new Cell(heads, cast).isSmall());
  }
}
