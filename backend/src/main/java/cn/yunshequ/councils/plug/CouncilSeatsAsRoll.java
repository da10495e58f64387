package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.store.CouncilReads;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.RollSource;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Seat;
import jakarta.inject.Singleton;
import java.util.List;
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
  public List<Seat> seats(Viewer viewer, UUID bodyId) {
    return reads.roll(viewer, bodyId).stream()
        .map(seat -> new Seat(seat.seatId(), seat.personId(), seat.label()))
        .toList();
  }
}
