package cn.yunshequ.search.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.Searches;
import cn.yunshequ.search.model.Hit;
import cn.yunshequ.search.model.SearchFilter;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code search}. */
@Singleton
class SearchGraphql implements GraphqlModule {
  private final Searches searches;
  private final Places places;

  SearchGraphql(Searches searches, Places places) {
    this.searches = searches;
    this.places = places;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query("search", this::search);
  }

  private Object search(Viewer viewer, DataFetchingEnvironment env) {
    var answer =
        searches.search(
            viewer,
            env.getArgumentOrDefault("text", ""),
            filter(viewer, env.getArgumentOrDefault("filter", Map.of())),
            "LATEST".equals(String.valueOf(env.<Object>getArgument("orderBy"))),
            Paging.first(env),
            Paging.after(env).orElse(null));
    var loading = new ArrayList<CompletableFuture<Object>>();
    answer.page().nodes().forEach(hit -> loading.add(Nodes.load(env, hit.subject())));
    return CompletableFuture.allOf(loading.toArray(CompletableFuture[]::new))
        .thenApply(done -> connection(answer, loading));
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

  private SearchFilter filter(Viewer viewer, Map<String, Object> input) {
    Set<String> kinds = Set.of();
    if (input.get("kinds") instanceof List<?> names) {
      kinds =
          names.stream()
              .map(name -> String.valueOf(name).toLowerCase(Locale.ROOT))
              .collect(Collectors.toSet());
    }
    return new SearchFilter(Audience.tokensOf(viewer), community(input), kinds, scope(input));
  }

  private static @Nullable UUID community(Map<String, Object> input) {
    var id = input.get("communityId");
    return id == null ? null : GlobalId.decode("community", id.toString(), "communityId");
  }

  private @Nullable AreaPath scope(Map<String, Object> input) {
    var id = input.get("scopeId");
    if (id == null) {
      return null;
    }
    var areaId = GlobalId.decode("area", id.toString(), "scopeId");
    // A place that does not exist holds nothing; its path is nobody's beginning.
    return places.find(areaId).map(place -> place.path()).orElse(new AreaPath("-/"));
  }
}
