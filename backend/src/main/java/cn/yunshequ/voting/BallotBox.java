package cn.yunshequ.voting;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.BoxCount;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.BoxStore;
import cn.yunshequ.voting.store.CastStore;
import cn.yunshequ.voting.store.PaperStore;
import cn.yunshequ.voting.store.UnitStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The box of a secret ballot (ADR 0010): who votes there is marked off by two persons, and then
 * takes part like who votes online; what lay in it is entered after the close by one person and
 * confirmed by another, per choice and never per home.
 */
@Singleton
public class BallotBox {
  /** The kind of id a mark has. */
  public static final String MARK = "boxmark";

  /** The kind of id what was found in a box has. */
  public static final String COUNT = "boxcount";

  private final Db db;
  private final Once once;
  private final BallotStore ballots;
  private final UnitStore units;
  private final CastStore casts;
  private final BoxStore boxes;
  private final PaperStore papers;
  private final Counting counting;
  private final Codes codes;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  BallotBox(
      Db db,
      Once once,
      BallotStore ballots,
      UnitStore units,
      CastStore casts,
      BoxStore boxes,
      PaperStore papers,
      Counting counting,
      Codes codes,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.ballots = ballots;
    this.units = units;
    this.casts = casts;
    this.boxes = boxes;
    this.papers = papers;
    this.counting = counting;
    this.codes = codes;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The first person's word that a home is at the box. Without an event; only the log of acts,
   * which the desk reads, remembers who marked whom and when.
   *
   * @param unitOrHousehold the voting unit, or a household of it
   * @return the mark's id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED (also for one's own home),
   *     BALLOT_TERMS where choices are not secret, SECRET_NOT_ON_PAPER where area counts,
   *     BALLOT_NOT_OPEN, NOT_ON_ROLL, VOTED_ONLINE, ALREADY_STATED
   */
  public UUID mark(Viewer actor, UUID ballot, UUID unitOrHousehold, @Nullable String requestKey) {
    return once.once(
        actor, requestKey, "markAtBox", ballot, () -> markNow(actor, ballot, unitOrHousehold));
  }

  private UUID markNow(Viewer actor, UUID id, UUID unitOrHousehold) {
    var ballot = held(id);
    BallotRules.mayCount(actor, ballot.scope()).orRefuse();
    BallotRules.takesBox(ballot).orRefuse();
    var unit =
        units
            .find(ballot.id(), unitOrHousehold)
            .orElseThrow(() -> Refusal.of(VotingRefusal.NOT_ON_ROLL, "unitId").asException());
    units.hold(unit.id());
    var now = clock.instant();
    BallotRules.takesVotes(ballot, now).orRefuse();
    notOwn(actor, ballot, unit.id(), now);
    if (boxes.isMarked(unit.id())) {
      throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
    }
    if (casts.hasTakenPart(unit.id())) {
      throw Refusal.of(VotingRefusal.VOTED_ONLINE).asException();
    }
    var mark = new BoxStore.Mark(codes.id(), ballot.id(), unit.id(), actor.account());
    if (!boxes.mark(mark)) {
      throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
    }
    audit.record(actor, "登记到箱投票", new SubjectRef(MARK, mark.id()), ballot.scope(), unit.label());
    return mark.id();
  }

