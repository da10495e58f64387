package cn.yunshequ.search;

import cn.yunshequ.kernel.SubjectRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** What the owners of content say today, brought into an index. */
final class IndexSources {
  static final int BATCH = 500;

  private final Map<String, SearchSource> byKind = new LinkedHashMap<>();

  IndexSources(List<SearchSource> sources) {
    sources.forEach(source -> byKind.put(source.kind(), source));
  }

  /**
   * Renews these and everything whose document depends on them, however far: comments on an article
   * hang on it, and it hangs on its convention.
   *
   * @param again these may have been renewed before without what depends on them (a failure half
   *     way, a rebuild that read at another moment): then all of it is renewed, changed or not
   */
  void renew(SearchEngine engine, Set<SubjectRef> subjects, boolean again) {
    var waiting = new ArrayDeque<>(renewOnly(engine, subjects, again));
    for (var changed = waiting.poll(); changed != null; changed = waiting.poll()) {
      for (var source : byKind.values()) {
        var dependents = source.dependentsOf(changed);
        for (int i = 0; i < dependents.size(); i += BATCH) {
          var refs = new LinkedHashSet<SubjectRef>();
          for (var id : dependents.subList(i, Math.min(i + BATCH, dependents.size()))) {
            refs.add(new SubjectRef(source.kind(), id));
          }
          waiting.addAll(renewOnly(engine, refs, again));
        }
      }
    }
  }

  // Returns those that others follow.
  private Set<SubjectRef> renewOnly(SearchEngine engine, Set<SubjectRef> subjects, boolean again) {
    var idsByKind = new HashMap<String, List<UUID>>();
    for (var ref : subjects) {
      if (byKind.containsKey(ref.kind())) {
        idsByKind.computeIfAbsent(ref.kind(), k -> new ArrayList<>()).add(ref.id());
      }
    }
    if (idsByKind.isEmpty()) {
      return Set.of();
    }
    var today = new ArrayList<SearchDocument>();
    var gone = new ArrayList<SubjectRef>();
    idsByKind.forEach((kind, ids) -> {
      var found = Objects.requireNonNull(byKind.get(kind)).documents(ids);
      today.addAll(found.values());
      ids.stream()
          .filter(id -> !found.containsKey(id))
          .forEach(id -> gone.add(new SubjectRef(kind, id)));
    });
    var changed = engine.apply(today, gone);
    return again ? subjects : changed;
  }

  /**
   * Reads everything, a page at a time.
   *
   * @param betweenPages called after each page
   */
  void readAll(Consumer<List<SearchDocument>> put, Runnable betweenPages) {
    for (var source : byKind.values()) {
      var after = new UUID(0, 0);
      List<UUID> ids;
      do {
        ids = source.idsAfter(after, BATCH);
        if (!ids.isEmpty()) {
          put.accept(List.copyOf(source.documents(ids).values()));
          after = ids.getLast();
        }
        betweenPages.run();
      } while (ids.size() == BATCH);
    }
  }
}
