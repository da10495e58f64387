package cn.yunshequ.voting.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Options by points: those clearly ahead, and those who share what place is left.
 *
 * @param winners keys, at most as many as there are seats; a shared last place elects nobody to it
 * @param tied keys of those who share it; empty when nobody does
 */
record Ranking(List<String> winners, List<String> tied) {
  static final Ranking NONE = new Ranking(List.of(), List.of());

  static Ranking of(List<TallyLine> lines, int seats) {
    var ranked =
        lines.stream()
            .filter(line -> line.points() != null && line.points() > 0)
            .sorted(Comparator.comparingInt(Ranking::points).reversed())
            .toList();
    if (ranked.size() <= seats) {
      return new Ranking(keys(ranked), List.of());
    }
    int last = points(ranked.get(seats - 1));
    if (points(ranked.get(seats)) != last) {
      return new Ranking(keys(ranked.subList(0, seats)), List.of());
    }
    return new Ranking(
        keys(ranked.stream().filter(line -> points(line) > last).toList()),
        keys(ranked.stream().filter(line -> points(line) == last).toList()));
  }

  private static List<String> keys(List<TallyLine> lines) {
    return lines.stream().map(TallyLine::choice).toList();
  }

  private static int points(TallyLine line) {
    return Objects.requireNonNull(line.points());
  }
}
