package cn.yunshequ.volunteering.plug;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.volunteering.model.HelpView;
import cn.yunshequ.volunteering.store.HelpStore;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Help requests at the desk: their public words, never their details. */
@Singleton
class ModeratedHelp implements Moderated {
  private final HelpStore store;
  private final Outbox outbox;

  ModeratedHelp(HelpStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return HelpView.KIND;
  }

  @Override
  public Optional<Content> lock(UUID id) {
    return store.content(id);
  }

  @Override
  public void hide(UUID id, String reason) {
    store.hide(id, reason);
    outbox.append(Event.of("HelpHidden", new SubjectRef(HelpView.KIND, id)));
  }

  @Override
  public void show(UUID id) {
    store.hide(id, null);
    outbox.append(Event.of("HelpShown", new SubjectRef(HelpView.KIND, id)));
  }
}
