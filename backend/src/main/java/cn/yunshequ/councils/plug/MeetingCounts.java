package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.TogetherCounts;
import cn.yunshequ.councils.model.Together;
import cn.yunshequ.councils.store.MeetingCountReads;
import cn.yunshequ.councils.store.OpenBallotReads;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** 管理大家商 and 决策大家定: meetings and ballots of a place. */
@Singleton
class MeetingCounts implements TogetherCounts {
  private final MeetingCountReads meetings;
  private final OpenBallotReads ballots;

  MeetingCounts(MeetingCountReads meetings, OpenBallotReads ballots) {
    this.meetings = meetings;
    this.ballots = ballots;
  }

  @Override
  public Map<UUID, Map<Together, Integer>> counts(List<UUID> areas) {
    Map<UUID, Map<Together, Integer>> counts = new HashMap<>();
    var decisions = ballots.atPlaces(areas);
    meetings
        .publicMeetings(areas)
        .forEach((area, n) ->
            counts.put(
                area,
                Map.of(Together.MEETINGS, n, Together.DECISIONS, decisions.getOrDefault(area, 0))));
    return counts;
  }
}
