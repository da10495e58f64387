package cn.yunshequ.wechat.on;

import cn.yunshequ.moderation.OutsideChecks;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.wechat.ContentChecks;
import jakarta.inject.Singleton;

/** What people wrote is to be checked by WeChat. */
@Singleton
class OnContentToCheck implements EventHandler {
  private final ContentChecks checks;

  OnContentToCheck(ContentChecks checks) {
    this.checks = checks;
  }

  @Override
  public String name() {
    return "wechat.content-checks";
  }

  @Override
  public void on(Event event) {
    throw new IllegalStateException("called with the event's number");
  }

  @Override
  public void on(long number, Event event) {
    if (event.kind().equals(OutsideChecks.ASKED)) {
      checks.enqueue(number, event.subject());
    }
  }
}
