package cn.yunshequ.voting.graphql;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.voting.BallotView;
import cn.yunshequ.voting.Previews;
import cn.yunshequ.voting.model.Count;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.store.PeopleReads;
import cn.yunshequ.voting.store.VoteReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What helps whoever announces, counts or casts to choose: a preview, people to name. */
@Singleton
class PreviewGraphql implements GraphqlModule {
  private static final String OTHERS = "ballot.others";

  private final Previews previews;
  private final PeopleReads people;

  PreviewGraphql(Previews previews, PeopleReads people) {
    this.previews = previews;
    this.people = people;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(OTHERS, people::others);
    wiring.query("ballotPreview", this::preview);
    wiring.<BallotView>field("Ballot", "people", this::named);
    wiring.<VoteReads.Mine>field("ViewerVote", "others", this::others);
  }

  private Object preview(Viewer viewer, DataFetchingEnvironment env) {
    var found =
        previews.of(
            viewer,
            BallotGraphql.placeId(env.getArgumentOrDefault("scopeId", "")),
            Electorate.valueOf(String.valueOf(env.<Object>getArgument("electorate"))),
            Matter.valueOf(String.valueOf(env.<Object>getArgument("matter"))));
    Map<String, @Nullable Object> view = new HashMap<>();
    view.put("rule", BallotGraphql.rule(found.rule()));
    view.put("roll", roll(found));
    view.put(
        "unitsWithoutArea", found.electorate().countsArea() ? found.numbers().unknownArea() : 0);
    view.put("earliestOpensAt", found.earliestOpens());
    view.put("earliestClosesAt", found.earliestCloses());
    view.put("latestClosesAt", found.latestCloses());
    view.put("bindingAllowed", found.bindingAllowed());
    return view;
  }

  private static Map<String, @Nullable Object> roll(Previews.Preview found) {
    var roll = found.numbers().roll();
    boolean area =
        found.electorate().countsArea() && found.viewerCounts() && roll.heads() >= Count.SMALL;
    Map<String, @Nullable Object> view = new HashMap<>();
    view.put("heads", roll.heads());
    view.put("area", area ? roll.area() : null);
    view.put("areaPercent", area ? 100 : null);
    return view;
  }

  private Object named(BallotView ballot, Viewer viewer, DataFetchingEnvironment env) {
    String name = env.getArgument("name");
    return people.named(
        viewer, ballot.ballot(), name == null || name.isBlank() ? null : name.strip());
  }

  private Object others(VoteReads.Mine mine, Viewer viewer, DataFetchingEnvironment env) {
    return mine.byProxy()
        ? CompletableFuture.completedFuture(List.of())
        : Loaded.load(env, OTHERS, GlobalId.decode(VoteReads.UNIT, mine.unitId(), "unitId"))
            .thenApply(found -> found == null ? List.of() : found);
  }
}
