package cn.yunshequ.moderation;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.moderation.model.Item;
import cn.yunshequ.moderation.store.ItemStore;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reads like another thing and is none: said once, by the desk. */
@Singleton
public class Duplicates {
  private final Db db;
  private final ItemStore items;
  private final Claims claims;
  private final Owners owners;
  private final DeskQueue queue;
  private final Decisions decisions;
  private final Audit audit;

  Duplicates(
      Db db,
      ItemStore items,
      Claims claims,
      Owners owners,
      DeskQueue queue,
      Decisions decisions,
      Audit audit) {
    this.db = db;
    this.items = items;
    this.claims = claims;
    this.owners = owners;
    this.queue = queue;
    this.decisions = decisions;
    this.audit = audit;
  }

  /**
   * @param item as it waited
   * @param decision may be taken back for five minutes
   */
  public record Settled(Item item, Decision decision) {}

  /**
   * Say that a likely duplicate is none; it leaves the queue.
   *
   * @param about what it is about; null when the caller does not know
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED also for what is settled by
   *     an act of its own, CLAIMED_BY_OTHER, ALREADY_DONE when a colleague said so before
   */
  public Settled settle(Viewer actor, UUID itemId, @Nullable SubjectRef about) {
    return db.write(() -> {
      // The content first, as every act of the desk does.
      var subject = subjectOf(actor, itemId, about);
      var content = owners.lock(subject);
      if (items.lock(itemId).isEmpty()) {
        throw decisions.alreadyDone(actor, content.place(), subject);
      }
      var item = claims.held(actor, itemId);
      if (!item.kind().equals(DeskQueue.Kind.DUPLICATE.name())) {
        throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
      }
      queue.take(DeskQueue.Kind.DUPLICATE, subject);
      var kind = DecisionKind.NOT_DUPLICATE;
      audit.record(actor, kind.zh(), subject, new AreaPath(item.areaPath()), null);
      return new Settled(item, decisions.write(actor, content, kind, null, item.excerpt()));
    });
  }

  // What waits no more is known by what was decided about it, to colleagues.
  private SubjectRef subjectOf(Viewer actor, UUID itemId, @Nullable SubjectRef about) {
    var item = items.find(itemId);
    if (item.isPresent()) {
      return item.get().subject();
    }
    if (about == null || !decisions.wasNoDuplicate(actor, about)) {
      throw Refusal.of(CommonRefusal.NOT_FOUND).asException();
    }
    return about;
  }
}
