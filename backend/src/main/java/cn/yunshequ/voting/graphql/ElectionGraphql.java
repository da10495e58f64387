package cn.yunshequ.voting.graphql;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.voting.BallotPages;
import cn.yunshequ.voting.ElectionView;
import cn.yunshequ.voting.Elections;
import cn.yunshequ.voting.Representatives;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.Candidacy;
import cn.yunshequ.voting.model.Election;
import cn.yunshequ.voting.model.ElectionRules;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.store.ElectionReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Elections of seats and residents' representatives in the API. */
@Singleton
class ElectionGraphql implements GraphqlModule {
  private static final String CANDIDATES = "election.candidates";
  private static final int MAX_REASON = 300;

  private final Elections elections;
  private final Representatives representatives;
  private final ElectionReads reads;
  private final BallotPages pages;

  ElectionGraphql(
      Elections elections,
      Representatives representatives,
      ElectionReads reads,
      BallotPages pages) {
    this.elections = elections;
    this.representatives = representatives;
    this.reads = reads;
    this.pages = pages;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Election", ElectionView.class);
    wiring.node(Election.KIND, this::views);
    wiring.loader(CANDIDATES, reads::candidates);
    wiring.query("election", this::one);
    wiring.query("elections", this::page);
    wiring.query(
        "representatives",
        (viewer, env) ->
            representatives.of(
                viewer, BallotGraphql.placeId(env.getArgumentOrDefault("scopeId", ""))));
    wiring.<ElectionView>field(
        "Election",
        "scope",
        (view, viewer, env) -> Nodes.load(env, new SubjectRef("area", view.election().scopeId())));
    wiring.<ElectionView>field(
        "Election",
        "body",
        (view, viewer, env) ->
            view.election().body() == null ? null : Nodes.load(env, view.election().body()));
    wiring.<ElectionView>field(
        "Election",
        "ballot",
        (view, viewer, env) ->
            view.election().ballot() == null
                ? null
                : Nodes.load(env, new SubjectRef(Ballot.KIND, view.election().ballot())));
    wiring.<ElectionView>field(
        "Election",
        "candidates",
        (view, viewer, env) ->
            Loaded.load(env, CANDIDATES, view.election().id())
                .thenApply(found -> found == null ? List.of() : found));
    wiring.<ElectionReads.RepresentativeView>field(
        "Representative",
        "area",
        (mandate, viewer, env) -> Nodes.load(env, new SubjectRef("area", mandate.areaId())));
    acts(wiring);
  }

  private void acts(Wiring wiring) {
    wiring.act("callElection", "election", this::call);
    wiring.act("nominateCandidate", "candidate", this::nominate);
    wiring.act("answerNomination", "election", this::answer);
    wiring.act("announceElection", "election", this::announce);
    wiring.act("cancelElection", "election", this::cancel);
    wiring.act("recordRepresentative", "representatives", this::record);
    wiring.act("endRepresentative", "ended", this::end);
  }

  private Map<UUID, ElectionView> views(Viewer viewer, List<UUID> ids) {
    Map<UUID, ElectionView> views = new HashMap<>();
    reads.byId(viewer, ids).forEach((id, election) -> views.put(id, view(viewer, election)));
    return views;
  }

  private ElectionView view(Viewer viewer, Election election) {
    var now = pages.now();
    return new ElectionView(
        election,
        election.status(now),
        ElectionRules.mayNominate(viewer, election, now).isAllowed(),
        BallotRules.manages(viewer, election.scope()));
  }

  private Object shown(Viewer viewer, UUID id) {
    return Objects.requireNonNull(views(viewer, List.of(id)).get(id));
  }

  private @Nullable Object one(Viewer viewer, DataFetchingEnvironment env) {
    String id = env.getArgumentOrDefault("id", "");
    var uuid = GlobalId.decode(Election.KIND, id, "id");
    return views(viewer, List.of(uuid)).get(uuid);
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    var community = BallotGraphql.placeId(env.getArgumentOrDefault("communityId", ""));
    var page = reads.page(viewer, community, Paging.first(env), Paging.after(env));
    return Paging.connection(
        new Page<>(
            page.edges().stream()
                .map(edge -> new Page.Edge<>(edge.cursor(), view(viewer, edge.node())))
                .toList(),
            page.hasNextPage()));
  }

  private Object call(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id =
        elections.call(
            actor,
            new Elections.Call(
                BallotGraphql.placeId(input.raw("scopeId")),
                input.find("bodyId").map(GlobalId::decode).orElse(null),
                input.line("title", BallotRules.MAX_TITLE),
                input.findParagraphs("explanation", MAX_REASON).orElse(null),
                input.findChoice("electorate", Electorate.class).orElse(Electorate.RESIDENTS),
                input.number("seats"),
                input.findNumber("termMonths").orElse(24),
                input.find("nominationsUntil", Instant.class).orElseThrow(),
                input.find("requestKey").orElse(null)));
    return shown(actor, id);
  }

  private Object nominate(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id =
        elections.nominate(
            actor,
            input.id(Election.KIND, "electionId"),
            input.findId("resident", "residentId").orElse(null),
            input.findParagraphs("statement", ElectionRules.MAX_STATEMENT).orElse(null),
            input.find("requestKey").orElse(null));
    return reads.candidate(actor, id).orElseThrow();
  }

  private Object answer(Viewer actor, Input input, DataFetchingEnvironment env) {
    return shown(
        actor,
        elections.answer(
            actor,
            input.id(Candidacy.KIND, "candidacyId"),
            input.flag("accept"),
            input.findParagraphs("statement", ElectionRules.MAX_STATEMENT).orElse(null)));
  }

  private Object announce(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(Election.KIND, "electionId");
    elections.announce(
        actor,
        id,
        input.find("opensAt", Instant.class).orElseThrow(),
        input.find("closesAt", Instant.class).orElseThrow());
    return shown(actor, id);
  }

  private Object cancel(Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(Election.KIND, "electionId");
    elections.cancel(actor, id, input.paragraphs("reason", MAX_REASON));
    return shown(actor, id);
  }

  private Object record(Viewer actor, Input input, DataFetchingEnvironment env) {
    var area = BallotGraphql.placeId(input.raw("areaId"));
    representatives.record(
        actor,
        area,
        input.id("resident", "residentId"),
        input.find("termEnds", LocalDate.class).orElseThrow(),
        input.find("requestKey").orElse(null));
    return representatives.of(actor, area);
  }

  private Object end(Viewer actor, Input input, DataFetchingEnvironment env) {
    representatives.end(
        actor,
        input.id(Representatives.KIND, "representativeId"),
        input.paragraphs("reason", MAX_REASON));
    return true;
  }
}
