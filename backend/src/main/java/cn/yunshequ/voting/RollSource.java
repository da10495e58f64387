package cn.yunshequ.voting;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Seat;
import java.util.List;
import java.util.UUID;

/**
 * Port: a module above that knows a body of seats (a council, an assembly of representatives) tells
 * who sits there today. Asked inside the transaction that freezes a roll.
 */
public interface RollSource {
  /** The kind of body, as in its public id, e.g. {@code council}. */
  String kind();

  /** Which of COUNCIL and REPRESENTATIVES that body's seats are. */
  Electorate electorate();

  /**
   * The seats held today, in the order of the body; empty when there is no such body or the viewer
   * may not see it. One seat is one voting unit.
   */
  List<Seat> seats(Viewer viewer, UUID bodyId);
}
