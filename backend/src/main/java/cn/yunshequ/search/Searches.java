package cn.yunshequ.search;

import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.search.analysis.Marks;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.Hit;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.Spot;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door of search. */
@Singleton
public class Searches {
  // Hidden a moment ago and still in the index: a few may fall out of a page, seldom more.
  private static final int SPARE = 10;
  private static final int ROUNDS = 4;

  private final SearchEngine engine;
  private final IndexFeeder feeder;
  private final Clock clock;
  private final Map<String, SearchSource> sources = new HashMap<>();

  Searches(SearchEngine engine, IndexFeeder feeder, List<SearchSource> sources, Clock clock) {
    this.engine = engine;
    this.feeder = feeder;
    this.clock = clock;
    sources.forEach(source -> this.sources.put(source.kind(), source));
  }

  /**
   * @param page each hit with its cursor
   * @param total counted up to 1000
   */
  public record Answer(Page<Hit> page, int total) {}

  /**
   * What the viewer may find. Any text is a valid question.
   *
   * @param byTime newest first instead of best first
   * @param first 1 to 50
   * @param after a cursor of an earlier page
   * @throws RefusedException SEARCH_REBUILDING while no index can serve; BAD_ID on {@code after}
   */
  public Answer search(
      Viewer viewer,
      String text,
      SearchFilter filter,
      boolean byTime,
      int first,
      @Nullable String after) {
    var question = Question.of(text);
    var marked = question.marked();
    var audience = Audience.tokensOf(viewer);
    var asked = clock.instant();
    @Nullable Spot spot = after == null ? null : Spot.read(after);
    var hits = new ArrayList<Hit>();
    int total = 0;
    for (int round = 0; round < ROUNDS && hits.size() <= first; round++) {
      int limit = first + SPARE;
      var found = engine.find(question, filter, byTime, spot, asked, limit);
      var visible = today(found, audience);
      total = round == 0 ? found.total() : total;
      total -= found.candidates().size() - visible.size();
      visible.forEach((candidate, document) -> hits.add(hit(candidate, document, marked)));
      if (found.candidates().size() < limit) {
        break;
      }
      spot = found.candidates().getLast().spot();
    }
    return new Answer(Page.cut(hits, first, Hit::cursor), Math.max(total, 0));
  }

  // Asked of the owners in SQL again: what was hidden a moment ago is gone from the page, its count
  // and its snippets, before the index has heard of it.
  private Map<Found.Candidate, SearchDocument> today(Found found, Set<String> audience) {
    var refs = found.candidates().stream().map(Found.Candidate::ref).toList();
    var documents = documents(refs);
    var visible = new java.util.LinkedHashMap<Found.Candidate, SearchDocument>();
    for (var candidate : found.candidates()) {
      var document = documents.get(candidate.ref());
      if (document != null && document.visibleTo().stream().anyMatch(audience::contains)) {
        visible.put(candidate, document);
      }
    }
    return visible;
  }

  private Map<SubjectRef, SearchDocument> documents(Collection<SubjectRef> refs) {
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
    return documents;
  }

  private static Hit hit(Found.Candidate candidate, SearchDocument document, Set<String> marked) {
    return new Hit(
        candidate.ref(),
        Marks.whole(document.title(), marked),
        Marks.snippet(document.body(), marked),
        candidate.spot().score(),
        document.createdAt(),
        candidate.spot().cursor());
  }

  /**
   * What reads like this draft, most alike first, at most {@code max}; of that kind, in that
   * community, and only what the viewer may find. Empty while the index cannot serve: nobody is
   * kept from submitting by it.
   */
  public List<SubjectRef> similar(
      Viewer viewer, UUID communityId, String kind, String title, String body, int max) {
    var audience = Audience.tokensOf(viewer);
    var filter = new SearchFilter(audience, communityId, Set.of(kind), null);
    try {
      var alike = engine.alike(title, body, filter, max + SPARE);
      var documents = documents(alike);
      return alike.stream()
          .filter(ref -> {
            var document = documents.get(ref);
            return document != null && document.visibleTo().stream().anyMatch(audience::contains);
          })
          .limit(max)
          .toList();
    } catch (RefusedException rebuilding) {
      return List.of();
    }
  }

  /**
   * Builds the index anew on the calling thread, for the command line.
   *
   * @return how many documents it holds
   * @throws java.io.UncheckedIOException when a running portal uses the folder
   */
  public int rebuild() {
    engine.open();
    feeder.rebuild();
    return engine.size();
  }

  /** Asks this running node to build its index anew beside the serving one. */
  public void rebuildInBackground() {
    feeder.wantRebuild();
  }

  /** False while questions are refused with SEARCH_REBUILDING. */
  public boolean canServe() {
    return engine.canServe();
  }
}
