package cn.yunshequ.proposals.graphql;

import cn.yunshequ.community.Mandates;
import cn.yunshequ.community.OrganisationView;
import cn.yunshequ.community.model.MandateAct;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.proposals.CoAuthors;
import cn.yunshequ.proposals.Endorsements;
import cn.yunshequ.proposals.Merging;
import cn.yunshequ.proposals.Outcomes;
import cn.yunshequ.proposals.ProposalDesk;
import cn.yunshequ.proposals.Proposals;
import cn.yunshequ.proposals.model.GivenAnswer;
import cn.yunshequ.proposals.model.ProposalReviewDecision;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.model.Wording;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The acts on proposals: read the input, call the door. */
@Singleton
class ProposalMutations implements GraphqlModule {
  private static final int TITLE = 30;
  private static final int BODY = 1000;
  private static final int REASON = 500;
  private static final int ANSWER = 2000;
  private static final int RESPONSIBLE = 50;
  private static final int MOST_PHOTOS = 6;

  private final Proposals proposals;
  private final ProposalDesk desk;
  private final Endorsements endorsements;
  private final Merging merging;
  private final Outcomes outcomes;
  private final CoAuthors coAuthors;
  private final Mandates mandates;

  ProposalMutations(
      Proposals proposals,
      ProposalDesk desk,
      Endorsements endorsements,
      Merging merging,
      Outcomes outcomes,
      CoAuthors coAuthors,
      Mandates mandates) {
    this.mandates = mandates;
    this.proposals = proposals;
    this.desk = desk;
    this.endorsements = endorsements;
    this.merging = merging;
    this.outcomes = outcomes;
    this.coAuthors = coAuthors;
  }

  @Override
  public void wire(Wiring wiring) {
    act(wiring, "createProposal", this::create);
    act(wiring, "editProposal", this::edit);
    act(wiring, "submitProposal", (a, in) -> proposals.submit(a, id(in), key(in)));
    act(wiring, "withdrawProposal", (a, in) -> proposals.withdraw(a, id(in), reason(in)));
    act(wiring, "reviewProposal", this::review);
    act(wiring, "endorseProposal", this::endorse);
    act(wiring, "withdrawEndorsement", (a, in) -> endorsements.withdraw(a, id(in), key(in)));
    act(wiring, "answerProposal", this::answer);
    act(wiring, "addProgress", this::progress);
    act(wiring, "rateOutcome", this::rate);
    act(
        wiring,
        "mergeProposals",
        (a, in) ->
            merging.merge(
                a, id(in), in.id(ProposalView.KIND, "intoId"), in.paragraphs("reason", REASON)));
    act(
        wiring,
        "unmergeProposal",
        (a, in) -> merging.unmerge(a, id(in), in.paragraphs("reason", REASON)));
    act(wiring, "inviteCoAuthor", (a, in) -> coAuthors.invite(a, id(in), in.raw("phone")));
    act(
        wiring,
        "answerCoAuthorInvitation",
        (a, in) -> coAuthors.answer(a, id(in), in.flag("accept")));
    act(
        wiring,
        "confirmMergedEndorsement",
        (a, in) -> endorsements.confirmMerged(a, id(in), in.flag("confirm")));
  }

  @FunctionalInterface
  private interface Act {
    @Nullable ProposalView perform(Viewer actor, Input input);
  }

  private static void act(Wiring wiring, String name, Act act) {
    wiring.act(name, "proposal", (actor, input, env) -> act.perform(actor, input));
  }

  private ProposalView create(Viewer actor, Input input) {
    return mandates.acting(
        actor,
        mandate(input),
        MandateAct.PROPOSE,
        who ->
            proposals.create(
                who,
                input.id("community", "communityId"),
                wording(input),
                input.flag("anonymousToNeighbours"),
                key(input)),
        ProposalView::ref);
  }

  private ProposalView endorse(Viewer actor, Input input) {
    return mandates.acting(
        actor,
        mandate(input),
        MandateAct.ENDORSE,
        who -> endorsements.endorse(who, id(input), key(input)),
        ProposalView::ref);
  }

  private static @Nullable UUID mandate(Input input) {
    return input.findId(Mandates.KIND, "mandateId").orElse(null);
  }

  private ProposalView edit(Viewer actor, Input input) {
    return proposals.edit(actor, id(input), input.number("expectedVersion"), wording(input));
  }

  private static Wording wording(Input input) {
    return new Wording(
        input.findId("area", "scopeId").orElse(null),
        input.find("category").orElse(null),
        input.line("title", TITLE),
        input.paragraphs("body", BODY),
        input.has("photoIds") ? input.ids("photo", "photoIds", MOST_PHOTOS) : null);
  }

  private ProposalView review(Viewer actor, Input input) {
    return desk.review(
        actor,
        id(input),
        input.choice("decision", ProposalReviewDecision.class),
        reason(input),
        input.findChoice("reasonCode", ReportReason.class).orElse(null),
        input.findNumber("expectedVersion").orElse(null));
  }

  private ProposalView answer(Viewer actor, Input input) {
    return desk.answer(
        actor,
        id(input),
        new GivenAnswer(
            input.paragraphs("text", ANSWER),
            input.has("responsible") ? input.line("responsible", RESPONSIBLE) : null,
            input.findId(OrganisationView.KIND, "responsibleOrgId").orElse(null),
            input.find("dueOn", LocalDate.class).orElse(null)));
  }

  private ProposalView progress(Viewer actor, Input input) {
    return desk.addProgress(
        actor,
        id(input),
        input.paragraphs("text", ANSWER),
        input.findChoice("stage", ProposalStage.class).orElse(null),
        input.find("dueOn", LocalDate.class).orElse(null));
  }

  private ProposalView rate(Viewer actor, Input input) {
    int score = input.number("score");
    if (score < 1 || score > 5) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "score").asException();
    }
    return outcomes.rate(
        actor,
        id(input),
        score,
        input.findParagraphs("comment", REASON).orElse(null),
        input.flag("reopen"));
  }

  private static UUID id(Input input) {
    return input.id(ProposalView.KIND, "proposalId");
  }

  private static @Nullable String key(Input input) {
    return input.find("requestKey").orElse(null);
  }

  private static @Nullable String reason(Input input) {
    return input.findParagraphs("reason", REASON).orElse(null);
  }
}
