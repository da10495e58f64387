package cn.yunshequ.moderation;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.moderation.model.ModerationRefusal;
import cn.yunshequ.moderation.store.AppealStore;
import cn.yunshequ.moderation.store.DecisionStore;
import cn.yunshequ.moderation.store.ItemStore;
import cn.yunshequ.moderation.store.ReportStore;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/**
 * A slip of the hand at the desk is taken back within five minutes by whoever made it, as long as
 * nothing else was decided and nobody appealed. The content stands and waits as before.
 */
@Singleton
public class Undoing {
  static final Duration WINDOW = Duration.ofMinutes(5);
  private static final Set<DecisionKind> OF_THE_DESK =
      Set.of(DecisionKind.DISMISS_REPORT, DecisionKind.NOT_DUPLICATE);
  private static final Set<DecisionKind> UNDOABLE =
      Set.of(
          DecisionKind.HIDE,
          DecisionKind.APPROVE,
          DecisionKind.DISMISS_REPORT,
          DecisionKind.NOT_DUPLICATE);

  private final Db db;
  private final Owners owners;
  private final Decisions decisions;
  private final DecisionStore store;
  private final AppealStore appeals;
  private final ReportStore reports;
  private final ItemStore items;
  private final DeskQueue queue;
  private final Audit audit;
  private final Clock clock;

  Undoing(
      Db db,
      Owners owners,
      Decisions decisions,
      DecisionStore store,
      AppealStore appeals,
      ReportStore reports,
      ItemStore items,
      DeskQueue queue,
      Audit audit,
      Clock clock) {
    this.db = db;
    this.owners = owners;
    this.decisions = decisions;
    this.store = store;
    this.appeals = appeals;
    this.reports = reports;
    this.items = items;
    this.queue = queue;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whether that viewer could still take it back, as far as the decision itself tells. */
  public boolean mayUndo(Viewer viewer, Decision decision) {
    return decision.decidedBy() != null
        && decision.decidedBy().equals(viewer.accountId())
        && decision.was() != null
        && decision.was() != ContentStatus.HIDDEN
        && UNDOABLE.contains(decision.kind())
        && clock.instant().isBefore(decision.decidedAt().plus(WINDOW));
  }

  /**
   * Takes back a hiding, an approval, a dismissal of reports, or that something is no duplicate.
   * Says DecisionUndone.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED for what somebody else
   *     decided, UNDO_TOO_LATE after five minutes, another decision or an appeal
   */
  public Decision undo(Viewer actor, UUID decisionId) {
    actor.account();
    return db.write(() -> {
      var decision = decisions.get(decisionId);
      var content = owners.lock(decision.subject());
      if (!actor.account().equals(decision.decidedBy())) {
        throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
      }
      boolean ofTheDesk = OF_THE_DESK.contains(decision.kind());
      var latest =
          ofTheDesk ? store.last(content.ref(), content.place()) : store.latest(decision.subject());
      if (!mayUndo(actor, decision)
          || latest.filter(d -> d.id().equals(decisionId)).isEmpty()
          || appeals.against(decisionId).isPresent()) {
        throw Refusal.of(ModerationRefusal.UNDO_TOO_LATE).asException();
      }
      putBack(content, decision);
      var kind = ofTheDesk ? DecisionKind.REOPEN : DecisionKind.UNDO;
      audit.record(actor, kind.zh(), content.ref(), content.place(), null);
      return decisions.write(actor, content, kind, null, null);
    });
  }

  private void putBack(Content content, Decision decision) {
    switch (decision.kind()) {
      case HIDE, APPROVE -> unjudge(content, decision);
      case DISMISS_REPORT -> reportsWaitAgain(content, decision);
      default -> duplicateWaitsAgain(content, decision);
    }
  }

  private void unjudge(Content content, Decision decision) {
    var owner = owners.of(content.ref());
    var id = content.ref().id();
    boolean waited = decision.was() == ContentStatus.PENDING;
    if (waited) {
      owner.hold(id);
    } else if (decision.kind() == DecisionKind.HIDE) {
      owner.show(id);
    } else {
      queue.put(DeskQueue.Kind.FLAGGED, content, Desk.REPORT_DUE);
    }
    reportsWaitAgain(content, decision);
    // A proposal that waits never left the queue.
    if (waited && !items.waits(DeskQueue.Kind.PROPOSAL, content.ref())) {
      queue.put(DeskQueue.Kind.COMMENT, content, Desk.REPORT_DUE);
    }
  }

  private void reportsWaitAgain(Content content, Decision decision) {
    if (reports.reopen(decision) > 0) {
      queue.put(DeskQueue.Kind.REPORT, content, Desk.REPORT_DUE);
    }
  }

  // As long as nobody decided the proposal itself; what it is like was kept as the note.
  private void duplicateWaitsAgain(Content content, Decision decision) {
    var like = decision.note();
    if (like != null && items.waits(DeskQueue.Kind.PROPOSAL, content.ref())) {
      var beside =
          new Content(
              content.ref(),
              content.place(),
              content.title(),
              like,
              content.author(),
              content.status());
      queue.put(DeskQueue.Kind.DUPLICATE, beside, Desk.REPORT_DUE);
    }
  }
}
