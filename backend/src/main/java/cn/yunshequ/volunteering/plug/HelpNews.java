package cn.yunshequ.volunteering.plug;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.volunteering.model.HelpView;
import cn.yunshequ.volunteering.store.HelpReads;
import cn.yunshequ.volunteering.store.VolunteeringNewsReads;
import cn.yunshequ.volunteering.store.VolunteeringNewsReads.Helping;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * News of help requests: to who asked, to who helps and to the worker named for it; each step also
 * to who follows.
 */
@Singleton
class HelpNews implements MessageSource {
  private final HelpReads reads;
  private final VolunteeringNewsReads news;

  HelpNews(HelpReads reads, VolunteeringNewsReads news) {
    this.reads = reads;
    this.news = news;
  }

  @Override
  public String kind() {
    return HelpView.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .byIds(viewer, ids)
        .forEach((id, it) -> {
          if (it.wordsShown()) {
            headlines.put(id, new Headline(it.title(), "/help/" + it.ref().globalId()));
          }
        });
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    return event.subject().kind().equals(HelpView.KIND)
        ? news.helping(event.subject().id()).map(it -> said(occasion, event, it)).orElse(List.of())
        : List.of();
  }

  private static List<Message> said(String key, Event event, Helping it) {
    var ref = event.subject();
    return switch (event.kind()) {
      case "HelpClaimed" ->
          List.of(
              direct(key, ref, "有邻居来帮忙了。")
                  .to(known(it.asker(), it.worker()))
                  .toFollowers()
                  .except(actor(event)));
      case "HelpHandedBack" ->
          List.of(
              direct(key, ref, "来帮忙的邻居去不了了，这件事重新等人来帮。")
                  .to(known(it.asker(), it.worker()))
                  .toFollowers());
      case "HelpCompleted" ->
          List.of(
              direct(key, ref, "这件事办好了，方便的话请道声谢。").to(known(it.asker())).except(it.doneBy()),
              direct(key + ":helped", ref, "这件事办好了，谢谢帮忙。")
                  .to(known(it.helper(), it.worker()))
                  .toFollowers()
                  .except(it.doneBy()));
      case "HelpThanked" -> List.of(direct(key, ref, "求助的邻居向您道谢。").to(known(it.helper())));
      case "HelpWithdrawn" ->
          List.of(
              direct(key, ref, "求助的邻居撤回了这件事，不用再去了。")
                  .to(known(it.helper(), it.worker()))
                  .toFollowers()
                  .except(it.asker()));
      case "HelpAssigned" -> List.of(direct(key, ref, "居委会请您跟进这件事。").to(known(actor(event))));
      case "HelpHidden" ->
          List.of(direct(key, ref, "您的求助被隐藏，理由写在求助页上；不同意可以申诉。").to(known(it.asker())));
      case "HelpShown" -> List.of(direct(key, ref, "您的求助已恢复显示。").to(known(it.asker())));
      default -> List.of();
    };
  }

  private static Message direct(String key, SubjectRef ref, String text) {
    return Message.of(key, ref, Weight.DIRECT, text);
  }

  private static @Nullable UUID actor(Event event) {
    var account = event.facts().get("account");
    return account == null ? null : UUID.fromString(account);
  }

  private static List<UUID> known(@Nullable UUID... people) {
    return Stream.of(people).flatMap(each -> Optional.ofNullable(each).stream()).toList();
  }

  @Override
  public List<UUID> audience(UUID subject, String circle, UUID after, int limit) {
    return circle.equals(AUTHORS)
        ? news.helping(subject)
            .map(it -> MessageSource.page(known(it.asker(), it.helper()), after, limit))
            .orElse(List.of())
        : List.of();
  }
}
