package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.RulesOfProcedure;
import cn.yunshequ.councils.model.SeatShare;
import cn.yunshequ.councils.store.CouncilReads;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.RollSource;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.OwnRules;
import cn.yunshequ.voting.model.Seat;
import cn.yunshequ.voting.model.Share;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The seats of a council as voting units; substitutes stand on no roll. */
@Singleton
class CouncilSeatsAsRoll implements RollSource {
  private final CouncilReads reads;

  CouncilSeatsAsRoll(CouncilReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return CouncilView.KIND;
  }

  @Override
  public Electorate electorate() {
    return Electorate.COUNCIL;
  }

  @Override
  public Optional<Body> body(Viewer viewer, UUID bodyId) {
    return reads
        .find(viewer, bodyId)
        .map(council -> new Body(council.path(), rules(council.name(), council.rules())));
  }

  private static OwnRules rules(String council, RulesOfProcedure rules) {
    return new OwnRules(
        share(rules.quorum()),
        share(rules.majority()),
        rules.candidateNoticeDays(),
        "%s的议事规则：参加表决的席位%s，其中%s同意"
            .formatted(council, rules.quorum().text(), rules.majority().text()));
  }

  private static Share share(SeatShare share) {
    return new Share(share.numerator(), share.denominator(), share.strict());
  }

  @Override
  public List<Seat> seats(Viewer viewer, UUID bodyId) {
    return reads.roll(viewer, bodyId).stream()
        .map(seat -> new Seat(seat.seatId(), seat.personId(), seat.label()))
        .toList();
  }
}
