package cn.yunshequ.voting.graphql;

import cn.yunshequ.files.Photos;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.voting.BallotView;
import cn.yunshequ.voting.Deliveries;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.DeliveryWay;
import cn.yunshequ.voting.store.DeliveryReads;
import cn.yunshequ.voting.store.VoteReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;

/** Silence and proofs of delivery in the API (L-37). */
@Singleton
class SilenceGraphql implements GraphqlModule {
  private static final String SILENCES = "ballot.silences";
  private static final String WAITING = "ballot.deliveries";
  private static final String PROOFS = "ballot.delivery.proofs";

  private final DeliveryReads reads;
  private final Deliveries deliveries;
  private final Photos photos;

  SilenceGraphql(DeliveryReads reads, Deliveries deliveries, Photos photos) {
    this.reads = reads;
    this.deliveries = deliveries;
    this.photos = photos;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(SILENCES, reads::silences);
    wiring.loader(WAITING, reads::waiting);
    wiring.loader(PROOFS, (viewer, ids) -> photos.of(Deliveries.KIND, ids));
    wiring.<BallotView>field(
        "Ballot",
        "silence",
        (ballot, viewer, env) ->
            ballot.ballot().silentClause() == null
                ? null
                : Loaded.load(env, SILENCES, ballot.ballot().id()));
    BallotLists.list(wiring, "deliveriesToConfirm", WAITING);
    wiring.<DeliveryReads.DeliveryView>field(
        "BallotDelivery",
        "evidence",
        (delivery, viewer, env) ->
            Loaded.load(env, PROOFS, delivery.deliveryId()).thenApply(VoteGraphql::firstPhoto));
    wiring.act("recordDelivery", "delivery", this::record);
    wiring.act("confirmDelivery", "delivery", this::confirm);
  }

  private Object record(Viewer actor, Input input, DataFetchingEnvironment env) {
    var proof =
        new Deliveries.Proof(
            input.id(Ballot.KIND, "ballotId"),
            input
                .findId(VoteReads.UNIT, "unitId")
                .or(() -> input.findId("household", "householdId"))
                .orElse(new UUID(0, 0)),
            input.choice("how", DeliveryWay.class),
            input.find("servedOn", LocalDate.class).orElseThrow(),
            input.id("photo", "evidenceId"));
    return reads.one(actor, deliveries.record(actor, proof));
  }

  private Object confirm(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(Deliveries.KIND, "deliveryId");
    deliveries.confirm(actor, id, input.flag("agrees"));
    return reads.one(actor, id);
  }
}
