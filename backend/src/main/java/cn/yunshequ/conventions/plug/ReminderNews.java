package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.model.ReminderView;
import cn.yunshequ.conventions.store.ConventionNewsReads;
import cn.yunshequ.conventions.store.ReminderStore;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** News of private reminders: to the household, and to who wrote it when there is an answer. */
@Singleton
class ReminderNews implements MessageSource {
  private final ReminderStore reminders;
  private final ConventionNewsReads news;

  ReminderNews(ReminderStore reminders, ConventionNewsReads news) {
    this.reminders = reminders;
    this.news = news;
  }

  @Override
  public String kind() {
    return ReminderView.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reminders
        .byIds(viewer, ids)
        .keySet()
        .forEach(id -> headlines.put(id, new Headline("邻里提醒", "/reminders")));
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    var it = event.subject();
    return switch (event.kind()) {
      case "NeighbourReminded" ->
          List.of(
              Message.of(occasion, it, Weight.DIRECT, "有邻居按公约给您家提了个醒，只有您家和召集人看得到。")
                  .to(news.reminded(it.id())));
      case "ReminderAnswered" ->
          List.of(
              Message.of(occasion, it, Weight.DIRECT, "您的提醒有了回音。")
                  .to(news.author(it.id()).stream().toList()));
      default -> List.of();
    };
  }
}
