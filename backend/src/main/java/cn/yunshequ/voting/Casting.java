package cn.yunshequ.voting;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
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
import cn.yunshequ.voting.store.BoxStore;
import cn.yunshequ.voting.store.CastStore;
import cn.yunshequ.voting.store.UnitStore;
import cn.yunshequ.voting.store.VoteReads;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Casting online. Everybody who casts holds the ballot's row together; whoever ends it waits for
 * them, so what was in time is counted and nothing comes after (L-45). The unit's row is held alone
 * after it, on every channel: what stands is read and replaced by one at a time.
 */
@Singleton
public class Casting {
  private final Once once;
  private final BallotStore ballots;
  private final UnitStore units;
  private final CastStore casts;
  private final BoxStore boxes;
  private final VoteReads reads;
  private final Codes codes;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;

  Casting(
      Once once,
      BallotStore ballots,
      UnitStore units,
      CastStore casts,
      BoxStore boxes,
      VoteReads reads,
      Codes codes,
      Outbox outbox,
      Ids ids,
      Clock clock) {
    this.once = once;
    this.ballots = ballots;
    this.units = units;
    this.casts = casts;
    this.boxes = boxes;
    this.reads = reads;
    this.codes = codes;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What somebody casts.
   *
   * @param onBehalfOf the voting unit or a household of it; null when there is only one
   * @param changeSecret only to change a secret ballot
   * @param requestKey null when the client sent none
   */
  public record Cast(
      UUID ballot,
      String choice,
      @Nullable UUID onBehalfOf,
      @Nullable String changeSecret,
      @Nullable String requestKey) {}

  /**
   * What came of it.
   *
   * @param receipt null when a repeated key asks for a secret ballot again
   * @param changeSecret secret ballots only, this once
   */
  public record Receipt(UUID ballot, @Nullable String receipt, @Nullable String changeSecret) {}

  /**
   * Casts, or changes what was cast. Of a named ballot a new line is appended and counts from now
   * on; of a secret one the choice behind the change secret is replaced. Says BallotCast for named
   * ballots, without voter and choice; a secret one leaves no event that could tell its moment.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, BALLOT_NOT_OPEN, CHOICE_UNKNOWN,
   *     NOT_ON_ROLL, MOVED_IN_LATER, UNIT_NEEDED, OTHER_CASTS, CHANGE_SECRET_NEEDED, VOTED_AT_BOX;
   *     REQUEST_KEY_REUSED when the key was used for another ballot
   */
  public Receipt cast(Viewer actor, Cast cast) {
    var fresh = new AtomicReference<@Nullable Receipt>();
    var result =
        once.once(
            actor,
            cast.requestKey(),
            "castBallot",
            cast.ballot(),
            () -> castNow(actor, cast, fresh));
    var answer = fresh.get();
    if (answer != null) {
      return answer;
    }
    // A repeated key: the first answer again, as far as it was kept.
    return new Receipt(
        cast.ballot(), casts.find(result).map(LedgerLine::receipt).orElse(null), null);
  }

  private UUID castNow(Viewer actor, Cast cast, AtomicReference<@Nullable Receipt> fresh) {
    var ballot =
        ballots
            .holdForCast(cast.ballot())
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException());
    var asked = clock.instant();
    BallotRules.takesVotes(ballot, asked).orRefuse();
    var choice = ballot.canonical(cast.choice());
    var mine = units.of(actor, ballot, CivicTime.dayOf(asked));
    var unit = chosen(actor, ballot, mine, cast.onBehalfOf());
    units.hold(unit.id());
    // Only now is it this one's turn: who waited beyond the close is late.
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    BallotRules.takesVotes(ballot, now).orRefuse();
    mayCastFor(actor, ballot, unit);
    return ballot.isSecret()
        ? secretly(ballot, unit, choice, cast.changeSecret(), fresh)
        : openly(actor, ballot, unit, choice, now, fresh);
  }

