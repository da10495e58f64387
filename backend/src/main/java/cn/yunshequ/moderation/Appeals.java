package cn.yunshequ.moderation;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Appeal;
import cn.yunshequ.moderation.model.AppealRules;
import cn.yunshequ.moderation.model.AppealStatus;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.moderation.model.ModerationRefusal;
import cn.yunshequ.moderation.store.AppealStore;
import cn.yunshequ.moderation.store.DecisionStore;
import cn.yunshequ.moderation.store.ItemStore;
import cn.yunshequ.moderation.store.ReportStore;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A second look at a decision, by a second person at the subdistrict (L-75). The content is locked
 * first, then the appeal, as the desk does.
 */
@Singleton
public class Appeals {
  static final Duration ANSWER_WITHIN = Duration.ofDays(15);
  static final int LONGEST = 500;
  private static final int SHORTEST = 5;

  private final Db db;
  private final AppealStore store;
  private final ReportStore reports;
  private final DecisionStore decisionStore;
  private final Decisions decisions;
  private final Owners owners;
  private final DeskQueue queue;
  private final ItemStore items;
  private final Claims claims;
  private final Outbox outbox;
  private final Audit audit;
  private final Once once;
  private final Ids ids;
  private final Clock clock;

  Appeals(
      Db db,
      AppealStore store,
      ReportStore reports,
      DecisionStore decisionStore,
      Decisions decisions,
      Owners owners,
      DeskQueue queue,
      ItemStore items,
      Claims claims,
      Outbox outbox,
      Audit audit,
      Once once,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.reports = reports;
    this.decisionStore = decisionStore;
    this.decisions = decisions;
    this.owners = owners;
    this.queue = queue;
    this.items = items;
    this.claims = claims;
    this.outbox = outbox;
    this.audit = audit;
    this.once = once;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The author asks for a second look, once per decision. Says AppealFiled.
   *
   * @param words why, five to 500 characters
   * @param requestKey the same key gives the first appeal again; null when the client sent none
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED for others than the author,
   *     NOT_APPEALABLE, DECISION_UNDONE, APPEAL_TOO_LATE, ALREADY_APPEALED, NOTE_TOO_SHORT
   */
  public Decision file(Viewer actor, UUID decisionId, String words, @Nullable String requestKey) {
    var said = checked(words);
    actor.account();
    // Read once and before the lock: what was decided never changes.
    var decision = decisions.get(decisionId);
    once.once(
        actor, requestKey, "appealDecision", decisionId, () -> fileNow(actor, decision, said));
    return decision;
  }

  private UUID fileNow(Viewer actor, Decision decision, String words) {
    var decisionId = decision.id();
    var content = owners.lock(decision.subject());
    var latest = decisionStore.latest(decision.subject()).map(Decision::id);
    boolean stands = latest.filter(decisionId::equals).isPresent();
    AppealRules.mayFile(actor, decision, stands, clock.instant()).orRefuse();
    var now = clock.instant();
    var appeal =
        new Appeal(
            ids.next(),
            decisionId,
            decision.subject(),
            content.place(),
            actor.account(),
            decision.decidedBy(),
            words,
            AppealStatus.OPEN,
            now,
            now.plus(ANSWER_WITHIN),
            null,
            null,
            null);
    if (!store.add(appeal)) {
      throw Refusal.of(ModerationRefusal.ALREADY_APPEALED).asException();
    }
    queue.put(DeskQueue.Kind.APPEAL, content, ANSWER_WITHIN);
    outbox.append(Event.of("AppealFiled", new SubjectRef("appeal", appeal.id())));
    return appeal.id();
  }

  /**
   * Hears an appeal. Granted, what was decided first is undone at once; either way the author reads
   * the answer. Says AppealDecided.
   *
   * @param answer why, at least five characters
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, DECIDED_FIRST_BY_YOU,
   *     ALREADY_DONE, CLAIMED_BY_OTHER, NOTE_TOO_SHORT
   */
  public Decision hear(Viewer actor, UUID appealId, boolean granted, String answer) {
    var words = checked(answer);
    return db.write(() -> {
      var known = store.find(appealId).orElseThrow(Appeals::missing);
      var content = owners.lock(known.subject());
      var appeal = store.lock(appealId).orElseThrow(Appeals::missing);
      AppealRules.mayHear(actor, appeal).orRefuse();
      if (appeal.status() != AppealStatus.OPEN) {
        throw appeal.decidedBy() == null
            ? decisions.alreadyDone(actor, appeal.place(), appeal.subject())
            : decisions.alreadyDone(actor, appeal.place(), appeal.decidedBy(), appeal.decidedAt());
      }
      claims.mustBeFree(
          actor,
          items.lockAbout(appeal.subject()).stream()
              .filter(item -> item.kind().equals(DeskQueue.Kind.APPEAL.name()))
              .toList());
      settle(actor, appeal, content, granted, words);
      return decisions.get(appeal.decisionId());
    });
  }

  private void settle(Viewer actor, Appeal appeal, Content content, boolean granted, String words) {
    var kind = granted ? DecisionKind.APPEAL_GRANTED : DecisionKind.APPEAL_UPHELD;
    store.decide(
        appeal.id(),
        granted ? AppealStatus.GRANTED : AppealStatus.UPHELD,
        actor.account(),
        words,
        clock.instant());
    queue.take(DeskQueue.Kind.APPEAL, appeal.subject());
    if (granted) {
      owners.of(appeal.subject()).reinstate(appeal.subject().id(), words);
      reports.overturn(appeal.subject());
      reports.dismissAll(appeal.subject());
      queue.take(DeskQueue.Kind.REPORT, appeal.subject());
    }
    decisions.write(actor, content, kind, null, words);
    audit.record(actor, kind.zh(), appeal.subject(), appeal.place(), words);
  }

  /** The one open appeal against a decision, for those who know the decision only. */
  public UUID openAgainst(UUID decisionId) {
    return store.against(decisionId).map(Appeal::id).orElseThrow(Appeals::missing);
  }

  /** Ends open appeals about content that its desk shows again by itself. */
  void endAbout(List<SubjectRef> subjects) {
    subjects.forEach(subject -> {
      store.endAbout(subject, clock.instant());
      queue.take(DeskQueue.Kind.APPEAL, subject);
    });
  }

  private static cn.yunshequ.kernel.RefusedException missing() {
    return Refusal.of(CommonRefusal.NOT_FOUND, "appealId").asException();
  }

  private static String checked(String note) {
    var words = PlainText.paragraphs(note, "note", LONGEST);
    if (words.codePointCount(0, words.length()) < SHORTEST) {
      throw Refusal.of(ModerationRefusal.NOTE_TOO_SHORT, "note")
          .with("min", SHORTEST)
          .asException();
    }
    return words;
  }
}
