package cn.yunshequ.moderation.plug;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.moderation.store.SilenceStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** A silence can be appealed like the hiding of words; granted, it ends. */
@Singleton
class SilencedPersons implements Moderated {
  private final SilenceStore store;
  private final Clock clock;

  SilencedPersons(SilenceStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "resident";
  }

  @Override
  public Optional<Content> lock(UUID account) {
    return store
        .placeOf(account, clock.instant())
        .map(place ->
            new Content(
                new SubjectRef("resident", account),
                place,
                "暂停发言",
                "",
                account,
                ContentStatus.HIDDEN));
  }

  @Override
  public void hide(UUID account, String reason) {
    throw new IllegalStateException("a person is silenced, not hidden");
  }

  @Override
  public void show(UUID account) {
    store
        .placeOf(account, clock.instant())
        .ifPresent(place -> store.lift(account, place, clock.instant()));
  }
}
