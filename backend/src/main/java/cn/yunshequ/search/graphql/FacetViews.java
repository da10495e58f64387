package cn.yunshequ.search.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.search.Searches;
import cn.yunshequ.search.model.SearchPeriod;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Counts with the places they are about. */
@Singleton
class FacetViews {
  private static final int MOST_PLACES = 20;
  private static final int COUNTED = 1000;

  private final Searches searches;
  private final Places places;

  FacetViews(Searches searches, Places places) {
    this.searches = searches;
    this.places = places;
  }

  /** Completes with null when the client did not ask for counts. */
  CompletableFuture<@Nullable Object> of(
      DataFetchingEnvironment env, Searches.Asked asked, @Nullable AreaPath under) {
    if (!env.getSelectionSet().contains("facets")) {
      return CompletableFuture.completedFuture(null);
    }
    var facets = searches.facets(asked, under);
    var most = most(facets.places()).stream().limit(MOST_PLACES).toList();
    var ids = areaIds(most, under != null);
    var areas = new ArrayList<CompletableFuture<Object>>();
    ids.forEach(id -> areas.add(Nodes.load(env, new SubjectRef("area", id))));
    return CompletableFuture.allOf(areas.toArray(CompletableFuture[]::new))
        .thenApply(done -> {
          var scopes = new ArrayList<Map<String, Object>>();
          for (int i = 0; i < areas.size(); i++) {
            @Nullable Object area = areas.get(i).join();
            if (area != null) {
              scopes.add(Map.of("area", area, "count", capped(most.get(i).getValue())));
            }
          }
          return Map.of(
              "kinds", kinds(facets.kinds()),
              "scopes", scopes,
              "periods", periods(asked, facets.periods()));
        });
  }

  // The id of a community is that of its area.
  private List<UUID> areaIds(List<Map.Entry<String, Integer>> most, boolean byPath) {
    if (!byPath) {
      return most.stream().map(entry -> UUID.fromString(entry.getKey())).toList();
    }
    var ids = places.idsByPath(most.stream().map(Map.Entry::getKey).toList());
    var nobody = new UUID(0, 0);
    return most.stream().map(entry -> ids.getOrDefault(entry.getKey(), nobody)).toList();
  }

  private static List<Map.Entry<String, Integer>> most(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
        .toList();
  }

  private static int capped(int count) {
    return Math.min(COUNTED, count);
  }

  private static List<Map<String, Object>> kinds(Map<String, Integer> counts) {
    return most(counts).stream()
        .<Map<String, Object>>map(entry ->
            Map.of(
                "kind", entry.getKey().toUpperCase(Locale.ROOT),
                "count", capped(entry.getValue())))
        .toList();
  }

  private static List<Map<String, Object>> periods(
      Searches.Asked asked, Map<SearchPeriod, Integer> counts) {
    var views = new ArrayList<Map<String, Object>>();
    for (var period : SearchPeriod.values()) {
      views.add(
          Map.of(
              "period", period.name(),
              "since", asked.at().minus(period.length()),
              "count", capped(counts.getOrDefault(period, 0))));
    }
    return views;
  }
}
