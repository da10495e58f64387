package cn.yunshequ.search;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.model.SearchFilter;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the owners of found things say of them in SQL, now. What was hidden a moment ago is gone
 * from here before the index has heard of it.
 */
@Singleton
class Today {
  private final Map<String, SearchSource> sources = new HashMap<>();
  private final Unheard unheard;

  Today(List<SearchSource> sources, Unheard unheard) {
    this.unheard = unheard;
    sources.forEach(source -> this.sources.put(source.kind(), source));
  }

  /** The same filter, and without what its audience may not see any more. */
  SearchFilter within(SearchFilter filter) {
    return filter.without(unheard.closedTo(filter.audience()));
  }

  /** Those of these that one of the audience may see, in the order given. */
  Map<SubjectRef, SearchDocument> visible(Collection<SubjectRef> refs, Set<String> audience) {
    var idsByKind = new HashMap<String, List<UUID>>();
    refs.forEach(
        ref -> idsByKind.computeIfAbsent(ref.kind(), k -> new ArrayList<>()).add(ref.id()));
    var documents = new HashMap<SubjectRef, SearchDocument>();
    idsByKind.forEach((kind, ids) -> {
      var source = sources.get(kind);
      if (source != null) {
        source.documents(ids).values().forEach(d -> documents.put(d.ref(), d));
      }
    });
    var visible = new LinkedHashMap<SubjectRef, SearchDocument>();
    for (var ref : refs) {
      var document = documents.get(ref);
      if (document != null && document.isFor(audience)) {
        visible.put(ref, document);
      }
    }
    return visible;
  }

  /** Kinds with titles of their own. */
  Set<String> standingAlone() {
    return sources.values().stream()
        .filter(SearchSource::standsAlone)
        .map(SearchSource::kind)
        .collect(Collectors.toSet());
  }
}
