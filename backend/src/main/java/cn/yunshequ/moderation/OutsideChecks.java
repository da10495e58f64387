package cn.yunshequ.moderation;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.moderation.model.OutsideVerdict;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.moderation.store.DecisionStore;
import cn.yunshequ.moderation.store.ItemStore;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * What checks on other machines are about, and what their verdicts do (L-75): what waits for
 * nothing else is shown when it passed; everything in doubt, and everything that could not be
 * asked, comes before a person. A machine never shows what is hidden and never overrules a person.
 */
@Singleton
public class OutsideChecks {
  /** The event that asks for a check; its subject is the content. */
  public static final String ASKED = "ContentToCheck";

  private static final String BY_MACHINE = "自动检测提示有风险，先行隐藏，等居委会复核";

  private final Db db;
  private final List<OutsideCheck> checks;
  private final Provider<Owners> owners;
  private final ItemStore items;
  private final DeskQueue queue;
  private final Decisions decisions;
  private final DecisionStore history;
  private final Audit audit;
  private final Outbox outbox;

  // Owners of content ask for checks themselves, so they come lazily.
  OutsideChecks(
      Db db,
      List<OutsideCheck> checks,
      Provider<Owners> owners,
      ItemStore items,
      DeskQueue queue,
      Decisions decisions,
      DecisionStore history,
      Audit audit,
      Outbox outbox) {
    this.db = db;
    this.checks = List.copyOf(checks);
    this.owners = owners;
    this.items = items;
    this.queue = queue;
    this.decisions = decisions;
    this.history = history;
    this.audit = audit;
    this.outbox = outbox;
  }

  /** Whether any check wants to see that person's words. */
  boolean concern(Viewer actor) {
    return checks.stream().anyMatch(check -> check.concerns(actor));
  }

  /** Asks for a check once the caller's transaction is committed. */
  void ask(SubjectRef subject) {
    outbox.append(Event.of(ASKED, subject));
  }

  /**
   * The words as they are now, held until the caller's transaction ends; empty when there is
   * nothing to check any more: it is gone, or hidden already.
   */
  public Optional<Content> words(SubjectRef subject) {
    return owners
        .get()
        .of(subject)
        .lock(subject.id())
        .filter(content -> content.status() != ContentStatus.HIDDEN);
  }

  /**
   * Does what a verdict asks for. The same verdict again does nothing more.
   *
   * @param reason what kind of risk it is
   * @param hint for the person who looks, in plain words
   */
  public void settle(SubjectRef subject, OutsideVerdict verdict, ReportReason reason, String hint) {
    db.write(() -> {
      words(subject).ifPresent(content -> settle(content, verdict, reason, hint));
      return subject;
    });
  }

  private void settle(Content content, OutsideVerdict verdict, ReportReason reason, String hint) {
    var ref = content.ref();
    boolean pending = content.status() == ContentStatus.PENDING;
    boolean awaited =
        items.lockAbout(ref).stream()
            .anyMatch(item -> !item.kind().equals(DeskQueue.Kind.FLAGGED.name()));
    boolean alone = pending && !awaited && owners.get().of(ref).waitsForChecks();
    if (verdict == OutsideVerdict.PASS) {
      if (alone) {
        owners.get().of(ref).show(ref.id());
      }
      return;
    }
    if (alone) {
      queue.put(DeskQueue.Kind.COMMENT, content, Desk.REPORT_DUE);
    } else if (!pending) {
      shown(content, verdict, reason);
    }
    items.hint(ref, hint);
  }

  private void shown(Content content, OutsideVerdict verdict, ReportReason reason) {
    boolean decided =
        history.latest(content.ref()).filter(decision -> !decision.isAutomatic()).isPresent();
    boolean risky = verdict == OutsideVerdict.RISKY;
    if (risky || !decided) {
      queue.put(DeskQueue.Kind.FLAGGED, content, Desk.REPORT_DUE);
    }
    if (risky && !decided) {
      hide(content, reason);
    }
  }

  // Until a person has looked, as with reports that weigh enough.
  private void hide(Content content, ReportReason reason) {
    owners.get().of(content.ref()).hide(content.ref().id(), reason.zh() + "：" + BY_MACHINE);
    audit.record(Viewer.GUEST, DecisionKind.HIDE.zh(), content.ref(), content.place(), BY_MACHINE);
    decisions.write(Viewer.GUEST, content, DecisionKind.HIDE, reason, BY_MACHINE);
  }
}
