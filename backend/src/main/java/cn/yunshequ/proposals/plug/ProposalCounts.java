package cn.yunshequ.proposals.plug;

import cn.yunshequ.councils.TogetherCounts;
import cn.yunshequ.councils.model.Together;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.store.TogetherReads;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** 事务大家议 and 结果大家评: matters that are talked through, and results to rate or rated. */
@Singleton
class ProposalCounts implements TogetherCounts {
  private static final Set<ProposalStage> TALKED_THROUGH =
      EnumSet.range(ProposalStage.ACCEPTED, ProposalStage.IMPLEMENTING);
  private static final Set<ProposalStage> RATED =
      EnumSet.of(ProposalStage.FEEDBACK, ProposalStage.EVALUATED, ProposalStage.ARCHIVED);

  private final TogetherReads reads;

  ProposalCounts(TogetherReads reads) {
    this.reads = reads;
  }

  @Override
  public Map<UUID, Map<Together, Integer>> counts(List<UUID> areas) {
    var matters = reads.at(areas, TALKED_THROUGH);
    var ratings = reads.at(areas, RATED);
    Map<UUID, Map<Together, Integer>> counts = new HashMap<>();
    matters.forEach((area, n) ->
        counts.put(
            area, Map.of(Together.MATTERS, n, Together.RATINGS, ratings.getOrDefault(area, 0))));
    return counts;
  }
}