  /**
   * The second person's word: from now on the home has voted, and only then gets its slip.
   *
   * @param agrees false: it was not that home, or it does not vote after all
   * @return the mark's ballot
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SECOND_PERSON_NEEDED,
   *     BALLOT_NOT_OPEN, NOT_ON_ROLL, VOTED_ONLINE when it did in between, ALREADY_STATED
   */
  public UUID confirmMark(Viewer actor, UUID id, boolean agrees) {
    var account = actor.account();
    return db.write(() -> {
      var mark =
          boxes
              .findMark(id)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "markId").asException());
      var ballot = held(mark.ballot());
      BallotRules.mayCount(actor, ballot.scope()).orRefuse();
      if (account.equals(mark.markedBy())) {
        throw Refusal.of(VotingRefusal.SECOND_PERSON_NEEDED).asException();
      }
      units.hold(mark.unit());
      var now = clock.instant();
      BallotRules.takesConfirmations(ballot, now).orRefuse();
      notOwn(actor, ballot, mark.unit(), now);
      if (!boxes.decide(mark, account, agrees)) {
        throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
      }
      if (agrees) {
        takesPart(ballot, mark);
      }
      var ref = new SubjectRef(MARK, id);
      audit.record(actor, agrees ? "确认到箱投票" : "退回到箱登记", ref, ballot.scope(), null);
      return ballot.id();
    });
  }

  private void takesPart(Ballot ballot, BoxStore.Mark mark) {
    if (units.find(ballot.id(), mark.unit()).isEmpty()) {
      throw Refusal.of(VotingRefusal.NOT_ON_ROLL).asException();
    }
    if (!casts.takePart(ballot.id(), mark.unit())) {
      throw Refusal.of(VotingRefusal.VOTED_ONLINE).asException();
    }
  }

  /**
   * What somebody found in a box.
   *
   * @param slips how many bear each choice
   * @param invalid how many say nothing clear
   * @param reason why there are more or fewer than homes marked off; published
   */
  public record Found(
      UUID ballot,
      Map<String, Integer> slips,
      int invalid,
      @Nullable String reason,
      @Nullable String requestKey) {
    /** A box holds no more than a roll, and no more different slips than that. */
    public static final int MOST = 100_000;

    public Found {
      slips = Map.copyOf(slips);
    }
  }

  /**
   * The first person's word on what lay in the box. Says BoxCountEntered.
   *
   * @return the count's id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, BALLOT_TERMS,
   *     SECRET_NOT_ON_PAPER, BALLOT_STILL_OPEN, BALLOT_CLOSED, PAPER_WAITS while marks wait for
   *     their second person, CHOICE_UNKNOWN, VALUE_OUT_OF_RANGE, BOX_OVERFULL, BOX_DIFFERS,
   *     ALREADY_STATED
   */
  public UUID enter(Viewer actor, Found found) {
    return once.once(
        actor, found.requestKey(), "enterBoxCount", found.ballot(), () -> enterNow(actor, found));
  }

  private UUID enterNow(Viewer actor, Found found) {
    var ballot = locked(found.ballot());
    BallotRules.mayCount(actor, ballot.scope()).orRefuse();
    BallotRules.takesBox(ballot).orRefuse();
    var now = clock.instant();
    BallotRules.takesBoxCount(ballot, now).orRefuse();
    BallotRules.mayBeCounted(ballot, papers.waiting(ballot.id()), false, now).orRefuse();
    var slips = slips(ballot, found);
    int sum = slips.values().stream().mapToInt(Integer::intValue).sum() + found.invalid();
    var count = new BoxCount(boxes.marked(ballot.id()), sum, found.invalid(), found.reason());
    BallotRules.boxFits(count).orRefuse();
    var entered = new BoxStore.Entered(ids.next(), ballot.id(), actor.account());
    if (!boxes.enter(entered, count, slips, now)) {
      throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
    }
    outbox.append(Event.of("BoxCountEntered", ballot.ref()));
    audit.record(
        actor, "登记开箱结果", new SubjectRef(COUNT, entered.id()), ballot.scope(), found.reason());
    return entered.id();
  }

  private static Map<String, Integer> slips(Ballot ballot, Found found) {
    var slips = new TreeMap<String, Integer>();
    found
        .slips()
        .forEach((choice, number) -> {
          if (number < 0 || number > Found.MOST) {
            throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "slips").asException();
          }
          if (number > 0) {
            slips.merge(ballot.canonical(choice), number, Integer::sum);
          }
        });
    if (found.invalid() < 0 || found.invalid() > Found.MOST) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "invalid").asException();
    }
    return slips;
  }

  /**
   * The second person's word: then the ballot is counted with what lay in the box. What does not
   * agree is entered anew. Says BoxCountConfirmed or BoxCountRefused.
   *
   * @return the count's ballot
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SECOND_PERSON_NEEDED,
   *     ALREADY_STATED
   */
  public UUID confirm(Viewer actor, UUID id, boolean agrees) {
    var account = actor.account();
    var over =
        db.write(() -> {
          var entered =
              boxes
                  .findCount(id)
                  .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "countId").asException());
          var ballot = locked(entered.ballot());
          BallotRules.mayCount(actor, ballot.scope()).orRefuse();
          if (account.equals(entered.enteredBy())) {
            throw Refusal.of(VotingRefusal.SECOND_PERSON_NEEDED).asException();
          }
          BallotRules.takesBoxCount(ballot, clock.instant()).orRefuse();
          if (!boxes.decide(entered, account, agrees)) {
            throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
          }
          outbox.append(Event.of(agrees ? "BoxCountConfirmed" : "BoxCountRefused", ballot.ref()));
          audit.record(
              actor, agrees ? "确认开箱结果" : "退回开箱结果", new SubjectRef(COUNT, id), ballot.scope(), null);
          return ballot.id();
        });
    counting.settleIfPossible(over);
    return over;
  }

  private void notOwn(Viewer actor, Ballot ballot, UUID unit, Instant now) {
    if (units.isOwn(actor, ballot, unit, CivicTime.dayOf(now))) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED, "unitId").asException();
    }
  }

  private Ballot held(UUID id) {
    return ballots
        .holdForCast(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
  }

  private Ballot locked(UUID id) {
    return ballots
        .lock(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
  }
}
