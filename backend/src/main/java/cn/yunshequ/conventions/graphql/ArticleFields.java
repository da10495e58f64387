package cn.yunshequ.conventions.graphql;

import static cn.yunshequ.conventions.graphql.ConventionFields.list;
import static cn.yunshequ.conventions.graphql.ConventionFields.node;

import cn.yunshequ.conventions.model.AmendmentView;
import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.Redline;
import cn.yunshequ.conventions.model.VersionView;
import cn.yunshequ.conventions.store.AmendmentReads;
import cn.yunshequ.conventions.store.TextReads;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Versions, articles, redlines and amendments in the API. */
@Singleton
class ArticleFields implements GraphqlModule {
  private static final String ARTICLES = "conventions.articles";
  private static final String OPEN = "conventions.openOnArticle";

  private final TextReads texts;
  private final AmendmentReads amendments;
  private final Talk talk;

  ArticleFields(TextReads texts, AmendmentReads amendments, Talk talk) {
    this.texts = texts;
    this.amendments = amendments;
    this.talk = talk;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("ConventionArticle", ArticleView.class);
    wiring.node(ArticleView.KIND, texts::byIds);
    wiring.loader(ARTICLES, texts::articles);
    wiring.loader(OPEN, amendments::openOn);
    talk.wire(wiring, "ConventionArticle", ArticleView.KIND);
    wiring.<VersionView>field(
        "ConventionVersion", "articles", (v, viewer, env) -> list(env, ARTICLES, v.id()));
    wiring.<ArticleView>field(
        "ConventionArticle",
        "convention",
        (a, viewer, env) -> node(env, ConventionView.KIND, a.conventionId()));
    wiring.<ArticleView>field(
        "ConventionArticle", "openAmendments", (a, viewer, env) -> list(env, OPEN, a.id()));
    wiring.<ArticleView>field("ConventionArticle", "origin", (a, viewer, env) -> origin(a, env));
    wiring.<Redline.Line>field(
        "ArticleDiff",
        "articleId",
        (line, viewer, env) -> GlobalId.encode(ArticleView.KIND, line.article()));
    wireAmendment(wiring);
  }

  private static @Nullable Object origin(ArticleView article, DataFetchingEnvironment env) {
    var origin = article.origin();
    if (origin == null) {
      return null;
    }
    Map<String, @Nullable Object> shown = new HashMap<>();
    shown.put("label", article.originLabel());
    return Nodes.load(env, origin)
        .handle((subject, gone) -> {
          shown.put("subject", subject);
          return shown;
        });
  }

  private void wireAmendment(Wiring wiring) {
    wiring.type("Amendment", AmendmentView.class);
    wiring.node(AmendmentView.KIND, amendments::byIds);
    wiring.<AmendmentView>field(
        "Amendment",
        "convention",
        (a, viewer, env) -> node(env, ConventionView.KIND, a.conventionId()));
    wiring.<AmendmentView>field(
        "Amendment",
        "article",
        (a, viewer, env) ->
            a.articleId() == null ? null : node(env, ArticleView.KIND, a.articleId()));
    wiring.<AmendmentView>field(
        "Amendment",
        "conflictsWith",
        (a, viewer, env) ->
            a.rivals().stream()
                .map(id -> new SubjectRef(AmendmentView.KIND, id).globalId())
                .toList());
  }
}
