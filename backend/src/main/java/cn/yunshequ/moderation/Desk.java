package cn.yunshequ.moderation;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.moderation.model.Item;
import cn.yunshequ.moderation.model.ModerationRefusal;
import cn.yunshequ.moderation.model.Report;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.moderation.model.ReportRules;
import cn.yunshequ.moderation.store.DecisionStore;
import cn.yunshequ.moderation.store.ItemStore;
import cn.yunshequ.moderation.store.ReportStore;
import cn.yunshequ.moderation.store.StandingReads;
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
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What moderators and reporters do. Each act locks the content first, then what waits about it, so
 * two moderators queue instead of deadlocking.
 */
@Singleton
public class Desk {
  static final Duration REPORT_DUE = Duration.ofDays(1);
  static final int MIN_NOTE = 5;
  private static final String BY_WEIGHT = "多位邻居举报，先行隐藏，等居委会复核";

  private final Db db;
  private final ItemStore items;
  private final Claims claims;
  private final ReportStore reports;
  private final DeskQueue queue;
  private final Owners owners;
  private final Decisions decisions;
  private final DecisionStore history;
  private final Appeals appeals;
  private final StandingReads standings;
  private final Outbox outbox;
  private final Audit audit;
  private final Once once;
  private final Ids ids;
  private final Clock clock;

