package cn.yunshequ.volunteering.plug;

import cn.yunshequ.councils.TogetherCounts;
import cn.yunshequ.councils.model.Together;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.volunteering.store.HelpReads;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 难事大家帮 of the five 大家: requests that wait. */
@Singleton
class HelpCounts implements TogetherCounts {
  private final HelpReads reads;

  HelpCounts(HelpReads reads) {
    this.reads = reads;
  }

  @Override
  public Map<UUID, Map<Together, Integer>> counts(List<UUID> areas) {
    Map<UUID, Map<Together, Integer>> counts = new HashMap<>();
    reads
        .waiting(Viewer.GUEST, areas)
        .forEach((area, n) -> counts.put(area, Map.of(Together.HELP, n)));
    return counts;
  }
}
