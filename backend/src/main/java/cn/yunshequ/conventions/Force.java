package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.AdoptionWay;
import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.ConventionsRefusal;
import cn.yunshequ.conventions.model.EditionView.Filing;
import cn.yunshequ.conventions.model.ReviewConclusion;
import cn.yunshequ.conventions.store.ConventionStore;
import cn.yunshequ.conventions.store.RoundStore;
import cn.yunshequ.conventions.store.TextStore;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.Voices;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 备案、生效、复审: from the adoption on. */
@Singleton
public class Force {
  private static final int AT_ONCE = 100;

  private final Db db;
  private final Ground ground;
  private final ConventionStore store;
  private final RoundStore rounds;
  private final TextStore texts;
  private final Amendments amendments;
  private final Voices voices;

  Force(
      Db db,
      Ground ground,
      ConventionStore store,
      RoundStore rounds,
      TextStore texts,
      Amendments amendments,
      Voices voices) {
    this.db = db;
    this.ground = ground;
    this.store = store;
    this.rounds = rounds;
    this.texts = texts;
    this.amendments = amendments;
    this.voices = voices;
  }

  /**
   * Writes down the filing (L-05): the office is told, it does not approve. Says ConventionFiled.
   *
   * @param effectiveOn null for what was announced, or the day after the filing
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS,
   *     VALUE_OUT_OF_RANGE for a day before the adoption or after today, FIRST_DAY_ANNOUNCED for
   *     another first day than the one that was voted on
   */
  public ConventionView file(
      Viewer actor, UUID id, Filing filing, @Nullable LocalDate effectiveOn) {
    actor.account();
    return db.write(() -> {
      var convention = ground.permitted(actor, id, ConventionAct.FILE);
      var adopted = Objects.requireNonNull(convention.round().adoptedOn(), "adopted");
      if (filing.filedOn().isBefore(adopted) || filing.filedOn().isAfter(ground.today())) {
        throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "filedOn").asException();
      }
      var first = firstDay(convention.round().announcedOn(), filing.filedOn(), effectiveOn);
      rounds.filed(id, convention.edition(), filing, first, actor);
      ground.record(actor, "登记公约备案", convention, filing.office() + " " + filing.number());
      ground.say("ConventionFiled", id);
      return ground.visible(actor, id);
    });
  }

  // A filing that comes in time leaves the day alone that households voted on.
  private static LocalDate firstDay(
      @Nullable LocalDate announced, LocalDate filedOn, @Nullable LocalDate asked) {
    if (announced != null && !announced.isBefore(filedOn)) {
      if (asked != null && !asked.equals(announced)) {
        throw announcedAlready(announced, "effectiveOn").asException();
      }
      return announced;
    }
    var first = asked != null ? asked : filedOn.plusDays(1);
    if (first.isBefore(filedOn)) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "effectiveOn").asException();
    }
    return first;
  }

  private static Refusal announcedAlready(LocalDate day, String field) {
    return Refusal.of(ConventionsRefusal.FIRST_DAY_ANNOUNCED, field).with("day", CivilDay.zh(day));
  }

  /**
   * Lets it hold from today, unless a later day was voted on. Says what {@link #begin} says.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS
   *     for one that is not adopted, or not filed where it must be; FIRST_DAY_ANNOUNCED;
   *     AFFECTED_UNANSWERED
   */
  public ConventionView putIntoForce(Viewer actor, UUID id) {
    actor.account();
    return db.write(() -> {
      var convention = ground.permitted(actor, id, ConventionAct.PUT_INTO_FORCE);
      var announced = convention.round().announcedOn();
      if (announced != null && announced.isAfter(ground.today())) {
        throw announcedAlready(announced, "conventionId").asException();
      }
      if (isHeldBack(id)) {
        throw Refusal.of(ConventionsRefusal.AFFECTED_UNANSWERED).asException();
      }
      begin(id);
      ground.record(actor, "公约生效", convention, null);
      return ground.visible(actor, id);
    });
  }

  /**
   * True while an affected household's objection to a ballot on it has no answer: it holds a
   * convention back from its first day as it holds a matter open.
   */
  boolean isHeldBack(UUID id) {
    return voices.blocks(Ground.ref(id));
  }

  /**
   * The first day of a convention that is held and adopted, and the last of what held before. Says
   * ConventionInForce, ConventionAmended or ConventionRepealed.
   */
  void begin(UUID id) {
    var convention = ground.visible(Viewer.GUEST, id);
    var today = ground.today();
    var now = ground.now();
    if (convention.repeals()) {
      rounds.ended(id, ConventionStage.REPEALED, today);
      rounds.moved(id, convention.edition(), ConventionStage.REPEALED);
      store.inForce(id, null, now);
      ground.say("ConventionRepealed", id);
      return;
    }
    var held = convention.inForceVersion();
    int adopted = Objects.requireNonNull(convention.round().adoptedVersion(), "adopted");
    rounds.ended(id, ConventionStage.AMENDED, today);
    var review = today.plusMonths(ground.rule(convention).reviewMonths());
    rounds.inForce(id, convention.edition(), today, review);
    store.inForce(id, adopted, now);
    if (held != null) {
      ground.sayReworded(texts.text(id, held), texts.text(id, adopted));
    }
    ground.say(held == null ? "ConventionInForce" : "ConventionAmended", id);
  }

  /**
   * Begins what begins today. Any number of nodes may do this at once.
   *
   * @return how many began now
   */
  public int beginDue() {
    int begun = 0;
    for (var id : rounds.toBegin(ground.today(), AT_ONCE)) {
      begun += db.write(() -> beginIfDue(id)) ? 1 : 0;
    }
    return begun;
  }

  private boolean beginIfDue(UUID id) {
    var convention = ground.locked(Viewer.GUEST, id);
    boolean ready =
        convention.stage() == ConventionStage.FILED
            || (convention.stage() == ConventionStage.ADOPTED && !convention.round().needsFiling());
    var first = convention.effectiveOn();
    if (!ready || first == null || first.isAfter(ground.today()) || isHeldBack(id)) {
      return false;
    }
    begin(id);
    return true;
  }

  /**
   * Tells that a review comes near, once for each. Says ConventionReviewDue.
   *
   * @return how many were told now
   */
  public int remindOfReviews() {
    int told = 0;
    for (var way : AdoptionWay.values()) {
      var until = ground.today().plusDays(store.rule(way, ground.today()).reviewNoticeDays());
      for (var id : rounds.toRemindOfReview(way, until, AT_ONCE)) {
        told += db.write(() -> tellReview(id)) ? 1 : 0;
      }
    }
    return told;
  }

  private boolean tellReview(UUID id) {
    if (!rounds.reviewTold(id, ground.now())) {
      return false;
    }
    ground.say("ConventionReviewDue", id);
    return true;
  }

  /**
   * Looks at it again; it keeps holding meanwhile. Says ConventionReviewStarted.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS
   */
  public ConventionView startReview(Viewer actor, UUID id) {
    actor.account();
    return db.write(() -> {
      var convention = ground.permitted(actor, id, ConventionAct.START_REVIEW);
      rounds.moved(id, convention.edition(), ConventionStage.UNDER_REVIEW);
      ground.record(actor, "开始复审公约", convention, null);
      ground.say("ConventionReviewStarted", id);
      return ground.visible(actor, id);
    });
  }

  /**
   * Keeps it until the next review, or begins a round that changes or ends it and goes the whole
   * way again. Says ConventionKept or ConventionRoundBegun.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS
   */
  public ConventionView conclude(
      Viewer actor, UUID id, ReviewConclusion conclusion, String reason) {
    actor.account();
    return db.write(() -> {
      var convention = ground.permitted(actor, id, ConventionAct.CONCLUDE_REVIEW);
      var rule = ground.rule(convention);
      switch (conclusion) {
        case KEEP -> {
          rounds.kept(id, convention.edition(), ground.today().plusMonths(rule.reviewMonths()));
          ground.record(actor, "公约复审：继续有效", convention, reason);
          ground.say("ConventionKept", id);
        }
        case REVISE -> newRound(actor, convention, false, rule.needsFiling(), reason);
        case REPEAL -> newRound(actor, convention, true, rule.needsFiling(), reason);
      }
      return ground.visible(actor, id);
    });
  }

  // It begins with the words that hold, whatever was tried and given up since.
  private void newRound(
      Viewer actor,
      ConventionView convention,
      boolean repeals,
      boolean needsFiling,
      String reason) {
    var id = convention.id();
    int inForce = Objects.requireNonNull(convention.inForceVersion(), "in force");
    amendments.roundOver(actor, id, "新的一轮已经开始，请在新草案征求意见时再提。");
    int edition = rounds.begin(id, repeals, needsFiling, ground.now());
    store.onEdition(id, edition, ground.now());
    store.addDrafter(id, actor.account(), actor, ground.now());
    var holds = texts.text(id, inForce);
    int newest = ground.visible(actor, id).newestVersion();
    if (!holds.hash().equals(texts.text(id, newest).hash())) {
      texts.write(ground.newId(), id, newest + 1, edition, holds, "以现行文本为起点", actor, ground.now());
    }
    ground.record(actor, repeals ? "公约复审：提议废止" : "公约复审：开始修订", convention, reason);
    ground.say("ConventionRoundBegun", id);
  }
}
