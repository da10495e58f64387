package cn.yunshequ.moderation;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.moderation.model.ModerationRefusal;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.moderation.store.SilenceStore;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Somebody may read, vote and second, but not post at a place for some days. It has a reason, an
 * end, and can be appealed like the hiding of words.
 */
@Singleton
public class Silences {
  /** The kind of subject a silence is about. */
  static final String PERSON = "resident";

  static final int LONGEST_DAYS = 30;
  private static final int SHORTEST_NOTE = 5;

  private final Db db;
  private final SilenceStore store;
  private final Decisions decisions;
  private final Audit audit;
  private final Clock clock;

  Silences(Db db, SilenceStore store, Decisions decisions, Audit audit, Clock clock) {
    this.db = db;
    this.store = store;
    this.decisions = decisions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * @param days 1 to 30
   * @throws cn.yunshequ.kernel.RefusedException NOT_ALLOWED, also for oneself; VALUE_OUT_OF_RANGE,
   *     NOTE_TOO_SHORT, ALREADY_SILENCED
   */
  public Decision silence(
      Viewer actor, AreaPath place, UUID account, int days, ReportReason reason, String note) {
    Claims.mustWorkAt(actor, place);
    if (account.equals(actor.account())) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    if (days < 1 || days > LONGEST_DAYS) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "days").asException();
    }
    var words = checked(note);
    return db.write(() -> {
      var now = clock.instant();
      if (store.until(account, place, now).isPresent()) {
        var first = store.heldBy(account, place, now);
        throw Refusal.of(ModerationRefusal.ALREADY_SILENCED)
            .with(
                "by",
                decisions.told(
                    actor,
                    place,
                    first.map(Decision::decidedBy).orElse(null),
                    first.map(Decision::decidedAt).orElse(null)))
            .asException();
      }
      var content = content(account, place);
      var told = "%s（%d天内不能发言，可以阅读、附议和表决）".formatted(words, days);
      var decision = decisions.write(actor, content, DecisionKind.SILENCE, reason, told);
      store.add(decision.id(), account, place, now.plus(Duration.ofDays(days)));
      audit.record(actor, DecisionKind.SILENCE.zh(), content.ref(), place, words);
      return decision;
    });
  }

  /** Ends a silence early. Refuses NOT_ALLOWED, NOTE_TOO_SHORT, ALREADY_DONE. */
  public Decision lift(Viewer actor, AreaPath place, UUID account, String note) {
    Claims.mustWorkAt(actor, place);
    var words = checked(note);
    return db.write(() -> {
      if (!store.lift(account, place, clock.instant())) {
        throw decisions.alreadyDone(actor, place, person(account));
      }
      var content = content(account, place);
      audit.record(actor, DecisionKind.LIFT_SILENCE.zh(), content.ref(), place, words);
      return decisions.write(actor, content, DecisionKind.LIFT_SILENCE, null, words);
    });
  }

  static Content content(UUID account, AreaPath place) {
    return new Content(person(account), place, "暂停发言", "", account, ContentStatus.HIDDEN);
  }

  private static SubjectRef person(UUID account) {
    return new SubjectRef(PERSON, account);
  }

  private static String checked(String note) {
    var words = PlainText.paragraphs(note, "note", 200);
    if (words.codePointCount(0, words.length()) < SHORTEST_NOTE) {
      throw Refusal.of(ModerationRefusal.NOTE_TOO_SHORT, "note")
          .with("min", SHORTEST_NOTE)
          .asException();
    }
    return words;
  }
}
