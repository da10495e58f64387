package cn.yunshequ.voting.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.voting.BallotBox;
import cn.yunshequ.voting.BallotPages;
import cn.yunshequ.voting.BallotView;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.BallotStatus;
import cn.yunshequ.voting.model.BoxCount;
import cn.yunshequ.voting.store.BoxReads;
import cn.yunshequ.voting.store.VoteReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The box of a secret ballot in the API. */
@Singleton
class BoxGraphql implements GraphqlModule {
  private static final String BOXES = "ballot.boxes";
  private static final String MARKS = "ballot.box.marks";
  private static final String SLIPS = "ballot.box.slips";
  private static final int MOST_LINES = 300;

  private final BoxReads reads;
  private final BallotBox box;
  private final BallotPages pages;

  BoxGraphql(BoxReads reads, BallotBox box, BallotPages pages) {
    this.reads = reads;
    this.box = box;
    this.pages = pages;
  }

  /** A box as one viewer sees it. */
  private record Shown(BallotView ballot, BoxReads.Box box) {
    boolean isOpened() {
      return ballot.status() == BallotStatus.CLOSED;
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(BOXES, reads::boxes);
    wiring.loader(MARKS, reads::waiting);
    wiring.loader(SLIPS, reads::slips);
    wiring.<BallotView>field("Ballot", "box", BoxGraphql::shown);
    wiring.<Shown>field("BallotBox", "marked", (shown, viewer, env) -> marked(shown));
    wiring.<Shown>field("BallotBox", "marksToConfirm", BoxGraphql::marks);
    wiring.<Shown>field("BallotBox", "count", (shown, viewer, env) -> count(shown));
    wiring.<Shown>field("BallotBox", "viewerMayEnter", (shown, viewer, env) -> mayEnter(shown));
    wiring.<BoxReads.CountView>field("BoxCount", "slips", BoxGraphql::slips);
    wiring.act("markAtBox", "ballot", this::mark);
    wiring.act("confirmBoxMark", "ballot", this::confirmMark);
    wiring.act("enterBoxCount", "ballot", this::enter);
    wiring.act("confirmBoxCount", "ballot", this::confirm);
  }

  private static @Nullable Object shown(
      BallotView ballot, Viewer viewer, DataFetchingEnvironment env) {
    return BallotRules.takesBox(ballot.ballot()).isAllowed()
        ? Loaded.load(env, BOXES, ballot.ballot().id())
            .thenApply(found -> new Shown(ballot, (BoxReads.Box) Objects.requireNonNull(found)))
        : null;
  }

  private static @Nullable Integer marked(Shown shown) {
    return shown.isOpened() || shown.ballot().viewerCounts() ? shown.box().marked() : null;
  }

  private static Object marks(Shown shown, Viewer viewer, DataFetchingEnvironment env) {
    return shown.ballot().viewerCounts() ? BallotLists.load(env, MARKS, shown.ballot()) : List.of();
  }

  private static BoxReads.@Nullable CountView count(Shown shown) {
    var count = shown.box().count();
    boolean told = count != null && (count.confirmed() || shown.ballot().viewerCounts());
    return told ? count : null;
  }

  private static boolean mayEnter(Shown shown) {
    return shown.ballot().viewerCounts()
        && shown.isOpened()
        && shown.ballot().counted() == null
        && shown.ballot().voidedReason() == null
        && shown.box().marked() > 0
        && shown.box().count() == null;
  }

  // Of a count that is confirmed nothing is left but for a moment, and nobody reads that.
  private static Object slips(
      BoxReads.CountView count, Viewer viewer, DataFetchingEnvironment env) {
    return count.confirmed()
        ? List.of()
        : Loaded.load(env, SLIPS, count.countId())
            .thenApply(found -> found == null ? List.of() : found);
  }

  private Object mark(Viewer actor, Input input, DataFetchingEnvironment env) {
    var ballot = input.id(Ballot.KIND, "ballotId");
    var unit =
        input
            .findId(VoteReads.UNIT, "unitId")
            .or(() -> input.findId("household", "householdId"))
            .orElse(new UUID(0, 0));
    box.mark(actor, ballot, unit, input.find("requestKey").orElse(null));
    return view(actor, ballot);
  }

  private Object confirmMark(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(BallotBox.MARK, "markId");
    return view(actor, box.confirmMark(actor, id, input.flag("agrees")));
  }

  private Object enter(Viewer actor, Input input, DataFetchingEnvironment env) {
    var ballot = input.id(Ballot.KIND, "ballotId");
    box.enter(
        actor,
        new BallotBox.Found(
            ballot,
            lines(input),
            input.findNumber("invalid").orElse(0),
            input.findParagraphs("reason", BoxCount.MAX_REASON).orElse(null),
            input.find("requestKey").orElse(null)));
    return view(actor, ballot);
  }

  private static Map<String, Integer> lines(Input input) {
    var lines = new HashMap<String, Integer>();
    if (!(input.find("slips", Object.class).orElse(null) instanceof List<?> given)) {
      return lines;
    }
    if (given.size() > MOST_LINES) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "slips").asException();
    }
    for (var each : given) {
      var line = (Map<?, ?>) each;
      var slips = (Integer) Objects.requireNonNull(line.get("slips"));
      // Two lines of one choice add up; what is beyond any number is beyond every box.
      lines.merge(
          String.valueOf(line.get("choice")),
          slips,
          (one, other) -> Math.clamp((long) one + other, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    return lines;
  }

  private Object confirm(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(BallotBox.COUNT, "countId");
    return view(actor, box.confirm(actor, id, input.flag("agrees")));
  }

  private Object view(Viewer viewer, UUID ballot) {
    return Objects.requireNonNull(pages.byId(viewer, List.of(ballot)).get(ballot));
  }
}
