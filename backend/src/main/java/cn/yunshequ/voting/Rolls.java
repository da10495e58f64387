package cn.yunshequ.voting;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.Seat;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.BallotStore;
import cn.yunshequ.voting.store.RollStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
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

  /** Refuses ROLL_EMPTY, and NOT_FOUND on bodyId. */
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
    ballots.rollChanged(ballot.id(), rolls.hash(ballot.id()));
  }

  private List<Seat> seats(Viewer actor, Ballot ballot, @Nullable SubjectRef body) {
    if (body != null) {
      var source = sources.get(body.kind());
      if (source != null && source.electorate() == ballot.electorate()) {
        return source.seats(actor, body.id());
      }
    }
    throw Refusal.of(CommonRefusal.NOT_FOUND, "bodyId").asException();
  }
}
