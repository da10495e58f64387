package cn.yunshequ.councils.graphql;

import static cn.yunshequ.councils.graphql.CouncilGraphql.node;

import cn.yunshequ.community.OrganisationView;
import cn.yunshequ.councils.Agreements;
import cn.yunshequ.councils.model.AgreementView;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.model.PrincipleView;
import cn.yunshequ.councils.store.AgreementReads;
import cn.yunshequ.councils.store.AgreementStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;

/** What mediations agree on, and the principles made public, in the API. */
@Singleton
class AgreementGraphql implements GraphqlModule {
  private static final String AGREEMENTS = "councils.agreements";
  private static final int MAX_BODY = 5000;
  private static final int MAX_TITLE = 40;
  private static final int MAX_PRINCIPLE = 300;

  private final Agreements agreements;
  private final AgreementReads reads;

  AgreementGraphql(Agreements agreements, AgreementReads reads) {
    this.agreements = agreements;
    this.reads = reads;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("AgreedPrinciple", PrincipleView.class);
    wiring.node(PrincipleView.KIND, reads::principles);
    wiring.loader(CouncilGraphql.PRINCIPLES, reads::principlesOf);
    wiring.loader(AGREEMENTS, reads::of);
    // A meeting the viewer was not shown is no source here.
    wiring.<MeetingView>field(
        "Meeting",
        "agreement",
        (m, viewer, env) -> m.kind().isPrivate() ? Loaded.load(env, AGREEMENTS, m.id()) : null);
    wiring.<AgreementView.Party>field(
        "AgreementParty",
        "organisation",
        (p, viewer, env) ->
            p.organisationId() == null
                ? null
                : node(env, OrganisationView.KIND, p.organisationId()));
    wiring.<AgreementView.Party>field(
        "AgreementParty",
        "viewerMayAssent",
        (p, viewer, env) -> p.viewerSpeaks() && p.assentedAt() == null);
    wiring.<PrincipleView>field(
        "AgreedPrinciple",
        "council",
        (p, viewer, env) -> node(env, CouncilView.KIND, p.councilId()));
    wiring.<PrincipleView>field(
        "AgreedPrinciple",
        "community",
        (p, viewer, env) -> node(env, "community", p.communityId()));
    wiring.query("agreedPrinciple", (viewer, env) -> CouncilGraphql.one(env, PrincipleView.KIND));
    wiring.act("writeAgreement", "meeting", this::write);
    wiring.act(
        "assentToAgreement",
        "meeting",
        (actor, input, env) ->
            agreements.assent(
                actor,
                input.id(MeetingView.KIND, "meetingId"),
                input.number("version"),
                input.findId(OrganisationView.KIND, "organisationId").orElse(null)));
  }

  private Object write(Viewer actor, Input input, DataFetchingEnvironment env) {
    var title = MeetingMutations.line(input, "principleTitle", MAX_TITLE);
    var principle = input.findParagraphs("principle", MAX_PRINCIPLE).orElse(null);
    if ((title == null) != (principle == null)) {
      var missing = title == null ? "principleTitle" : "principle";
      throw Refusal.of(CommonRefusal.TEXT_REQUIRED, missing).asException();
    }
    return agreements.write(
        actor,
        input.id(MeetingView.KIND, "meetingId"),
        new AgreementStore.Wording(input.paragraphs("body", MAX_BODY), title, principle));
  }
}
