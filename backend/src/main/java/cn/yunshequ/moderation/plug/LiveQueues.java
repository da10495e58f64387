package cn.yunshequ.moderation.plug;

import cn.yunshequ.platform.live.LiveTopics;
import cn.yunshequ.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** What happens may have put something on a desk, or taken it off. */
@Singleton
class LiveQueues implements LiveTopics {
  // Said often, and of no queue.
  private static final Set<String> NOT = Set.of("BallotCast", "ProposalEndorsed");

  @Override
  public List<String> of(Event event) {
    return NOT.contains(event.kind()) ? List.of() : List.of("queues");
  }
}
