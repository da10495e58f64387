package cn.yunshequ.voting.plug;

import cn.yunshequ.platform.live.LiveTopics;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.voting.model.Ballot;
import jakarta.inject.Singleton;
import java.util.List;

/** What is said of a ballot is news for who looks at it. */
@Singleton
class LiveBallots implements LiveTopics {
  @Override
  public List<String> of(Event event) {
    return event.subject().kind().equals(Ballot.KIND)
        ? List.of("subject:" + Ballot.KIND + ":" + event.subject().id())
        : List.of();
  }
}
