package cn.yunshequ.voting.plug;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.voting.Voices;
import cn.yunshequ.voting.store.VoiceStore;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Minority statements at the desk: hidden with a reason, never edited. Says DissentHidden and
 * DissentShown, with ballot and subject as facts, so that whoever carries them follows.
 */
@Singleton
class ModeratedDissents implements Moderated {
  private final VoiceStore voices;
  private final Outbox outbox;

  ModeratedDissents(VoiceStore voices, Outbox outbox) {
    this.voices = voices;
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return Voices.DISSENT;
  }

  @Override
  public Optional<Content> lock(UUID id) {
    return voices.lockDissent(id);
  }

  @Override
  public void hide(UUID id, String reason) {
    voices.hideDissent(id, reason);
    say("DissentHidden", id);
  }

  @Override
  public Optional<SubjectRef> seenWith(UUID id) {
    return voices.aboutOf(id).map(VoiceStore.About::ballot);
  }

  @Override
  public void show(UUID id) {
    voices.hideDissent(id, null);
    say("DissentShown", id);
  }

  private void say(String kind, UUID id) {
    var of = voices.aboutOf(id).orElseThrow();
    outbox.append(
        new Event(
            kind,
            new SubjectRef(Voices.DISSENT, id),
            Map.of("ballot", of.ballot().globalId(), "subject", of.subject().globalId())));
  }
}