  Desk(
      Db db,
      ItemStore items,
      Claims claims,
      ReportStore reports,
      DeskQueue queue,
      Owners owners,
      Decisions decisions,
      DecisionStore history,
      Appeals appeals,
      StandingReads standings,
      Outbox outbox,
      Audit audit,
      Once once,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.items = items;
    this.claims = claims;
    this.reports = reports;
    this.queue = queue;
    this.owners = owners;
    this.decisions = decisions;
    this.history = history;
    this.appeals = appeals;
    this.standings = standings;
    this.outbox = outbox;
    this.audit = audit;
    this.once = once;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Report a thing that is shown. It goes to the desk (L-71); only reports of several homes that
   * weigh enough hide it until a person has looked.
   *
   * @param requestKey the same key gives the first report again; null when the client sent none
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED for one's own words,
   *     ALREADY_DONE when it is hidden, ALREADY_REPORTED, REQUEST_KEY_REUSED
   */
  public Report report(
      Viewer actor,
      SubjectRef subject,
      ReportReason reason,
      @Nullable String note,
      @Nullable String requestKey) {
    Supplier<UUID> now = () -> reportNow(actor, subject, reason, note);
    var id = once.once(actor, requestKey, "reportContent", subject.id(), now);
    return reports.find(id).orElseThrow();
  }

  /** The node with which it is seen or not; empty for nothing. Refuses BAD_ID for no content. */
  public Optional<SubjectRef> seenWith(SubjectRef subject) {
    return owners.of(subject).seenWith(subject.id());
  }

  private UUID reportNow(
      Viewer actor, SubjectRef subject, ReportReason reason, @Nullable String note) {
    if (subject.kind().equals(Silences.PERSON)) {
      throw Refusal.of(CommonRefusal.BAD_ID, "subjectId").asException();
    }
    var content = owners.lock(subject);
    mustBeReportable(actor, content);
    var report = new Report(ids.next(), reason, note, "OPEN", clock.instant());
    var standing = standings.of(actor.account(), content.place(), clock.instant());
    int weight = standing.reportWeight();
    if (!reports.add(report, subject, actor.account(), weight, standing.household())) {
      throw Refusal.of(ModerationRefusal.ALREADY_REPORTED).asException();
    }
    queue.put(DeskQueue.Kind.REPORT, content, REPORT_DUE);
    hideByWeight(content, reason);
    outbox.append(Event.of("ContentReported", subject));
    return report.id();
  }

  // Until a person has looked, and never by the number of accounts alone (L-71).
  private void hideByWeight(Content content, ReportReason reason) {
    var level = standings.of(content.author(), content.place(), clock.instant()).level();
    if (ReportRules.hides(reports.open(content.ref()), level, standings.setting(content.place()))) {
      owners.of(content.ref()).hide(content.ref().id(), reason.told(BY_WEIGHT));
      decided(Viewer.GUEST, content, DecisionKind.HIDE, reason, BY_WEIGHT);
    }
  }

  private boolean isHiddenByRule(Content content) {
    return content.status() == ContentStatus.HIDDEN
        && history
            .latest(content.ref())
            .filter(d -> d.kind() == DecisionKind.HIDE && d.isAutomatic())
            .isPresent();
  }

  private void mustBeReportable(Viewer actor, Content content) {
    if (content.status() == ContentStatus.PENDING) {
      throw Refusal.of(CommonRefusal.NOT_FOUND).asException();
    }
    if (content.author().equals(actor.account())) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    if (content.status() == ContentStatus.HIDDEN) {
      throw alreadyDone(actor, content);
    }
  }

  /**
   * Hide content. The public sees a stub with the reason; open reports of it are upheld.
   *
   * @param expectedVersion the version of the item that was read; null to judge whatever stands
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, NOTE_TOO_SHORT,
   *     CLAIMED_BY_OTHER, ALREADY_DONE, CHANGED_MEANWHILE
   */
  public Decision hide(
      Viewer actor,
      SubjectRef subject,
      ReportReason reason,
      String note,
      @Nullable Integer expectedVersion) {
    var words = checked(note);
    return db.write(() -> {
      var content = decidable(actor, subject, expectedVersion);
      if (content.status() == ContentStatus.HIDDEN && !isHiddenByRule(content)) {
        throw alreadyDone(actor, content);
      }
      owners.of(subject).hide(subject.id(), reason.told(words));
      clear(subject);
      var decision = decided(actor, content, DecisionKind.HIDE, reason, words);
      reports.upholdAll(decision);
      return decision;
    });
  }

  /** Show hidden content again; open reports of it do not hold then. Refuses as {@link #hide}. */
  public Decision restore(Viewer actor, SubjectRef subject, String note) {
    var words = checked(note);
    return db.write(() -> {
      var content = decidable(actor, subject, null);
      if (content.status() != ContentStatus.HIDDEN) {
        throw alreadyDone(actor, content);
      }
      owners.of(subject).show(subject.id());
      appeals.endAbout(List.of(subject));
      reports.dismissAll(subject);
      clear(subject);
      return decided(actor, content, DecisionKind.RESTORE, null, words);
    });
  }

  /**
   * Let waiting content be seen. Refuses as {@link #hide}, and CHANGED_MEANWHILE.
   *
   * @param expectedVersion the version of the item that was read; null to judge whatever stands
   */
  public Decision approve(Viewer actor, SubjectRef subject, @Nullable Integer expectedVersion) {
    return db.write(() -> {
      var content = decidable(actor, subject, expectedVersion);
      boolean waits = content.status() == ContentStatus.PENDING;
      if (!waits && !items.waits(DeskQueue.Kind.FLAGGED, subject)) {
        throw alreadyDone(actor, content);
      }
      boolean hidden = isHiddenByRule(content);
      if (waits || hidden) {
        owners.of(subject).show(subject.id());
      }
      if (hidden) {
        appeals.endAbout(List.of(subject));
      }
      queue.take(DeskQueue.Kind.COMMENT, subject);
      queue.take(DeskQueue.Kind.FLAGGED, subject);
      return decided(actor, content, DecisionKind.APPROVE, null, null);
    });
  }

  /**
   * Say that a report does not hold. The last open one takes the thing off the desk. Refuses as
   * {@link #hide}.
   *
   * @param note at least five characters when there is one
   * @param all every open report of the same thing as well
   */
  public Dismissal dismiss(Viewer actor, UUID reportId, @Nullable String note, boolean all) {
    var words = note == null ? null : checked(note);
    return db.write(() -> {
      var subject =
          reports
              .subjectOf(reportId)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND).asException());
      var content = decidable(actor, subject, null);
      if (!reports.isOpen(reportId)) {
        throw alreadyDone(actor, content);
      }
      var decision = decided(actor, content, DecisionKind.DISMISS_REPORT, null, words);
      if (all) {
        reports.dismissAll(decision);
      } else {
        reports.dismiss(reportId, decision);
      }
      if (!reports.hasOpen(subject)) {
        queue.take(DeskQueue.Kind.REPORT, subject);
        showIfHidden(actor, content, words);
      }
      return new Dismissal(reports.find(reportId).orElseThrow(), decision);
    });
  }

  /**
   * What was said about reports.
   *
   * @param report the one that was named
   * @param decision settled it, and can be taken back for five minutes
   */
  public record Dismissal(Report report, Decision decision) {}

  // The desk finds no report right: what they hid together is shown again.
  private void showIfHidden(Viewer actor, Content content, @Nullable String words) {
    if (isHiddenByRule(content)) {
      owners.of(content.ref()).show(content.ref().id());
      appeals.endAbout(List.of(content.ref()));
      decided(actor, content, DecisionKind.RESTORE, null, words == null ? "举报不成立" : words);
    }
  }

  private Decision decided(
      Viewer actor,
      Content content,
      DecisionKind kind,
      @Nullable ReportReason reason,
      @Nullable String note) {
    audit.record(actor, kind.zh(), content.ref(), content.place(), note);
    return decisions.write(actor, content, kind, reason, note);
  }

  private Content decidable(Viewer actor, SubjectRef subject, @Nullable Integer expectedVersion) {
    var content = owners.lock(subject);
    Claims.mustWorkAt(actor, content.place());
    var about = items.lockAbout(subject);
    claims.mustBeFree(actor, about);
    mustBeRead(actor, content, about, expectedVersion);
    return content;
  }

  private RefusedException alreadyDone(Viewer actor, Content content) {
    return decisions.alreadyDone(actor, content.place(), content.ref());
  }

  private void clear(SubjectRef subject) {
    queue.take(DeskQueue.Kind.COMMENT, subject);
    queue.take(DeskQueue.Kind.REPORT, subject);
    queue.take(DeskQueue.Kind.FLAGGED, subject);
  }

  // What was read must still wait, in the same words.
  private void mustBeRead(
      Viewer actor, Content content, List<Item> about, @Nullable Integer expectedVersion) {
    if (expectedVersion == null) {
      return;
    }
    if (about.isEmpty()) {
      throw alreadyDone(actor, content);
    }
    if (about.stream().noneMatch(item -> item.version() == expectedVersion)) {
      throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE, "expectedVersion").asException();
    }
  }

  private static String checked(String note) {
    var words = cn.yunshequ.kernel.PlainText.paragraphs(note, "note", 200);
    if (words.codePointCount(0, words.length()) < MIN_NOTE) {
      throw Refusal.of(ModerationRefusal.NOTE_TOO_SHORT, "note")
          .with("min", MIN_NOTE)
          .asException();
    }
    return words;
  }
}
