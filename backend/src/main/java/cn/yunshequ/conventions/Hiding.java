package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.AmendmentView;
import cn.yunshequ.conventions.store.AmendmentStore;
import cn.yunshequ.conventions.store.ConventionDocuments;
import cn.yunshequ.conventions.store.ConventionStore;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Content;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the moderators' desk does to conventions and amendments, inside its transactions (L-75). */
@Singleton
public class Hiding {
  private final Ground ground;
  private final ConventionStore store;
  private final AmendmentStore amendments;
  private final ConventionDocuments documents;

  Hiding(
      Ground ground,
      ConventionStore store,
      AmendmentStore amendments,
      ConventionDocuments documents) {
    this.ground = ground;
    this.store = store;
    this.amendments = amendments;
    this.documents = documents;
  }

  /** Holds and describes a convention; empty for drafts. */
  public Optional<Content> convention(UUID id) {
    store.lock(id);
    return documents.content(id);
  }

  /** Describes an amendment, its convention held; empty for drafts. */
  public Optional<Content> amendment(UUID id) {
    amendments.find(id).ifPresent(found -> store.lock(found.convention()));
    return documents.amendment(id);
  }

  /** Null shows it again. Says ConventionHidden or ConventionShown. */
  public void hideConvention(UUID id, @Nullable String reason) {
    store.hidden(id, reason);
    ground.say(reason == null ? "ConventionShown" : "ConventionHidden", id);
  }

  /** Null shows it again. Says AmendmentHidden or AmendmentShown. */
  public void hideAmendment(UUID id, @Nullable String reason) {
    amendments.hidden(id, reason);
    ground.sayOf(
        reason == null ? "AmendmentShown" : "AmendmentHidden",
        new SubjectRef(AmendmentView.KIND, id));
  }
}
