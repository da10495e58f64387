package cn.yunshequ.platform.live;

import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;

/** After the fact and by one node, so that no act waits for who looks on. */
@Singleton
class OnEveryEvent implements EventHandler {
  private final Live live;
  private final List<LiveTopics> modules;

  OnEveryEvent(Live live, List<LiveTopics> modules) {
    this.live = live;
    this.modules = modules;
  }

  @Override
  public String name() {
    return "platform.live";
  }

  @Override
  public void on(Event event) {
    var topics = new LinkedHashSet<String>();
    modules.forEach(module -> topics.addAll(module.of(event)));
    live.changed(topics);
  }
}
