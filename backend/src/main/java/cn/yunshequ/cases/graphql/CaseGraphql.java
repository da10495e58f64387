package cn.yunshequ.cases.graphql;

import cn.yunshequ.cases.model.CaseRules;
import cn.yunshequ.cases.model.CaseStory;
import cn.yunshequ.cases.model.FinishedMatter;
import cn.yunshequ.cases.store.CaseReads;
import cn.yunshequ.cases.store.CaseReads.Beside;
import cn.yunshequ.cases.store.MatterReads;
import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.proposals.model.CategoryName;
import cn.yunshequ.proposals.model.ProposalView;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Cases in the API: lists, fields, and what stands beside a proposal. */
@Singleton
class CaseGraphql implements GraphqlModule {
  private static final String FACTS = "cases.facts";
  private static final String EDITIONS = "cases.editions";
  private static final String REFERRED = "cases.referredBy";
  private static final String BESIDE = "cases.beside";

  private final CaseReads reads;
  private final MatterReads matters;
  private final Places places;

  CaseGraphql(CaseReads reads, MatterReads matters, Places places) {
    this.reads = reads;
    this.matters = matters;
    this.places = places;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("CaseStory", CaseStory.class);
    wiring.node(CaseStory.KIND, reads::byIds);
    wiring.loader(FACTS, matters::facts);
    wiring.loader(EDITIONS, reads::editions);
    wiring.loader(REFERRED, matters::referredBy);
    wiring.loader(BESIDE, reads::beside);
    wiring.query("cases", this::published);
    wiring.query("casesAtDesk", "没有公布的案例", this::atDesk);
    wiring.query("finishedMatters", "可以写成案例的提案", this::untold);
    wireCase(wiring);
    wireRights(wiring);
    wiring.<FinishedMatter>field(
        "FinishedMatter",
        "proposal",
        (it, viewer, env) -> node(env, ProposalView.KIND, it.proposalId()));
    beside(wiring, "caseStory", Beside::told);
    beside(wiring, "referenceCase", Beside::reference);
  }

  private void wireCase(Wiring wiring) {
    field(wiring, "statusName", (it, viewer, env) -> it.status().zh());
    field(wiring, "community", (it, viewer, env) -> node(env, "community", it.communityId()));
    field(
        wiring,
        "category",
        (it, viewer, env) -> new CategoryName(it.category(), it.categoryName()));
    field(wiring, "title", (it, viewer, env) -> it.titleFor(viewer));
    field(wiring, "summary", (it, viewer, env) -> it.isReadBy(viewer) ? it.words().summary() : "");
    field(wiring, "words", (it, viewer, env) -> it.isReadBy(viewer) ? it.words() : null);
    field(wiring, "facts", this::facts);
    field(
        wiring,
        "matter",
        (it, viewer, env) ->
            it.hidden() || !it.isReadBy(viewer)
                ? null
                : node(env, ProposalView.KIND, it.proposalId()));
    field(
        wiring,
        "matterHidden",
        (it, viewer, env) -> it.hidden() && CaseRules.mayRead(viewer, it.community()));
    field(
        wiring,
        "referredBy",
        (it, viewer, env) ->
            Loaded.load(env, REFERRED, it.caseId())
                .thenApply(count -> Objects.requireNonNullElse(count, 0)));
    field(
        wiring,
        "editions",
        (it, viewer, env) ->
            Loaded.load(env, EDITIONS, it.caseId())
                .thenApply(found -> Objects.requireNonNullElse(found, List.of())));
  }

  private static void wireRights(Wiring wiring) {
    field(wiring, "viewerMayEdit", (it, v, env) -> CaseRules.mayEdit(v, it).isAllowed());
    field(wiring, "viewerMayPublish", (it, v, env) -> CaseRules.mayPublish(v, it).isAllowed());
    field(wiring, "viewerMayCorrect", (it, v, env) -> CaseRules.mayCorrect(v, it).isAllowed());
    field(wiring, "viewerMayWithdraw", (it, v, env) -> CaseRules.mayWithdraw(v, it).isAllowed());
    field(wiring, "viewerMayTry", (it, v, env) -> CaseRules.mayTry(v, it));
  }

  private static void field(Wiring wiring, String name, Wiring.Field<CaseStory> reader) {
    wiring.field("CaseStory", name, reader);
  }

  // What stands beside a hidden proposal would tell what it says.
  private static void beside(
      Wiring wiring, String name, Function<Beside, @Nullable CaseStory> which) {
    wiring.<ProposalView>field(
        "Proposal",
        name,
        (it, viewer, env) ->
            it.wordsShown()
                ? Loaded.load(env, BESIDE, it.id())
                    .thenApply(found -> found instanceof Beside both ? which.apply(both) : null)
                : null);
  }

  private @Nullable Object facts(CaseStory it, Viewer viewer, DataFetchingEnvironment env) {
    return it.hidden() || !it.isReadBy(viewer) ? null : Loaded.load(env, FACTS, it.proposalId());
  }

  private static CompletableFuture<Object> node(DataFetchingEnvironment env, String kind, UUID id) {
    return Nodes.load(env, new SubjectRef(kind, id));
  }

  private Object published(Viewer viewer, DataFetchingEnvironment env) {
    String community = env.getArgument("communityId");
    var filter =
        new CaseReads.Filter(
            community == null ? null : GlobalId.decode("community", community, "communityId"),
            env.getArgument("category"));
    return Paging.connection(reads.published(viewer, filter, Paging.first(env), Paging.after(env)));
  }

  private Object atDesk(Viewer viewer, DataFetchingEnvironment env) {
    var place = places.community(community(env));
    return Paging.connection(
        reads.atDesk(viewer, place.id(), place.path(), Paging.first(env), Paging.after(env)));
  }

  private Object untold(Viewer viewer, DataFetchingEnvironment env) {
    var place = places.community(community(env));
    return Paging.connection(
        matters.untold(viewer, place.id(), place.path(), Paging.first(env), Paging.after(env)));
  }

  private static UUID community(DataFetchingEnvironment env) {
    return GlobalId.decode("community", env.getArgumentOrDefault("communityId", ""), "communityId");
  }
}
