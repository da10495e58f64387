package cn.yunshequ.voting.graphql;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.voting.BallotPages;
import cn.yunshequ.voting.BallotView;
import cn.yunshequ.voting.Voices;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.ObjectionKind;
import cn.yunshequ.voting.store.VoiceReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Dissents, objections, affected homes and notices in the API. */
@Singleton
class VoiceGraphql implements GraphqlModule {
  private static final String DISSENTS = "ballot.dissents";
  private static final String OBJECTIONS = "ballot.objections";
  private static final String AFFECTED = "ballot.affected";
  private static final String NOTICES = "ballot.notices";

  private final Voices voices;
  private final VoiceReads reads;
  private final BallotPages pages;

  VoiceGraphql(Voices voices, VoiceReads reads, BallotPages pages) {
    this.voices = voices;
    this.reads = reads;
    this.pages = pages;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(DISSENTS, reads::dissents);
    wiring.loader(OBJECTIONS, reads::objections);
    wiring.loader(AFFECTED, reads::affected);
    wiring.loader(NOTICES, reads::notices);
    BallotLists.list(wiring, "dissents", DISSENTS);
    BallotLists.list(wiring, "objections", OBJECTIONS);
    BallotLists.list(wiring, "affected", AFFECTED);
    BallotLists.list(wiring, "notices", NOTICES);
    wiring.<BallotView>field(
        "Ballot",
        "blockedByObjection",
        (ballot, viewer, env) ->
            BallotLists.load(env, AFFECTED, ballot).thenApply(VoiceGraphql::anyWaits));
    wiring.act("stateDissent", "dissent", this::dissent);
    wiring.act("flagAffected", "ballot", this::flag);
    wiring.act("raiseBallotObjection", "objection", this::object);
    wiring.act("answerBallotObjection", "objection", this::answer);
  }

  private static boolean anyWaits(List<?> affected) {
    return affected.stream()
        .anyMatch(each -> each instanceof VoiceReads.AffectedView view && view.objectionWaits());
  }

  private Object dissent(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id =
        voices.dissent(
            actor,
            input.id(Ballot.KIND, "ballotId"),
            input.paragraphs("text", Voices.MAX_TEXT),
            input.find("requestKey").orElse(null));
    return reads.dissent(actor, id);
  }

  private Object flag(Viewer actor, Input input, DataFetchingEnvironment env) {
    var ballot = input.id(Ballot.KIND, "ballotId");
    voices.flagAffected(
        actor, ballot, input.id("household", "householdId"), input.line("note", Voices.MAX_NOTE));
    return Objects.requireNonNull(pages.byId(actor, List.of(ballot)).get(ballot));
  }

  private Object object(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id =
        voices.object(
            actor,
            input.id(Ballot.KIND, "ballotId"),
            input.choice("kind", ObjectionKind.class),
            input.paragraphs("text", Voices.MAX_TEXT),
            input.find("requestKey").orElse(null));
    return reads.objection(actor, id);
  }

  private Object answer(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(Voices.OBJECTION, "objectionId");
    voices.answer(actor, id, input.paragraphs("answer", Voices.MAX_TEXT));
    return reads.objection(actor, id);
  }
}
