package cn.yunshequ.voting.graphql;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.voting.BallotPages;
import cn.yunshequ.voting.BallotView;
import cn.yunshequ.voting.RollCorrections;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.RollChange;
import cn.yunshequ.voting.model.RollCorrectionKind;
import cn.yunshequ.voting.store.RollReads;
import cn.yunshequ.voting.store.VoteReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rolls in the API: units, turnout by building, corrections. */
@Singleton
class RollGraphql implements GraphqlModule {
  private static final String BUILDINGS = "ballot.buildings";
  private static final String CORRECTIONS = "ballot.corrections";
  private static final String CORRECTION = "correction";
  private static final int MAX_REASON = 300;

  private final RollReads reads;
  private final RollCorrections corrections;
  private final BallotPages pages;

  RollGraphql(RollReads reads, RollCorrections corrections, BallotPages pages) {
    this.reads = reads;
    this.corrections = corrections;
    this.pages = pages;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(BUILDINGS, reads::buildings);
    wiring.loader(CORRECTIONS, reads::corrections);
    BallotLists.list(wiring, "turnoutByBuilding", BUILDINGS);
    BallotLists.list(wiring, "rollCorrections", CORRECTIONS);
    wiring.<RollReads.Building>field(
        "BuildingTurnout",
        "building",
        (building, viewer, env) -> Nodes.load(env, new SubjectRef("area", building.id())));
    wiring.<BallotView>field(
        "Ballot",
        "rollUnits",
        (ballot, viewer, env) ->
            Paging.connection(
                reads.page(viewer, ballot.ballot(), Paging.first(env), Paging.after(env))));
    wiring.act("correctRoll", CORRECTION, this::propose);
    wiring.act("confirmRollCorrection", CORRECTION, this::confirm);
    wiring.<Map<String, @Nullable Object>>field(
        "ConfirmRollCorrectionPayload",
        "ballot",
        (payload, viewer, env) ->
            payload.get(CORRECTION) instanceof RollReads.Correction correction
                ? pages.byId(viewer, List.of(correction.ballotId())).get(correction.ballotId())
                : null);
  }

  private Object propose(Viewer actor, Input input, DataFetchingEnvironment env) {
    var ballot = input.id(Ballot.KIND, "ballotId");
    var change =
        new RollChange(
            ballot,
            input.choice("kind", RollCorrectionKind.class),
            input.findId(VoteReads.UNIT, "unitId").orElse(null),
            input.findId("household", "householdId").orElse(null),
            input.findId("resident", "residentId").map(corrections::personOf).orElse(null),
            input.find("area", Long.class).orElse(null));
    var id = corrections.propose(actor, change, input.paragraphs("reason", MAX_REASON));
    return one(actor, ballot, id);
  }

  private Object confirm(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(RollCorrections.KIND, "correctionId");
    return one(actor, corrections.confirm(actor, id), id);
  }

  private Object one(Viewer viewer, UUID ballot, UUID id) {
    var globalId = new SubjectRef(RollCorrections.KIND, id).globalId();
    return reads.corrections(viewer, List.of(ballot)).getOrDefault(ballot, List.of()).stream()
        .filter(each -> each.id().equals(globalId))
        .findFirst()
        .orElseThrow();
  }
}
