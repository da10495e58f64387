package cn.yunshequ.conventions.graphql;

import static cn.yunshequ.conventions.graphql.ConventionFields.list;
import static cn.yunshequ.conventions.graphql.ConventionFields.node;

import cn.yunshequ.conventions.model.AmendmentState;
import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionFilter;
import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.conventions.model.ConventionTopic;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.store.AmendmentReads;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The questions about conventions. */
@Singleton
class ConventionQueries implements GraphqlModule {
  private static final String AROUND = "conventions.aroundArea";

  private final ConventionReads reads;
  private final AmendmentReads amendments;

  ConventionQueries(ConventionReads reads, AmendmentReads amendments) {
    this.reads = reads;
    this.amendments = amendments;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(AROUND, reads::around);
    wiring.<Identified>field(
        "AreaNode", "conventions", (area, viewer, env) -> list(env, AROUND, area.ref().id()));
    wiring.query("convention", (viewer, env) -> one(env, ConventionView.KIND));
    wiring.query("conventionArticle", (viewer, env) -> one(env, ArticleView.KIND));
    wiring.query("conventions", this::page);
    wiring.query("conventionStarters", (viewer, env) -> reads.starters(viewer));
    wiring.query("conventionCheckList", (viewer, env) -> reads.checkList(viewer));
    ConventionFields.field(wiring, "amendments", this::amendments);
  }

  private static @Nullable CompletableFuture<Object> one(DataFetchingEnvironment env, String kind) {
    try {
      return node(env, kind, GlobalId.decode(kind, env.getArgumentOrDefault("id", ""), "id"));
    } catch (RefusedException malformed) {
      return null;
    }
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    Map<String, Object> raw = env.getArgumentOrDefault("filter", Map.of());
    var filter = filter(new Input(raw));
    return Paging.connection(reads.page(viewer, filter, Paging.first(env), Paging.after(env)));
  }

  private static ConventionFilter filter(Input input) {
    return new ConventionFilter(
        input.findId("community", "communityId").orElse(null),
        input.has("scopeId") ? scope(input) : null,
        input.find("stages", List.class).map(ConventionQueries::stages).orElse(List.of()),
        input.findChoice("topic", ConventionTopic.class).orElse(null),
        input.flag("mine"),
        input.flag("inForce"),
        input.flag("checkWaiting"),
        input.flag("reviewDue"));
  }

  private static List<ConventionStage> stages(List<?> names) {
    return names.stream().map(name -> ConventionStage.valueOf(String.valueOf(name))).toList();
  }

  /** An area, or a community for the whole of it. */
  static UUID scope(Input input) {
    return input.raw("scopeId").startsWith("community_")
        ? input.id("community", "scopeId")
        : input.id("area", "scopeId");
  }

  private Object amendments(ConventionView convention, Viewer viewer, DataFetchingEnvironment env) {
    String article = env.getArgument("articleId");
    String state = env.getArgument("state");
    return Paging.connection(
        amendments.page(
            viewer,
            convention.id(),
            article == null ? null : GlobalId.decode(ArticleView.KIND, article, "articleId"),
            state == null ? null : AmendmentState.valueOf(state),
            Paging.first(env),
            Paging.after(env)));
  }
}
