package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.TogetherCounts;
import cn.yunshequ.councils.model.Together;
import cn.yunshequ.councils.store.MeetingCountReads;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 管理大家商: meetings of a place. */
@Singleton
class MeetingCounts implements TogetherCounts {
  private final MeetingCountReads reads;

  MeetingCounts(MeetingCountReads reads) {
    this.reads = reads;
  }

  @Override
  public Map<UUID, Map<Together, Integer>> counts(List<UUID> areas) {
    Map<UUID, Map<Together, Integer>> counts = new HashMap<>();
    reads
        .publicMeetings(areas)
        .forEach((area, n) -> counts.put(area, Map.of(Together.MEETINGS, n)));
    return counts;
  }
}
