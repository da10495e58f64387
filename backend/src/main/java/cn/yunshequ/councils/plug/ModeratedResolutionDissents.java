package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.model.AgendaItemView;
import cn.yunshequ.councils.store.DissentStore;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Dissents from resolutions at the desk: hidden with a reason, never edited; also those restated
 * while hidden stay so. Says ResolutionDissentHidden and ResolutionDissentShown, with the meeting
 * as fact.
 */
@Singleton
class ModeratedResolutionDissents implements Moderated {
  private final DissentStore dissents;
  private final Outbox outbox;

  ModeratedResolutionDissents(DissentStore dissents, Outbox outbox) {
    this.dissents = dissents;
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return AgendaItemView.Dissent.KIND;
  }

  @Override
  public Optional<Content> lock(UUID id) {
    return dissents.lock(id);
  }

  @Override
  public Optional<SubjectRef> seenWith(UUID id) {
    return dissents.underOf(id).map(DissentStore.Under::item);
  }

  @Override
  public void hide(UUID id, String reason) {
    dissents.hide(id, reason);
    say("ResolutionDissentHidden", id);
  }

  @Override
  public void show(UUID id) {
    dissents.hide(id, null);
    say("ResolutionDissentShown", id);
  }

  private void say(String kind, UUID id) {
    var meeting = dissents.underOf(id).orElseThrow().meeting();
    outbox.append(
        new Event(
            kind,
            new SubjectRef(AgendaItemView.Dissent.KIND, id),
            Map.of("meeting", meeting.globalId())));
  }
}
