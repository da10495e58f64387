package cn.yunshequ.councils.graphql;

import cn.yunshequ.councils.FiveTogether;
import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.councils.model.SeatView;
import cn.yunshequ.councils.store.CouncilReads;
import cn.yunshequ.councils.store.MeetingReads;
import cn.yunshequ.councils.store.OpenBallotReads;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Councils and seats in the API. */
@Singleton
class CouncilGraphql implements GraphqlModule {
  private static final String SEATS = "councils.seats";
  private static final String BALLOTS = "councils.openBallots";
  private static final String NEXT = "councils.nextMeeting";
  private static final String AROUND = "councils.aroundArea";
  private static final String OF_COMMUNITY = "councils.ofCommunity";
  static final String PRINCIPLES = "councils.principles";
  private static final String TOGETHER = "councils.fiveTogether";

  private final CouncilReads councils;
  private final MeetingReads meetings;
  private final FiveTogether together;
  private final OpenBallotReads ballots;
  private final Clock clock;

  CouncilGraphql(
      CouncilReads councils,
      MeetingReads meetings,
      FiveTogether together,
      OpenBallotReads ballots,
      Clock clock) {
    this.clock = clock;
    this.ballots = ballots;
    this.councils = councils;
    this.meetings = meetings;
    this.together = together;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Council", CouncilView.class);
    wiring.node(CouncilView.KIND, councils::byIds);
    wiring.type("Seat", SeatView.class);
    wiring.node(SeatView.KIND, councils::seats);
    wiring.loader(SEATS, councils::seatsOf);
    wiring.loader(BALLOTS, (viewer, ids) -> openBallots(wiring, viewer, ids));
    wiring.loader(NEXT, meetings::nextOf);
    wiring.loader(AROUND, councils::around);
    wiring.loader(OF_COMMUNITY, councils::ofCommunities);
    wiring.loader(TOGETHER, (viewer, areas) -> together.of(areas));
    wireCouncil(wiring);
    wireSeat(wiring);
    wirePlaces(wiring);
    wiring.query("council", (viewer, env) -> one(env, CouncilView.KIND));
    wiring.query("councils", (viewer, env) -> list(env, AROUND, areaId(env)));
    wiring.query("seatCandidates", this::candidates);
  }

  private void wireCouncil(Wiring wiring) {
    field(wiring, "scope", (c, viewer, env) -> node(env, "area", c.areaId()));
    field(wiring, "community", (c, viewer, env) -> node(env, "community", c.communityId()));
    field(wiring, "seats", (c, viewer, env) -> list(env, SEATS, c.id()));
    field(wiring, "formerSeats", (c, viewer, env) -> councils.formerSeats(viewer, c.id()));
    field(wiring, "openBallots", (c, viewer, env) -> list(env, BALLOTS, c.id()));
    field(wiring, "nextMeeting", (c, viewer, env) -> Loaded.load(env, NEXT, c.id()));
    field(
        wiring,
        "meetings",
        (c, viewer, env) ->
            Paging.connection(
                meetings.ofCouncil(viewer, c.id(), Paging.first(env), Paging.after(env))));
    field(
        wiring,
        "viewerSeat",
        (c, viewer, env) ->
            c.viewerSeatId() == null ? null : node(env, SeatView.KIND, c.viewerSeatId()));
    field(wiring, "viewerMay", (c, viewer, env) -> CouncilRules.all(viewer, c.standing()));
    field(
        wiring,
        "firstDay",
        (c, viewer, env) ->
            CouncilRules.firstDay(
                c.rules(),
                MeetingKind.valueOf(env.getArgumentOrDefault("kind", "")),
                CivicTime.dayOf(clock.instant())));
    field(wiring, "people", this::people);
    field(wiring, "principles", (c, viewer, env) -> list(env, PRINCIPLES, c.id()));
  }

  private Object people(CouncilView council, Viewer viewer, DataFetchingEnvironment env) {
    var name = env.getArgumentOrDefault("name", "").strip();
    boolean leads = CouncilRules.may(viewer, CouncilAct.CALL, council.standing()).isAllowed();
    return leads && !name.isEmpty() ? councils.named(viewer, council, name) : List.of();
  }

  private static void field(Wiring wiring, String name, Wiring.Field<CouncilView> reader) {
    wiring.field("Council", name, reader);
  }

  // Ballots are loaded for their viewer by the module that owns them, all councils' at once: a
  // second loader asked from within the answer of the first would never be called.
  private Map<UUID, List<?>> openBallots(Wiring wiring, Viewer viewer, List<UUID> ids) {
    var open = ballots.ofCouncils(viewer, ids);
    var all = open.values().stream().flatMap(List::stream).distinct().toList();
    var seen = all.isEmpty() ? Map.of() : wiring.seen(viewer, "ballot", all);
    Map<UUID, List<?>> shown = new HashMap<>();
    open.forEach((council, some) ->
        shown.put(council, some.stream().filter(seen::containsKey).map(seen::get).toList()));
    return shown;
  }

  private static void wireSeat(Wiring wiring) {
    wiring.<SeatView>field(
        "Seat", "council", (s, viewer, env) -> node(env, CouncilView.KIND, s.councilId()));
    wiring.<SeatView>field(
        "Seat",
        "substituteFor",
        (s, viewer, env) ->
            s.substituteForId() == null ? null : node(env, SeatView.KIND, s.substituteForId()));
  }

  // Places belong to a module below; their public ids tell which they are.
  private static void wirePlaces(Wiring wiring) {
    wiring.<Identified>field(
        "AreaNode", "councils", (area, viewer, env) -> list(env, AROUND, area.ref().id()));
    wiring.<Identified>field(
        "AreaNode",
        "fiveTogether",
        (area, viewer, env) -> Loaded.load(env, TOGETHER, area.ref().id()));
    wiring.<Identified>field(
        "Community", "councils", (c, viewer, env) -> list(env, OF_COMMUNITY, c.ref().id()));
  }

  static CompletableFuture<Object> node(DataFetchingEnvironment env, String kind, UUID id) {
    return Nodes.load(env, new SubjectRef(kind, id));
  }

  static CompletableFuture<List<?>> list(DataFetchingEnvironment env, String loader, UUID id) {
    return Loaded.load(env, loader, id)
        .thenApply(found -> Optional.ofNullable((List<?>) found).orElse(List.of()));
  }

  /** The object of argument {@code id}; null when there is none or the id is malformed. */
  static @Nullable CompletableFuture<Object> one(DataFetchingEnvironment env, String kind) {
    try {
      return node(env, kind, GlobalId.decode(kind, env.getArgumentOrDefault("id", ""), "id"));
    } catch (RefusedException malformed) {
      return null;
    }
  }

  static UUID areaId(DataFetchingEnvironment env) {
    return GlobalId.decode("area", env.getArgumentOrDefault("areaId", ""), "areaId");
  }

  private Object candidates(Viewer viewer, DataFetchingEnvironment env) {
    var id =
        GlobalId.decode(CouncilView.KIND, env.getArgumentOrDefault("councilId", ""), "councilId");
    var council =
        councils
            .find(viewer, id)
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "councilId").asException());
    CouncilRules.may(viewer, CouncilAct.SEAT, council.standing()).orRefuse();
    return councils.candidates(viewer, council, env.getArgument("name"));
  }
}