  private VotingUnit chosen(
      Viewer actor, Ballot ballot, List<VotingUnit> mine, @Nullable UUID onBehalfOf) {
    if (mine.isEmpty()) {
      throw notOnRoll(actor, ballot).asException();
    }
    if (onBehalfOf != null) {
      return units
          .find(ballot.id(), onBehalfOf)
          .flatMap(asked -> mine.stream().filter(u -> u.id().equals(asked.id())).findFirst())
          .orElseThrow(() -> Refusal.of(VotingRefusal.NOT_ON_ROLL, "onBehalfOf").asException());
    }
    var own = mine.stream().filter(unit -> !unit.byProxy()).toList();
    if (own.size() != 1) {
      throw Refusal.of(VotingRefusal.UNIT_NEEDED, "onBehalfOf").asException();
    }
    return own.getFirst();
  }

  // Whose home is on the roll and who is not behind its door hears why, and what to do about it.
  private Refusal notOnRoll(Viewer actor, Ballot ballot) {
    return reads.movedInLater(actor, List.of(ballot.id())).containsKey(ballot.id())
        ? Refusal.of(VotingRefusal.MOVED_IN_LATER)
            .with("day", CivilDay.zh(CivicTime.dayOf(ballot.rollFrozenAt())))
        : Refusal.of(VotingRefusal.NOT_ON_ROLL);
  }

  // Of several members one casts: who was chosen, else who comes first. A proxy never undoes what
  // the unit itself has cast, on whatever channel. The unit is held: nothing read here is outdated.
  private void mayCastFor(Viewer actor, Ballot ballot, VotingUnit unit) {
    boolean shared =
        switch (ballot.electorate()) {
          case HOUSEHOLDS, OWNERS -> true;
          case RESIDENTS, COUNCIL, REPRESENTATIVES -> false;
        };
    var person = Objects.requireNonNull(actor.personId());
    boolean may = !shared || unit.byProxy() || casts.casterOf(unit.id(), person).equals(person);
    boolean undoes =
        unit.byProxy() && (casts.hasCaster(unit.id()) || casts.ownChannel(unit.id()).isPresent());
    if (!may || undoes) {
      throw Refusal.of(VotingRefusal.OTHER_CASTS).asException();
    }
  }

  private UUID openly(
      Viewer actor,
      Ballot ballot,
      VotingUnit unit,
      String choice,
      Instant now,
      AtomicReference<@Nullable Receipt> fresh) {
    var line =
        new LedgerLine(
            ids.next(),
            ballot.id(),
            unit.id(),
            choice,
            CastChannel.ONLINE,
            codes.receipt(),
            now,
            actor.personId(),
            unit.byProxy(),
            null,
            null,
            null);
    casts.append(line);
    casts.count(ballot.id(), unit.id(), line.id());
    outbox.append(Event.of("BallotCast", ballot.ref()));
    fresh.set(new Receipt(ballot.id(), line.receipt(), null));
    return line.id();
  }

  // The id kept with the request key is the ballot's: it leads to no choice.
  private UUID secretly(
      Ballot ballot,
      VotingUnit unit,
      String choice,
      @Nullable String changeSecret,
      AtomicReference<@Nullable Receipt> fresh) {
    var receipt = codes.receipt();
    if (casts.takePart(ballot.id(), unit.id())) {
      var secret = codes.changeSecret();
      casts.dropIn(
          ballot.id(),
          List.of(
              new CastStore.Urned(codes.id(), Codes.hash(secret), receipt, choice, unit.weight())));
      fresh.set(new Receipt(ballot.id(), receipt, secret));
      return ballot.id();
    }
    if (boxes.isMarked(unit.id())) {
      throw Refusal.of(VotingRefusal.VOTED_AT_BOX).asException();
    }
    if (changeSecret == null
        || !casts.change(ballot.id(), Codes.hash(changeSecret), receipt, choice)) {
      throw Refusal.of(VotingRefusal.CHANGE_SECRET_NEEDED, "changeSecret").asException();
    }
    fresh.set(new Receipt(ballot.id(), receipt, null));
    return ballot.id();
  }
}
