package cn.yunshequ.moderation.plug;

import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.platform.graphql.GuestPages;
import cn.yunshequ.platform.outbox.Outbox;
import io.micronaut.context.annotation.Context;

/** Who hides something is answered when no page of any node shows it to guests any more. */
@Context
class HiddenEverywhere {
  HiddenEverywhere(Outbox outbox, GuestPages pages) {
    outbox.onSaid((position, event) -> {
      if (event.kind().equals(DecisionKind.HIDE.event())) {
        pages.hidden();
      }
    });
  }
}
