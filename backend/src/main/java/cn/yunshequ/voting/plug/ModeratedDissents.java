package cn.yunshequ.voting.plug;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.voting.Voices;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.store.VoiceStore;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Minority statements at the desk: hidden with a reason, never edited. */
@Singleton
class ModeratedDissents implements Moderated {
  private final VoiceStore voices;

  ModeratedDissents(VoiceStore voices) {
    this.voices = voices;
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
  }

  @Override
  public Optional<SubjectRef> seenWith(UUID id) {
    return voices.ballotOfDissent(id).map(ballot -> new SubjectRef(Ballot.KIND, ballot));
  }

  @Override
  public void show(UUID id) {
    voices.hideDissent(id, null);
  }
}
