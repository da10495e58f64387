package cn.yunshequ.voting;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.audit.RefusedActs;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.RollChange;
import cn.yunshequ.voting.model.RollCorrectionKind;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.CorrectionStore;
import cn.yunshequ.voting.store.MandateStore;
import cn.yunshequ.voting.store.PaperStore;
import cn.yunshequ.voting.store.RollStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Putting a frozen roll right before the close: proposed by one person of the office, in force when
 * another confirms. Nothing is erased; the roll's published hash changes (L-41).
 */
@Singleton
public class RollCorrections {
  /** The kind of id a correction has. */
  public static final String KIND = "rollcorrection";

  private final Db db;
  private final BallotStore ballots;
  private final RollStore rolls;
  private final CorrectionStore corrections;
  private final PaperStore papers;
  private final MandateStore mandates;
  private final Outbox outbox;
  private final Audit audit;
  private final RefusedActs refused;
  private final Ids ids;
  private final Clock clock;

  RollCorrections(
      Db db,
      BallotStore ballots,
      RollStore rolls,
      CorrectionStore corrections,
      PaperStore papers,
      MandateStore mandates,
      Outbox outbox,
      Audit audit,
      RefusedActs refused,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.ballots = ballots;
    this.rolls = rolls;
    this.corrections = corrections;
    this.papers = papers;
    this.mandates = mandates;
    this.outbox = outbox;
    this.audit = audit;
    this.refused = refused;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * The person of a resident who was forgotten.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND on residentId
   */
  public UUID personOf(UUID resident) {
    return mandates
        .personOf(resident)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException());
  }

  /**
   * Proposes a correction. Says RollCorrectionProposed.
   *
   * @return its id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, BALLOT_CLOSED,
   *     UNIT_HAS_VOTED, PAPER_WAITS, NOT_ON_ROLL, BALLOT_TERMS where the roll has no such entries,
   *     VALUE_OUT_OF_RANGE
   */
  public UUID propose(Viewer actor, RollChange change, String reason) {
    actor.account();
    return refused.watch(
        actor,
        "提出名册更正",
        new SubjectRef("ballot", change.ballot()),
        () -> ballots.scopeOf(change.ballot()),
        () -> proposeNow(actor, change, reason));
  }

  private UUID proposeNow(Viewer actor, RollChange change, String reason) {
    return db.write(() -> {
      var ballot = locked(change.ballot());
      BallotRules.mayManage(actor, ballot.scope()).orRefuse();
      BallotRules.notClosed(ballot, clock.instant()).orRefuse();
      var label = checked(ballot, change);
      var id = ids.next();
      corrections.propose(id, change, label, reason, actor.account(), clock.instant());
      var ref = new SubjectRef(KIND, id);
      outbox.append(Event.of("RollCorrectionProposed", ref));
      audit.record(actor, "提出名册更正", ref, ballot.scope(), reason);
      return id;
    });
  }

  // What the change is about, as neighbours say it.
  private String checked(Ballot ballot, RollChange change) {
    BallotRules.mayCorrect(ballot.electorate(), change.kind()).orRefuse();
    if (change.kind() == RollCorrectionKind.ADD) {
      return missing(ballot, change);
    }
    if (change.kind() == RollCorrectionKind.AREA && change.area() == null) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "area").asException();
    }
    var unit = change.unit();
    var label = unit == null ? Optional.<String>empty() : corrections.labelOf(ballot.id(), unit);
    if (unit != null && label.isPresent() && corrections.hasVoted(unit)) {
      throw Refusal.of(VotingRefusal.UNIT_HAS_VOTED, "unitId").asException();
    }
    // Confirmed later, it would count for a unit that is no more, beside what its successor casts.
    if (unit != null && papers.waitsFor(unit)) {
      throw Refusal.of(VotingRefusal.PAPER_WAITS, "unitId").asException();
    }
    return label.orElseThrow(() -> Refusal.of(VotingRefusal.NOT_ON_ROLL, "unitId").asException());
  }

  private String missing(Ballot ballot, RollChange change) {
    if (ballot.electorate() != Electorate.RESIDENTS) {
      return corrections
          .labelOfMissing(ballot, change.household())
          .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "householdId").asException());
    }
    return Optional.ofNullable(change.person())
        .flatMap(person -> corrections.nameOfMissing(ballot, person))
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException());
  }

  /**
   * The second person's word: the correction is in force. Holding the ballot alone keeps the unit
   * from voting in the same moment. Says RollCorrected.
   *
   * @return the correction's ballot
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, BALLOT_CLOSED,
   *     SECOND_PERSON_NEEDED, ALREADY_STATED, UNIT_HAS_VOTED, PAPER_WAITS, NOT_ON_ROLL
   */
  public UUID confirm(Viewer actor, UUID id) {
    actor.account();
    return refused.watch(
        actor,
        "确认名册更正",
        new SubjectRef(KIND, id),
        () -> corrections.find(id).flatMap(change -> ballots.scopeOf(change.ballot())),
        () -> confirmNow(actor, id));
  }

  private UUID confirmNow(Viewer actor, UUID id) {
    var account = actor.account();
    return db.write(() -> {
      var change =
          corrections
              .find(id)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "correctionId").asException());
      var ballot = locked(change.ballot());
      BallotRules.mayManage(actor, ballot.scope()).orRefuse();
      BallotRules.notClosed(ballot, clock.instant()).orRefuse();
      if (corrections.proposerOf(id).equals(account)) {
        throw Refusal.of(VotingRefusal.SECOND_PERSON_NEEDED).asException();
      }
      if (!corrections.confirm(id, account, clock.instant())) {
        throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
      }
      var label = checked(ballot, change);
      apply(actor, ballot, change, id, label);
      return ballot.id();
    });
  }

  private void apply(Viewer actor, Ballot ballot, RollChange change, UUID id, String label) {
    switch (change.kind()) {
      case ADD -> {
        var person = change.person();
        if (person == null) {
          corrections.add(ballot, change, id);
          rolls.freezeMembersAdded(ballot, id);
        } else {
          rolls.addResident(ballot, person, id);
        }
      }
      case STRIKE -> corrections.strike(change, id);
      case AREA -> {
        corrections.replace(ballot, change, id);
        corrections.strike(change, id);
      }
    }
    ballots.rollChanged(ballot.id(), rolls.hash(ballot.id()));
    var words =
        switch (change.kind()) {
          case ADD -> "增加";
          case STRIKE -> "移出";
          case AREA -> "更正面积";
        };
    ballots.announce(ids.next(), ballot.id(), "名册更正：" + words + "一处登记，由两人经手。", clock.instant());
    outbox.append(Event.of("RollCorrected", ballot.ref()));
    audit.record(actor, "确认名册更正", new SubjectRef(KIND, id), ballot.scope(), label);
  }

  private Ballot locked(UUID id) {
    return ballots
        .lock(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
  }
}
