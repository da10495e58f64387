package cn.yunshequ.councils;

import cn.yunshequ.councils.model.Together;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The five 大家 of places, gathered from every module that knows one of them. */
@Singleton
public class FiveTogether {
  private final List<TogetherCounts> counters;

  FiveTogether(List<TogetherCounts> counters) {
    this.counters = counters;
  }

  /**
   * How much there is; the API's {@code FiveTogether}.
   *
   * @param conventions in force in the place or under it
   */
  public record Counts(
      int matters, int decisions, int help, int meetings, int ratings, int conventions) {}

  /** A fixed number of statements, however many places. */
  public Map<UUID, Counts> of(List<UUID> areas) {
    Map<UUID, Map<Together, Integer>> sums = new HashMap<>();
    areas.forEach(area -> sums.put(area, new EnumMap<>(Together.class)));
    for (var counter : counters) {
      counter
          .counts(areas)
          .forEach((area, some) ->
              some.forEach((word, n) ->
                  sums.getOrDefault(area, new HashMap<>()).merge(word, n, Integer::sum)));
    }
    Map<UUID, Counts> counts = new HashMap<>();
    sums.forEach((area, sum) ->
        counts.put(
            area,
            new Counts(
                sum.getOrDefault(Together.MATTERS, 0),
                sum.getOrDefault(Together.DECISIONS, 0),
                sum.getOrDefault(Together.HELP, 0),
                sum.getOrDefault(Together.MEETINGS, 0),
                sum.getOrDefault(Together.RATINGS, 0),
                sum.getOrDefault(Together.CONVENTIONS, 0))));
    return counts;
  }
}
