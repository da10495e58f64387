package cn.yunshequ.voting.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Options by points: those clearly ahead, and those who share what place is left.
 *
 * @param winners keys, at most as many as there are seats; of those who share the last place only
 *     whom the lot gives it, where the rule draws one
 * @param tied keys of those who share it, in the order of the lot where one is drawn; empty when
 *     nobody does
 */
record Ranking(List<String> winners, List<String> tied) {
  static final Ranking NONE = new Ranking(List.of(), List.of());

  static Ranking of(List<TallyLine> lines, int seats, TieRule ties, Lot lot) {
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
    var ahead = keys(ranked.stream().filter(line -> points(line) > last).toList());
    var tied = keys(ranked.stream().filter(line -> points(line) == last).toList());
    if (ties != TieRule.LOT) {
      return new Ranking(ahead, tied);
    }
    var drawn = lot.order(tied);
    var winners = Stream.concat(ahead.stream(), drawn.stream()).limit(seats).toList();
    return new Ranking(winners, drawn);
  }

  private static List<String> keys(List<TallyLine> lines) {
    return lines.stream().map(TallyLine::choice).toList();
  }

  private static int points(TallyLine line) {
    return Objects.requireNonNull(line.points());
  }
}
