package cn.yunshequ.voting;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.OwnRules;
import cn.yunshequ.voting.model.Seat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Port: a module above that knows a body of seats (a council, an assembly of representatives) tells
 * who sits there today, and by what rules they decide. Asked inside the transaction that freezes a
 * roll.
 */
public interface RollSource {
  /** The kind of body, as in its public id, e.g. {@code council}. */
  String kind();

  /** Which of COUNCIL and REPRESENTATIVES that body's seats are. */
  Electorate electorate();

  /**
   * A body.
   *
   * @param place the node it belongs to
   * @param rules its own rules of procedure
   */
  record Body(AreaPath place, OwnRules rules) {}

  /** The body for that viewer; empty when there is none, or the viewer may not see it. */
  Optional<Body> body(Viewer viewer, UUID bodyId);

  /**
   * The seats held today, in the order of the body; empty when there is no such body or the viewer
   * may not see it. One seat is one voting unit.
   */
  List<Seat> seats(Viewer viewer, UUID bodyId);
}
