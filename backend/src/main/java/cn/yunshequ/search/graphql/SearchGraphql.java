package cn.yunshequ.search.graphql;

import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.RequestContext;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.search.AskedWords;
import cn.yunshequ.search.Searches;
import cn.yunshequ.search.model.Hit;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** {@code search}. */
@Singleton
class SearchGraphql implements GraphqlModule {
  private final Searches searches;
  private final FilterInput filters;
  private final FacetViews facets;
  private final AskedWords asked;

  SearchGraphql(Searches searches, FilterInput filters, FacetViews facets, AskedWords asked) {
    this.asked = asked;
    this.searches = searches;
    this.filters = filters;
    this.facets = facets;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query("search", this::search);
  }

  private Object search(Viewer viewer, DataFetchingEnvironment env) {
    var where = filters.read(viewer, env.getArgumentOrDefault("filter", Map.of()));
    String text = env.getArgumentOrDefault("text", "");
    var after = Paging.after(env);
    var answer =
        searches.search(
            viewer,
            text,
            where.filter(),
            "LATEST".equals(String.valueOf(env.<Object>getArgument("orderBy"))),
            Paging.first(env),
            after.orElse(null));
    var community = where.filter().communityId();
    // What a narrowing leaves out is not missing, and what was only relaxed to is not it.
    if (after.isEmpty() && community != null && !where.filter().isNarrowed()) {
      asked.heard(community, source(viewer, env), text, answer.whole());
    }
    Map<String, @Nullable Object> more = new java.util.HashMap<>();
    if (env.getSelectionSet().contains("didYouMean")) {
      more.put("didYouMean", searches.didYouMean(answer).orElse(null));
    }
    var counted = facets.of(env, answer.asked(), where.under());
    var loading = new ArrayList<CompletableFuture<Object>>();
    answer.page().nodes().forEach(hit -> loading.add(Nodes.load(env, hit.subject())));
    return CompletableFuture.allOf(loading.toArray(CompletableFuture[]::new))
        .thenCombine(
            counted,
            (done, counts) -> {
              more.put("facets", counts);
              more.putAll(connection(answer, loading));
              return more;
            });
  }

  private static String source(Viewer viewer, DataFetchingEnvironment env) {
    return viewer.isGuest() ? RequestContext.of(env).address() : String.valueOf(viewer.accountId());
  }

  // The owner's own loading has the last word: what it does not show is no hit.
  private static Map<String, @Nullable Object> connection(
      Searches.Answer answer, List<CompletableFuture<Object>> loading) {
    var edges = new ArrayList<Page.Edge<Map<String, Object>>>();
    for (int i = 0; i < loading.size(); i++) {
      @Nullable Object subject = loading.get(i).join();
      var edge = answer.page().edges().get(i);
      if (subject != null) {
        edges.add(new Page.Edge<>(edge.cursor(), view(edge.node(), subject)));
      }
    }
    var connection = Paging.connection(new Page<>(edges, answer.page().hasNextPage()));
    connection.put("totalCount", answer.total() - loading.size() + edges.size());
    return connection;
  }

  private static Map<String, Object> view(Hit hit, Object subject) {
    return Map.of(
        "subject", subject,
        "kind", hit.subject().kind().toUpperCase(Locale.ROOT),
        "title", hit.title(),
        "snippet", hit.snippet(),
        "score", hit.score(),
        "createdAt", hit.createdAt());
  }
}
