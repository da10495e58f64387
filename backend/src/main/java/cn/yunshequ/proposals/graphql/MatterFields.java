package cn.yunshequ.proposals.graphql;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.proposals.Decisions;
import cn.yunshequ.proposals.Deliberations;
import cn.yunshequ.proposals.Objections;
import cn.yunshequ.proposals.Outcomes;
import cn.yunshequ.proposals.model.Matter;
import cn.yunshequ.proposals.model.MatterRules;
import cn.yunshequ.proposals.model.ObjectionView;
import cn.yunshequ.proposals.model.Outcome;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.MatterReads;
import cn.yunshequ.proposals.store.ProposalStore;
import cn.yunshequ.voting.BallotPages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The deliberation of a proposal, its objections, and the acts on them. */
@Singleton
class MatterFields implements GraphqlModule {
  private static final String MATTERS = "proposals.matters";
  private static final String OBJECTIONS = "proposals.objections";
  private static final String BALLOTS = "proposals.ballots";
  private static final int TEXT = 2000;
  private static final int SHORT = 500;
  private static final int MOST_AFFECTED = 200;

  private final MatterReads reads;
  private final ProposalStore rules;
  private final Deliberations deliberations;
  private final Decisions decisions;
  private final Objections objections;
  private final Outcomes outcomes;
  private final BallotPages ballots;
  private final Clock clock;

  MatterFields(
      MatterReads reads,
      ProposalStore rules,
      Deliberations deliberations,
      Decisions decisions,
      Objections objections,
      Outcomes outcomes,
      BallotPages ballots,
      Clock clock) {
    this.reads = reads;
    this.rules = rules;
    this.deliberations = deliberations;
    this.decisions = decisions;
    this.objections = objections;
    this.outcomes = outcomes;
    this.ballots = ballots;
    this.clock = clock;
  }

  @FunctionalInterface
  private interface Act {
    ProposalView perform(Viewer actor, Input input);
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Objection", ObjectionView.class);
    wiring.node(ObjectionView.KIND, reads::byIds);
    wiring.loader(MATTERS, reads::matters);
    wiring.loader(OBJECTIONS, reads::objections);
    wiring.loader(BALLOTS, (viewer, ids) -> ballots.about(viewer, ProposalView.KIND, ids));
    wiring.<ProposalView>field(
        "Proposal", "deliberation", (p, viewer, env) -> Loaded.load(env, MATTERS, p.id()));
    wiring.<ProposalView>field(
        "Proposal",
        "objections",
        (p, viewer, env) ->
            Loaded.load(env, OBJECTIONS, p.id())
                .thenApply(found -> found == null ? List.of() : found));
    wiring.<ProposalView>field(
        "Proposal",
        "ballots",
        (p, viewer, env) ->
            Loaded.load(env, BALLOTS, p.id())
                .thenApply(found -> found == null ? List.of() : found));
    wiring.<Matter>field(
        "Deliberation",
        "requestsNeeded",
        (m, viewer, env) ->
            MatterRules.requestsNeeded(m, rules.periods(CivicTime.dayOf(clock.instant()))));
    act(
        wiring,
        "beginDeliberation",
        (a, in) ->
            deliberations.begin(
                a,
                id(in),
                in.paragraphs("participants", SHORT),
                in.has("affectedHouseholdIds")
                    ? in.ids("household", "affectedHouseholdIds", MOST_AFFECTED)
                    : List.of()));
    act(wiring, "formOpinion", (a, in) -> deliberations.form(a, id(in), text(in)));
    act(
        wiring,
        "amendOpinion",
        (a, in) -> deliberations.amend(a, id(in), text(in), in.number("expectedVersion")));
    act(
        wiring,
        "publishResult",
        (a, in) -> decisions.publish(a, id(in), in.choice("outcome", Outcome.class), text(in)));
    act(
        wiring,
        "objectToResult",
        (a, in) ->
            objections.object(
                a,
                id(in),
                in.paragraphs("text", SHORT),
                in.flag("redeliberate"),
                in.find("requestKey").orElse(null)));
    act(
        wiring,
        "answerObjection",
        (a, in) ->
            objections.answer(
                a, in.id(ObjectionView.KIND, "objectionId"), in.paragraphs("text", SHORT)));
    act(
        wiring,
        "waiveReview",
        (a, in) -> outcomes.waiveReview(a, id(in), in.paragraphs("reason", SHORT)));
    act(
        wiring,
        "escalateProposal",
        (a, in) -> deliberations.escalate(a, id(in), in.paragraphs("text", SHORT), due(in)));
    act(
        wiring,
        "sendToResidentsMeeting",
        (a, in) -> deliberations.sendToResidentsMeeting(a, id(in), in.paragraphs("text", SHORT)));
    act(wiring, "archiveProposal", (a, in) -> outcomes.archive(a, id(in)));
  }

  private static void act(Wiring wiring, String name, Act act) {
    wiring.act(name, "proposal", (actor, input, env) -> act.perform(actor, input));
  }

  private static UUID id(Input input) {
    return input.id(ProposalView.KIND, "proposalId");
  }

  private static String text(Input input) {
    return input.paragraphs("text", TEXT);
  }

  private static @Nullable LocalDate due(Input input) {
    return input.find("dueOn", LocalDate.class).orElse(null);
  }
}
