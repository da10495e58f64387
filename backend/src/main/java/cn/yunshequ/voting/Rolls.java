package cn.yunshequ.voting;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.OwnRules;
import cn.yunshequ.voting.model.Seat;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.RollStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Freezing the roll of a ballot that is being announced, in its transaction. */
@Singleton
class Rolls {
  private final RollStore rolls;
  private final BallotStore ballots;
  private final Map<String, RollSource> sources;

  Rolls(RollStore rolls, BallotStore ballots, List<RollSource> sources) {
    this.rolls = rolls;
    this.ballots = ballots;
    this.sources =
        sources.stream().collect(Collectors.toMap(RollSource::kind, Function.identity()));
  }

  /** What that body's own rules say; empty when it has none, or is none. */
  Optional<OwnRules> ownRules(Viewer actor, @Nullable SubjectRef body) {
    return body == null
        ? Optional.empty()
        : source(body).flatMap(s -> s.body(actor, body.id())).map(RollSource.Body::rules);
  }

  private Optional<RollSource> source(SubjectRef body) {
    return Optional.ofNullable(sources.get(body.kind()));
  }

  /**
   * Refuses ROLL_EMPTY, NOT_FOUND on bodyId, also for a body of another place, and AREAS_TOO_UNEVEN
   * for a secret ballot that mean areas would distort.
   */
  void freeze(Viewer actor, Ballot ballot, @Nullable SubjectRef body) {
    int frozen =
        switch (ballot.electorate()) {
          case OWNERS, HOUSEHOLDS -> rolls.freezeHomes(ballot);
          case RESIDENTS -> rolls.freezeResidents(ballot);
          case COUNCIL -> rolls.freezeSeats(ballot, seats(actor, ballot, body));
          case REPRESENTATIVES ->
              body == null
                  ? rolls.freezeRepresentatives(ballot)
                  : rolls.freezeSeats(ballot, seats(actor, ballot, body));
        };
    if (frozen == 0) {
      throw Refusal.of(VotingRefusal.ROLL_EMPTY, "scopeId").asException();
    }
    if (ballot.isSecret() && ballot.electorate().countsArea() && rolls.meansDistort(ballot.id())) {
      throw Refusal.of(VotingRefusal.AREAS_TOO_UNEVEN, "secrecy").asException();
    }
    ballots.rollChanged(ballot.id(), rolls.hash(ballot.id()));
  }

  private List<Seat> seats(Viewer actor, Ballot ballot, @Nullable SubjectRef body) {
    if (body == null) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "bodyId").asException();
    }
    return source(body)
        .filter(source -> source.electorate() == ballot.electorate())
        .filter(source ->
            source.body(actor, body.id()).filter(found -> sits(found, ballot)).isPresent())
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "bodyId").asException())
        .seats(actor, body.id());
  }

  // A body decides about its own place, a part of it, or the place it is a part of.
  private static boolean sits(RollSource.Body body, Ballot ballot) {
    return body.place().isUnder(ballot.scope()) || ballot.scope().isUnder(body.place());
  }
}
