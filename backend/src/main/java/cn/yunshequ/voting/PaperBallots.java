package cn.yunshequ.voting;

import cn.yunshequ.files.Photos;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.DeskQueue;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.CastChannel;
import cn.yunshequ.voting.model.LedgerLine;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.model.VotingUnit;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.CastStore;
import cn.yunshequ.voting.store.UnitStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Ballots on paper, at the door, in a meeting (L-14): one person records, a second confirms, and
 * only then it counts. The stated rule: what a unit casts online is never replaced by paper, what a
 * proxy cast for it is; of several papers the one confirmed last counts. Paper recorded before the
 * close is confirmed until the count, which waits for it two days.
 */
@Singleton
public class PaperBallots {
  /** The kind of id a line of the ledger has. */
  public static final String KIND = "ballotentry";

  private final Db db;
  private final DeskQueue desk;
  private final Once once;
  private final BallotStore ballots;
  private final UnitStore units;
  private final CastStore casts;
  private final Codes codes;
  private final Photos photos;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  PaperBallots(
      Db db,
      DeskQueue desk,
      Once once,
      BallotStore ballots,
      UnitStore units,
      CastStore casts,
      Codes codes,
      Photos photos,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.desk = desk;
    this.once = once;
    this.ballots = ballots;
    this.units = units;
    this.casts = casts;
    this.codes = codes;
    this.photos = photos;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * A paper as its recorder has it before them.
   *
   * @param unit the voting unit, or a household of it
   * @param evidence the recorder's own upload; null for none
   * @param witness account of who was there
   */
  public record Paper(
      UUID ballot,
      UUID unit,
      String choice,
      CastChannel channel,
      @Nullable UUID evidence,
      UUID witness,
      @Nullable String requestKey) {}

  /**
   * Writes it into the ledger; it does not count yet. Says PaperBallotRecorded.
   *
   * @return the entry's id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED (also for one's own home),
   *     BALLOT_NOT_OPEN, SECRET_NOT_ON_PAPER, VALUE_OUT_OF_RANGE, SECOND_PERSON_NEEDED,
   *     PHOTO_NEEDED, CHOICE_UNKNOWN, NOT_ON_ROLL, VOTED_ONLINE, PHOTOS_INVALID
   */
  public UUID record(Viewer actor, Paper paper) {
    return once.once(
        actor,
        paper.requestKey(),
        "recordPaperBallot",
        paper.ballot(),
        () -> recordNow(actor, paper));
  }

  private UUID recordNow(Viewer actor, Paper paper) {
    var ballot = held(paper.ballot());
    BallotRules.mayCount(actor, ballot.scope()).orRefuse();
    var asked = clock.instant();
    BallotRules.takesVotes(ballot, asked).orRefuse();
    check(actor, ballot, paper);
    needsPhoto(ballot, paper);
    var unit = unitOf(actor, ballot, paper.unit(), asked);
    units.hold(unit.id());
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    BallotRules.takesVotes(ballot, now).orRefuse();
    if (casts.ownChannel(unit.id()).orElse(CastChannel.PAPER) == CastChannel.ONLINE) {
      throw Refusal.of(VotingRefusal.VOTED_ONLINE).asException();
    }
    var line =
        new LedgerLine(
            ids.next(),
            ballot.id(),
            unit.id(),
            ballot.canonical(paper.choice()),
            paper.channel(),
            codes.receipt(),
            now,
            null,
            false,
            actor.account(),
            paper.witness(),
            paper.evidence());
    casts.append(line);
    var ref = new SubjectRef(KIND, line.id());
    if (paper.evidence() != null) {
      photos.attach(actor, ref, List.of(paper.evidence()));
    }
    var content =
        new Content(
            ref, ballot.scope(), "纸质票待第二人核对", unit.label(), actor.account(), ContentStatus.PENDING);
    desk.put(DeskQueue.Kind.PAPER_BALLOT, content, BallotRules.CONFIRM_WITHIN);
    outbox.append(Event.of("PaperBallotRecorded", ref));
    audit.record(actor, "登记纸质票", ref, ballot.scope(), unit.label());
    return line.id();
  }

  private void check(Viewer actor, Ballot ballot, Paper paper) {
    if (ballot.isSecret()) {
      throw Refusal.of(VotingRefusal.SECRET_NOT_ON_PAPER).asException();
    }
    if (paper.channel() == CastChannel.ONLINE) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "channel").asException();
    }
    if (paper.witness().equals(actor.accountId())) {
      throw Refusal.of(VotingRefusal.SECOND_PERSON_NEEDED, "witnessId").asException();
    }
    if (!casts.isLivingAccount(paper.witness())) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "witnessId").asException();
    }
  }

  private void needsPhoto(Ballot ballot, Paper paper) {
    if (paper.evidence() == null
        && ballots.ruleOf(ballot.ruleId()).paperPhoto().isNeededFor(ballot.force())) {
      throw Refusal.of(VotingRefusal.PHOTO_NEEDED, "evidenceId").asException();
    }
  }

  private VotingUnit unitOf(Viewer actor, Ballot ballot, UUID unitOrHousehold, Instant now) {
    var unit =
        units
            .find(ballot.id(), unitOrHousehold)
            .orElseThrow(() -> Refusal.of(VotingRefusal.NOT_ON_ROLL, "unitId").asException());
    notOwn(actor, ballot, unit.id(), now);
    return unit;
  }

  // Neither the first nor the second word.
  private void notOwn(Viewer actor, Ballot ballot, UUID unit, Instant now) {
    if (units.isOwn(actor, ballot, unit, CivicTime.dayOf(now))) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED, "unitId").asException();
    }
  }

  /**
   * The second person's word, until the ballot is counted: of somebody who counts there, and never
   * of that home. Says BallotCast when the paper counts from now on, PaperBallotRefused when it
   * does not agree.
   *
   * @return the entry's ballot
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SECOND_PERSON_NEEDED,
   *     BALLOT_NOT_OPEN, NOT_ON_ROLL when the unit was taken off the roll, ALREADY_STATED
   */
  public UUID confirm(Viewer actor, UUID entry, boolean agrees) {
    var account = actor.account();
    return db.write(() -> {
      var line =
          casts
              .find(entry)
              .filter(found -> found.channel() != CastChannel.ONLINE)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "entryId").asException());
      var ballot = held(line.ballot());
      BallotRules.mayCount(actor, ballot.scope()).orRefuse();
      if (account.equals(line.recordedBy())) {
        throw Refusal.of(VotingRefusal.SECOND_PERSON_NEEDED).asException();
      }
      // What the unit casts at this moment stands before it is read.
      units.hold(line.unit());
      var now = clock.instant();
      BallotRules.takesConfirmations(ballot, now).orRefuse();
      notOwn(actor, ballot, line.unit(), now);
      if (agrees && units.find(ballot.id(), line.unit()).isEmpty()) {
        throw Refusal.of(VotingRefusal.NOT_ON_ROLL).asException();
      }
      confirmed(actor, ballot, line, agrees, now);
      return ballot.id();
    });
  }

  private void confirmed(
      Viewer actor, Ballot ballot, LedgerLine line, boolean agrees, Instant now) {
    if (!casts.confirm(line, actor.account(), agrees, now)) {
      throw Refusal.of(VotingRefusal.ALREADY_STATED).asException();
    }
    var ref = new SubjectRef(KIND, line.id());
    desk.take(DeskQueue.Kind.PAPER_BALLOT, ref);
    if (!agrees) {
      outbox.append(Event.of("PaperBallotRefused", ref));
    } else if (casts.countPaper(ballot.id(), line.unit(), line.id())) {
      outbox.append(Event.of("BallotCast", ballot.ref()));
    }
    audit.record(actor, agrees ? "确认纸质票" : "退回纸质票", ref, ballot.scope(), null);
  }

  private Ballot held(UUID id) {
    return ballots
        .holdForCast(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
  }
}
