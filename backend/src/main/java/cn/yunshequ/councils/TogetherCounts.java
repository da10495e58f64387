package cn.yunshequ.councils;

import cn.yunshequ.councils.model.Together;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Port: a module tells how much of the five 大家 there is at or below places. Only what everybody may
 * see is counted, so the answer is the same for every viewer. A fixed number of statements, however
 * many places.
 */
public interface TogetherCounts {
  /** Counts by area; what a module does not know it leaves out. */
  Map<UUID, Map<Together, Integer>> counts(List<UUID> areas);
}
