package cn.yunshequ.notification.on;

import cn.yunshequ.notification.Follows;
import cn.yunshequ.notification.Notices;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import jakarta.inject.Singleton;

/** Every event of every module is asked about: is it news for somebody? */
@Singleton
class OnEveryEvent implements EventHandler {
  private final Notices notices;
  private final Follows follows;

  OnEveryEvent(Notices notices, Follows follows) {
    this.notices = notices;
    this.follows = follows;
  }

  @Override
  public String name() {
    return "notification.notices";
  }

  @Override
  public void on(Event event) {
    throw new IllegalStateException("called with the event's number");
  }

  @Override
  public void on(long number, Event event) {
    if (event.kind().equals("AccountClosed")) {
      follows.forget(event.subject().id());
    } else {
      notices.heard(number, event);
    }
  }
}
