package cn.yunshequ.volunteering.plug;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.Moderated;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.store.ActivityDocuments;
import cn.yunshequ.volunteering.store.ActivityStore;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Activities at the desk: hidden with a reason, never edited. Nobody signs up for a hidden one. */
@Singleton
class ModeratedActivities implements Moderated {
  private final ActivityDocuments documents;
  private final ActivityStore store;
  private final Outbox outbox;

  ModeratedActivities(ActivityDocuments documents, ActivityStore store, Outbox outbox) {
    this.documents = documents;
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public String kind() {
    return ActivityView.KIND;
  }

  @Override
  public Optional<Content> lock(UUID id) {
    return documents.lock(id);
  }

  @Override
  public void hide(UUID id, String reason) {
    store.hide(id, reason);
    outbox.append(Event.of("ActivityHidden", new SubjectRef(ActivityView.KIND, id)));
  }

  @Override
  public void show(UUID id) {
    store.hide(id, null);
    outbox.append(Event.of("ActivityShown", new SubjectRef(ActivityView.KIND, id)));
  }
}
