package cn.yunshequ.search.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.model.SearchFilter;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the filter of a question. */
@Singleton
class FilterInput {
  private final Places places;

  FilterInput(Places places) {
    this.places = places;
  }

  /**
   * @param under places are counted directly below this node; null counts communities
   */
  record Where(SearchFilter filter, @Nullable AreaPath under) {}

  Where read(Viewer viewer, Map<String, Object> input) {
    var community = community(input.get("communityId"));
    @Nullable AreaPath scope = scope(input.get("scopeId"));
    var under = scope;
    if (under == null && community != null) {
      under = places.find(community).map(Place::path).orElse(null);
    }
    var filter =
        new SearchFilter(
            Audience.tokensOf(viewer),
            community,
            kinds(input.get("kinds")),
            scope,
            (Instant) input.get("since"),
            (Instant) input.get("until"),
            Set.of());
    return new Where(filter, under);
  }

  private static Set<String> kinds(@Nullable Object names) {
    return names instanceof List<?> list
        ? list.stream()
            .map(name -> String.valueOf(name).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet())
        : Set.of();
  }

  static @Nullable UUID community(@Nullable Object id) {
    return id == null ? null : GlobalId.decode("community", id.toString(), "communityId");
  }

  private @Nullable AreaPath scope(@Nullable Object id) {
    if (id == null) {
      return null;
    }
    Optional<Place> place = places.find(GlobalId.decode("area", id.toString(), "scopeId"));
    // A place that does not exist holds nothing; its path is nobody's beginning.
    return place.map(Place::path).orElse(new AreaPath("-/"));
  }
}
