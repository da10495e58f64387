package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.store.CouncilNewsLookup;
import cn.yunshequ.councils.store.CouncilReads;
import cn.yunshequ.kernel.SubjectRef;
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

/** News of a council: its seats to who sits in them, its meetings and minutes to who follows it. */
@Singleton
class CouncilNews implements MessageSource {
  private final CouncilNewsLookup lookup;
  private final CouncilReads reads;

  CouncilNews(CouncilNewsLookup lookup, CouncilReads reads) {
    this.lookup = lookup;
    this.reads = reads;
  }

  @Override
  public String kind() {
    return CouncilView.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .byIds(viewer, ids)
        .forEach(
            (id, c) -> headlines.put(id, new Headline(c.name(), "/council/" + c.ref().globalId())));
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    return switch (event.kind()) {
      case "SeatChanged" ->
          lookup
              .sitting(event.subject().id())
              .map(sitting ->
                  List.of(
                      Message.of(
                              occasion,
                              new SubjectRef(CouncilView.KIND, sitting.councilId()),
                              Weight.DIRECT,
                              sitting.ended() ? "您在议事会的任期已经结束，谢谢您的付出。" : "您已成为议事会成员。")
                          .to(List.of(sitting.accountId()))))
              .orElse(List.of());
      case "CouncilDissolved" ->
          List.of(
              Message.of(occasion, event.subject(), Weight.STEP, "议事会已撤销，理由写在议事会页上。")
                  .toFollowers());
      default -> List.of();
    };
  }

  @Override
  public List<UUID> audience(UUID subject, String circle, UUID after, int limit) {
    return circle.equals(AUTHORS)
        ? MessageSource.page(lookup.seats(subject), after, limit)
        : List.of();
  }
}
