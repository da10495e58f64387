package cn.yunshequ.conventions;

import cn.yunshequ.conventions.model.AdoptionWay;
import cn.yunshequ.conventions.model.CheckState;
import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.conventions.model.ConventionRules;
import cn.yunshequ.conventions.model.ConventionText;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.ConventionsRefusal;
import cn.yunshequ.conventions.model.FineWords;
import cn.yunshequ.conventions.model.MeetingCount;
import cn.yunshequ.conventions.store.AmendmentStore;
import cn.yunshequ.conventions.store.ConventionStore;
import cn.yunshequ.conventions.store.RoundStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.Ballots;
import cn.yunshequ.voting.model.BallotForce;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.NewBallot;
import cn.yunshequ.voting.model.Secrecy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 表决通过: one exact text is put to the households, or to the residents' meeting. */
@Singleton
public class Adoptions {
  private final Db db;
  private final Once once;
  private final Ground ground;
  private final ConventionStore store;
  private final RoundStore rounds;
  private final AmendmentStore amendments;
  private final AdoptionEnds ends;
  private final Ballots ballots;

  Adoptions(
      Db db,
      Once once,
      Ground ground,
      ConventionStore store,
      RoundStore rounds,
      AmendmentStore amendments,
      AdoptionEnds ends,
      Ballots ballots) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.store = store;
    this.rounds = rounds;
    this.amendments = amendments;
    this.ends = ends;
    this.ballots = ballots;
  }

  /**
   * How it is to be decided.
   *
   * @param hash of the text that was read; null for the newest
   * @param opensAt null for at once
   * @param closesAt null for the days the rule gives
   * @param meetsAt of a residents' meeting
   * @param effectiveOn null for the day of the adoption, or the day after the filing
   */
  public record Opening(
      UUID convention,
      @Nullable String hash,
      @Nullable Instant opensAt,
      @Nullable Instant closesAt,
      @Nullable Instant meetsAt,
      @Nullable String place,
      @Nullable LocalDate effectiveOn) {}

  /**
   * Fixes the newest text by its hash and puts it to the vote: a ballot of households, announced in
   * the same transaction, or a residents' meeting (L-02, L-05, L-09). A text with fines or force
   * goes to the desk first and stays in consultation. Says ConventionPutToVote, or
   * ConventionCheckAsked.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS,
   *     TEXT_NOT_CHECKED, CONSULTATION_RUNNING, TEXT_CHANGED, AMENDMENTS_WAITING,
   *     VALUE_OUT_OF_RANGE, BALLOT_TOO_SHORT, what voting refuses
   */
  public ConventionView open(Viewer actor, Opening opening, @Nullable String requestKey) {
    return db.write(() -> {
      once.once(actor, requestKey, "openAdoption", () -> openNow(actor, opening));
      return ground.visible(actor, opening.convention());
    });
  }

  private UUID openNow(Viewer actor, Opening opening) {
    var convention = ground.permitted(actor, opening.convention(), ConventionAct.OPEN_ADOPTION);
    var text = ground.newest(convention);
    mayOpen(convention, opening, text);
    var id = convention.id();
    boolean checked = convention.standing().check() == CheckState.PASSED;
    if (!checked && !FineWords.in(text).isEmpty()) {
      store.askCheck(id, convention.newestVersion(), actor, ground.now());
      ground.say("ConventionCheckAsked", id);
      return id;
    }
    rounds.opened(
        new RoundStore.Opening(
            ground.newId(),
            id,
            convention.edition(),
            convention.newestVersion(),
            text.hash(),
            convention.way(),
            opening.meetsAt(),
            opening.place(),
            opening.effectiveOn()),
        actor,
        ground.now());
    if (convention.way() == AdoptionWay.HOUSEHOLD_BALLOT) {
      ballots.open(actor, ballot(convention, opening, text));
    }
    ground.record(actor, "发起公约表决", convention, "第" + convention.newestVersion() + "版");
    ground.say("ConventionPutToVote", id, facts(convention, opening));
    return id;
  }

  // Of a ballot voting tells the neighbours; of a meeting we do, when and where it is.
  private static Map<String, String> facts(ConventionView convention, Opening opening) {
    var facts = new HashMap<String, String>();
    facts.put("way", convention.way().name());
    if (opening.meetsAt() != null) {
      facts.put("meetsAt", opening.meetsAt().toString());
    }
    if (opening.place() != null) {
      facts.put("place", opening.place());
    }
    return facts;
  }

  private void mayOpen(ConventionView convention, Opening opening, ConventionText text) {
    var today = ground.today();
    ConventionRules.consultationOver(
            Objects.requireNonNull(convention.consultUntil(), "consulted"), today)
        .orRefuse();
    if (opening.hash() != null && !opening.hash().equals(text.hash())) {
      throw Refusal.of(ConventionsRefusal.TEXT_CHANGED, "contentHash").asException();
    }
    if (amendments.waiting(convention.id(), convention.edition()) > 0) {
      throw Refusal.of(ConventionsRefusal.AMENDMENTS_WAITING).asException();
    }
    if (opening.effectiveOn() != null && opening.effectiveOn().isBefore(today)) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "effectiveOn").asException();
    }
    if (opening.meetsAt() != null && opening.meetsAt().isBefore(ground.now())) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "meetsAt").asException();
    }
  }

  // Whoever is away for a few days votes too (L-09); days before today count for nobody.
  private Instant closes(Opening opening, int days) {
    var asked = Objects.requireNonNullElse(opening.opensAt(), ground.now());
    var begins = asked.isBefore(ground.now()) ? ground.now() : asked;
    var earliest = begins.plus(Duration.ofDays(days));
    var closes = Objects.requireNonNullElse(opening.closesAt(), earliest);
    if (closes.isBefore(earliest)) {
      throw Refusal.of(ConventionsRefusal.BALLOT_TOO_SHORT, "closesAt")
          .with("days", days)
          .asException();
    }
    return closes;
  }

  private NewBallot ballot(ConventionView convention, Opening opening, ConventionText text) {
    var closes = closes(opening, ground.rule(convention).ballotDays());
    var question =
        "%s《%s》（第%d版）"
            .formatted(
                convention.repeals() ? "是否废止" : "是否通过", text.title(), convention.newestVersion());
    var explanation =
        "表决的是公约第%d版的全文，共%d条。文字校验码：%s。表决期间正文如有改动，本次表决作废。"
            .formatted(convention.newestVersion(), text.articles().size(), text.hash());
    return new NewBallot(
        convention.ref(),
        question,
        explanation,
        Electorate.HOUSEHOLDS,
        convention.areaId(),
        Matter.STAIRWELL_DECISION,
        Secrecy.NAMED,
        BallotForce.ADVISORY,
        Optional.ofNullable(opening.opensAt()),
        closes,
        List.of(),
        Optional.empty(),
        null,
        1,
        false,
        null,
        null);
  }

  /**
   * What the residents' meeting counted; the rule decides, not whoever records. Says
   * ConventionAdopted or ConventionNotAdopted.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CONVENTION_STAGE_FORBIDS,
   *     MEETING_TO_COME, COUNTS_WRONG
   */
  public ConventionView recordMeeting(Viewer actor, UUID id, MeetingCount count) {
    actor.account();
    return db.write(() -> {
      var convention = ground.permitted(actor, id, ConventionAct.RECORD_MEETING);
      var open = rounds.open(id).orElseThrow();
      var meets = open.meetsAt();
      if (meets != null && ground.now().isBefore(meets)) {
        throw Refusal.of(ConventionsRefusal.MEETING_TO_COME)
            .with("when", CivicTime.zh(meets))
            .asException();
      }
      count.sound().orRefuse();
      rounds.counted(open.id(), count, actor);
      var rule = ground.rule(convention);
      var outcome = count.working(rule);
      ends.ended(convention, open, count.passes(rule), outcome);
      ground.record(actor, "登记居民会议表决结果", convention, outcome);
      return ground.visible(actor, id);
    });
  }
}
