package cn.yunshequ.voting.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.voting.BallotPages;
import cn.yunshequ.voting.BallotView;
import cn.yunshequ.voting.Honesty;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotOption;
import cn.yunshequ.voting.model.BallotStatus;
import cn.yunshequ.voting.model.DecisionRule;
import cn.yunshequ.voting.model.Share;
import cn.yunshequ.voting.store.BallotReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ballots in the API: queries and what the ballot itself tells. */
@Singleton
class BallotGraphql implements GraphqlModule {
  private final BallotPages pages;
  private final Places places;
  private final Outbox outbox;
  private final Clock clock;

  BallotGraphql(BallotPages pages, Places places, Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.pages = pages;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Ballot", BallotView.class);
    wiring.node(Ballot.KIND, pages::byId);
    wiring.query("ballot", this::one);
    wiring.query("ballots", this::page);
    wiring.query("votingHonesty", (viewer, env) -> Honesty.PAGE);
    wiring.<BallotView>field(
        "Ballot", "subject", (ballot, viewer, env) -> Nodes.load(env, ballot.ballot().subject()));
    wiring.<BallotView>field(
        "Ballot",
        "scope",
        (ballot, viewer, env) ->
            Nodes.load(env, new SubjectRef("area", ballot.ballot().scopeId())));
    wiring.<BallotView>field(
        "Ballot",
        "community",
        (ballot, viewer, env) ->
            Nodes.load(env, new SubjectRef("community", ballot.ballot().communityId())));
    wiring.live(
        "ballotChanged",
        (viewer, env) -> {
          var id =
              GlobalId.decode(Ballot.KIND, env.getArgumentOrDefault("ballotId", ""), "ballotId");
          if (pages.one(viewer, id).isEmpty()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND, "ballotId").asException();
          }
          return new BallotFeed(id, pages, outbox);
        });
    wiring.<BallotView>field(
        "Ballot", "rule", (ballot, viewer, env) -> rule(ballot.decisionRule()));
    wiring.<BallotView>field("Ballot", "result", (ballot, viewer, env) -> result(ballot));
  }

  private @Nullable Object one(Viewer viewer, DataFetchingEnvironment env) {
    String id = env.getArgumentOrDefault("id", "");
    return pages.one(viewer, GlobalId.decode(Ballot.KIND, id, "id")).orElse(null);
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    Map<String, Object> asked = env.getArgumentOrDefault("filter", Map.of());
    var status = asked.get("status");
    var filter =
        new BallotReads.Filter(
            id(asked, "community", "communityId"),
            scope(asked),
            asked.get("subjectId") == null
                ? null
                : GlobalId.decode(String.valueOf(asked.get("subjectId"))),
            status == null ? null : BallotStatus.valueOf(String.valueOf(status)),
            clock.instant());
    return Paging.connection(pages.page(viewer, filter, Paging.first(env), Paging.after(env)));
  }

  private static @Nullable UUID id(Map<String, Object> asked, String kind, String field) {
    var id = asked.get(field);
    return id == null ? null : GlobalId.decode(kind, String.valueOf(id), field);
  }

  private @Nullable AreaPath scope(Map<String, Object> asked) {
    var id = asked.get("scopeId");
    return id == null ? null : places.get(placeId(String.valueOf(id)), "scopeId").path();
  }

  /** The id of an area, or of a community, which is that of its area. */
  static UUID placeId(String id) {
    var ref = GlobalId.decode(id);
    if (!ref.kind().equals("area") && !ref.kind().equals("community")) {
      throw Refusal.of(CommonRefusal.BAD_ID, "scopeId").asException();
    }
    return ref.id();
  }

  static Map<String, @Nullable Object> rule(DecisionRule rule) {
    Map<String, @Nullable Object> view = new HashMap<>();
    view.put("jurisdiction", rule.jurisdiction());
    view.put("lawVersion", rule.lawVersion());
    view.put("citation", rule.citation());
    view.put("validFrom", rule.validFrom());
    view.put("quorumHeads", share(rule.quorumHeads()));
    view.put("quorumArea", share(rule.quorumArea()));
    view.put("majorityHeads", share(rule.majorityHeads()));
    view.put("majorityArea", share(rule.majorityArea()));
    view.put("explanation", rule.explanation());
    view.put("ties", rule.ties());
    view.put("paperPhoto", rule.paperPhoto());
    view.put("noticeDays", rule.periods().noticeDays());
    view.put("windowMinDays", rule.periods().windowMinDays());
    view.put("windowMaxDays", rule.periods().windowMaxDays());
    view.put("proxiesPerPerson", rule.periods().proxiesPerPerson());
    return view;
  }

  private static @Nullable Map<String, Object> share(@Nullable Share share) {
    return share == null
        ? null
        : Map.of(
            "numerator", share.numerator(),
            "denominator", share.denominator(),
            "strict", share.strict(),
            "text", share.text());
  }

  private static @Nullable Object result(BallotView ballot) {
    var counted = ballot.counted();
    if (counted == null) {
      return null;
    }
    Map<String, @Nullable Object> view = new HashMap<>();
    view.put("outcome", counted.outcome());
    view.put("working", ballot.viewerCounts() ? counted.working() : counted.publicWorking());
    view.put("winners", winners(ballot, counted.winners()));
    view.put("closedEarly", ballot.ballot().earlyReason() != null);
    view.put("earlyReason", ballot.ballot().earlyReason());
    view.put("countedAt", counted.countedAt());
    return view;
  }

  private static List<BallotOption> winners(BallotView ballot, List<String> keys) {
    return ballot.options().stream().filter(option -> keys.contains(option.key())).toList();
  }
}
