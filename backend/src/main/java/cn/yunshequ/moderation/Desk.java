package cn.yunshequ.moderation;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
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
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What moderators and reporters do. Each act locks the content first, then what waits about it, so
 * two moderators queue instead of deadlocking.
 */
@Singleton
public class Desk {
  static final Duration CLAIM = Duration.ofMinutes(10);
  static final Duration REPORT_DUE = Duration.ofDays(1);
  static final int MIN_NOTE = 5;

  private final Db db;
  private final ItemStore items;
  private final ReportStore reports;
  private final DeskQueue queue;
  private final Map<String, Moderated> owners;
  private final Outbox outbox;
  private final Audit audit;
  private final Once once;
  private final Ids ids;
  private final Clock clock;

  Desk(
      Db db,
      ItemStore items,
      ReportStore reports,
      DeskQueue queue,
      List<Moderated> owners,
      Outbox outbox,
      Audit audit,
      Once once,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.items = items;
    this.reports = reports;
    this.queue = queue;
    this.owners = owners.stream().collect(Collectors.toMap(Moderated::kind, Function.identity()));
    this.outbox = outbox;
    this.audit = audit;
    this.once = once;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Report a thing that is shown. It goes to the desk; by itself a report hides nothing (L-71).
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
    var id =
        once.once(
            actor, requestKey, "reportContent", () -> reportNow(actor, subject, reason, note));
    return reports.find(id).orElseThrow();
  }

  private UUID reportNow(
      Viewer actor, SubjectRef subject, ReportReason reason, @Nullable String note) {
    var content = lock(subject);
    mustBeReportable(actor, content);
    var report = new Report(ids.next(), reason, note, "OPEN", clock.instant());
    if (!reports.add(report, subject, actor.account())) {
      throw Refusal.of(ModerationRefusal.ALREADY_REPORTED).asException();
    }
    queue.put(DeskQueue.Kind.REPORT, content, REPORT_DUE);
    outbox.append(Event.of("ContentReported", subject));
    return report.id();
  }

  private static void mustBeReportable(Viewer actor, Content content) {
    if (content.status() == ContentStatus.PENDING) {
      throw Refusal.of(CommonRefusal.NOT_FOUND).asException();
    }
    if (content.author().equals(actor.account())) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    if (content.status() == ContentStatus.HIDDEN) {
      throw Refusal.of(ModerationRefusal.ALREADY_DONE).asException();
    }
  }

  /**
   * Take an item for ten minutes, or prolong one's own claim.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CLAIMED_BY_OTHER
   */
  public Item claim(Viewer actor, UUID itemId) {
    return db.write(() -> {
      var item =
          items.lock(itemId).orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND).asException());
      mustWorkAt(actor, new AreaPath(item.areaPath()));
      mustBeFree(actor, List.of(item));
      items.claim(itemId, actor.account(), clock.instant().plus(CLAIM));
      return items.lock(itemId).orElseThrow();
    });
  }

  /**
   * Hide content. The public sees a stub with the reason; open reports of it are upheld.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, NOTE_TOO_SHORT,
   *     CLAIMED_BY_OTHER, ALREADY_DONE
   */
  public Decision hide(Viewer actor, SubjectRef subject, ReportReason reason, String note) {
    var words = checked(note);
    return db.write(() -> {
      var content = decidable(actor, subject);
      if (content.status() == ContentStatus.HIDDEN) {
        throw Refusal.of(ModerationRefusal.ALREADY_DONE).asException();
      }
      owner(subject).hide(subject.id(), reason.zh() + "：" + words);
      reports.settleAll(subject, "UPHELD");
      clear(subject);
      return decided(actor, content, DecisionKind.HIDE, reason, words);
    });
  }

  /** Show hidden content again. Refuses as {@link #hide}. */
  public Decision restore(Viewer actor, SubjectRef subject, String note) {
    var words = checked(note);
    return db.write(() -> {
      var content = decidable(actor, subject);
      if (content.status() != ContentStatus.HIDDEN) {
        throw Refusal.of(ModerationRefusal.ALREADY_DONE).asException();
      }
      owner(subject).show(subject.id());
      return decided(actor, content, DecisionKind.RESTORE, null, words);
    });
  }

  /** Let waiting content be seen. Refuses as {@link #hide}. */
  public Decision approve(Viewer actor, SubjectRef subject) {
    return db.write(() -> {
      var content = decidable(actor, subject);
      if (content.status() != ContentStatus.PENDING) {
        throw Refusal.of(ModerationRefusal.ALREADY_DONE).asException();
      }
      owner(subject).show(subject.id());
      queue.take(DeskQueue.Kind.COMMENT, subject);
      return decided(actor, content, DecisionKind.APPROVE, null, null);
    });
  }

  /**
   * Say that a report does not hold. The last open one takes the thing off the desk.
   *
   * @param note at least five characters when there is one
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, NOTE_TOO_SHORT,
   *     CLAIMED_BY_OTHER, ALREADY_DONE
   */
  public Report dismiss(Viewer actor, UUID reportId, @Nullable String note) {
    var words = note == null ? null : checked(note);
    return db.write(() -> {
      var subject =
          reports
              .subjectOf(reportId)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND).asException());
      var content = decidable(actor, subject);
      if (!reports.settle(reportId, "DISMISSED")) {
        throw Refusal.of(ModerationRefusal.ALREADY_DONE).asException();
      }
      if (!reports.hasOpen(subject)) {
        queue.take(DeskQueue.Kind.REPORT, subject);
      }
      decided(actor, content, DecisionKind.DISMISS_REPORT, null, words);
      return reports.find(reportId).orElseThrow();
    });
  }

  private Decision decided(
      Viewer actor,
      Content content,
      DecisionKind kind,
      @Nullable ReportReason reason,
      @Nullable String note) {
    var decision = new Decision(ids.next(), kind.name(), reason, note, clock.instant());
    reports.decide(decision, content.ref(), actor.account());
    outbox.append(Event.of(kind.event(), content.ref()));
    audit.record(actor, kind.zh(), content.ref(), content.place(), note);
    return decision;
  }

  private Content decidable(Viewer actor, SubjectRef subject) {
    var content = lock(subject);
    mustWorkAt(actor, content.place());
    mustBeFree(actor, items.lockAbout(subject));
    return content;
  }

  private Content lock(SubjectRef subject) {
    return owner(subject)
        .lock(subject.id())
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND).asException());
  }

  private Moderated owner(SubjectRef subject) {
    var owner = owners.get(subject.kind());
    if (owner == null) {
      throw Refusal.of(CommonRefusal.BAD_ID, "subjectId").asException();
    }
    return owner;
  }

  private void clear(SubjectRef subject) {
    queue.take(DeskQueue.Kind.COMMENT, subject);
    queue.take(DeskQueue.Kind.REPORT, subject);
  }

  private static void mustWorkAt(Viewer actor, AreaPath place) {
    if (!actor.worksAtDeskOf(place)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
  }

  private void mustBeFree(Viewer actor, List<Item> about) {
    var now = clock.instant();
    for (var item : about) {
      var holder = item.claimedBy();
      if (holder != null && item.isClaimedByOtherThan(actor.account(), now)) {
        throw Refusal.of(ModerationRefusal.CLAIMED_BY_OTHER)
            .with("name", items.nameOf(holder))
            .asException();
      }
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
