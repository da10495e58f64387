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
import cn.yunshequ.voting.model.ObjectionKind;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.UnitStore;
import cn.yunshequ.voting.store.VoiceReads;
import cn.yunshequ.voting.store.VoiceStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a majority must hear: minority statements that stay with the decision, households that are
 * touched more than others, objections and their answers.
 */
@Singleton
public class Voices {
  public static final String DISSENT = "dissent";
  public static final String OBJECTION = "ballotobjection";
  public static final int MAX_TEXT = 1000;
  public static final int MAX_NOTE = 200;

  private final Db db;
  private final Once once;
  private final BallotStore ballots;
  private final UnitStore units;
  private final VoiceStore voices;
  private final VoiceReads reads;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Voices(
      Db db,
      Once once,
      BallotStore ballots,
      UnitStore units,
      VoiceStore voices,
      VoiceReads reads,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.once = once;
    this.ballots = ballots;
    this.units = units;
    this.voices = voices;
    this.reads = reads;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A minority's statement, once per person, from the opening until seven days after the close.
   * Says DissentStated with ballot and subject as facts: where the result is on notice, it is
   * carried in it.
   *
   * @return its id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ON_ROLL, OUT_OF_PERIOD,
   *     ALREADY_STATED
   */
  public UUID dissent(Viewer actor, UUID ballotId, String text, @Nullable String requestKey) {
    return once.once(
        actor,
        requestKey,
        "stateDissent",
        ballotId,
        () -> {
          var ballot = held(ballotId);
          var now = clock.instant();
          var person = concerned(actor, ballot, now);
          BallotRules.takesDissent(ballot, now).orRefuse();
          var id = ids.next();
          if (!voices.addDissent(id, ballotId, person, actor.account(), text, now)) {
            throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
          }
          outbox.append(
              new Event(
                  "DissentStated",
                  new SubjectRef(DISSENT, id),
                  Map.of(
                      "ballot", ballot.ref().globalId(), "subject", ballot.subject().globalId())));
          return id;
        });
  }

  // On the roll, or at home where it counts.
  private UUID concerned(Viewer actor, Ballot ballot, Instant now) {
    var person = actor.personId();
    boolean concerned =
        person != null
            && (actor.livesUnder(ballot.scope())
                || !units.of(actor, ballot, CivicTime.dayOf(now)).isEmpty());
    if (!concerned) {
      throw Refusal.of(VotingRefusal.NOT_ON_ROLL).asException();
    }
    return Objects.requireNonNull(person);
  }

  /**
   * Flags a household as affected, or says anew how it is. Says HouseholdAffected with the
   * household as a fact.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED
   */
  public void flagAffected(Viewer actor, UUID ballotId, UUID household, String note) {
    actor.account();
    db.write(() -> {
      var ballot = held(ballotId);
      BallotRules.mayManage(actor, ballot.scope()).orRefuse();
      if (!voices.isHouseholdOf(ballot.communityId(), household)) {
        throw Refusal.of(CommonRefusal.NOT_FOUND, "householdId").asException();
      }
      voices.flag(ballotId, household, note, actor.account());
      outbox.append(
          new Event("HouseholdAffected", ballot.ref(), Map.of("household", household.toString())));
      audit.record(actor, "标记受影响住户", ballot.ref(), ballot.scope(), note);
      return ballotId;
    });
  }

  /**
   * Objects. To the roll while it is open for that, to the result within seven days, to the matter
   * from an affected household at any time. Says ObjectionRaised.
   *
   * @return its id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ON_ROLL, NOT_ALLOWED when the home
   *     is not flagged as affected, OUT_OF_PERIOD
   */
  public UUID object(
      Viewer actor, UUID ballotId, ObjectionKind kind, String text, @Nullable String requestKey) {
    return once.once(
        actor,
        requestKey,
        "raiseBallotObjection",
        ballotId,
        () -> {
          var ballot = held(ballotId);
          var now = clock.instant();
          var household = affectedHome(actor, ballot, kind);
          var person =
              household == null
                  ? concerned(actor, ballot, now)
                  : Objects.requireNonNull(actor.personId());
          BallotRules.takesObjection(ballot, kind, now).orRefuse();
          var id = ids.next();
          voices.addObjection(
              new VoiceStore.NewObjection(
                  id, ballotId, kind, household, person, actor.account(), text),
              now);
          outbox.append(Event.of("ObjectionRaised", new SubjectRef(OBJECTION, id)));
          return id;
        });
  }

  private @Nullable UUID affectedHome(Viewer actor, Ballot ballot, ObjectionKind kind) {
    if (kind != ObjectionKind.AFFECTED) {
      return null;
    }
    var homes = actor.residences().stream().map(Viewer.Residence::householdId).toList();
    return voices
        .affectedAmong(ballot.id(), homes)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_ALLOWED).asException());
  }

  /**
   * The office's answer, once. Says ObjectionAnswered.
   *
   * @return the objection's ballot
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, ALREADY_STATED
   */
  public UUID answer(Viewer actor, UUID objection, String answer) {
    actor.account();
    return db.write(() -> {
      var ballotId =
          voices
              .ballotOf(objection)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "objectionId").asException());
      var ballot = held(ballotId);
      BallotRules.mayManage(actor, ballot.scope()).orRefuse();
      if (!voices.answer(objection, answer, actor.account(), clock.instant())) {
        throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
      }
      var ref = new SubjectRef(OBJECTION, objection);
      outbox.append(Event.of("ObjectionAnswered", ref));
      audit.record(actor, "答复表决异议", ref, ballot.scope(), answer);
      return ballotId;
    });
  }

  /**
   * True while an objection of an affected household to a ballot on that subject has no answer. For
   * the owner of the subject, in the transaction that would close it: its ballots are held until
   * that ends, so that who objects at this moment comes before, and is seen, or after.
   */
  public boolean blocks(SubjectRef subject) {
    return db.write(() -> {
      voices.holdBallotsOn(subject);
      return voices.hasUnansweredOn(subject);
    });
  }

  /**
   * The minority statements of a ballot as everybody may read them, oldest first, e.g. 周*：补偿还没有谈好。
   * Of one that a moderator hid it stands that it was hidden, and why.
   */
  public List<String> stated(UUID ballotId) {
    return reads
        .dissents(Viewer.GUEST, List.of(ballotId))
        .getOrDefault(ballotId, List.of())
        .stream()
        .map(VoiceReads.DissentView::line)
        .toList();
  }

  private Ballot held(UUID id) {
    return ballots
        .holdForCast(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
  }
}
