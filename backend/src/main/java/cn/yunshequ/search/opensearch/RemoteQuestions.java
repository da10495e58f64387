package cn.yunshequ.search.opensearch;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Facets;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.SearchPeriod;
import cn.yunshequ.search.model.Spot;
import cn.yunshequ.search.wanted.Corrections;
import cn.yunshequ.search.wanted.Depth;
import cn.yunshequ.search.wanted.Fields;
import cn.yunshequ.search.wanted.Likeness;
import cn.yunshequ.search.wanted.Relaxing;
import cn.yunshequ.search.wanted.Titles;
import cn.yunshequ.search.wanted.Weights;
import cn.yunshequ.search.wanted.Wording;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What is asked of the servers. */
abstract class RemoteQuestions implements SearchEngine {
  private static final List<Object> BEST =
      List.of("_score", Map.of(Fields.CREATED, "desc"), Map.of(Fields.ID, "asc"));
  private static final List<Object> NEWEST =
      List.of(Map.of(Fields.CREATED, "desc"), Map.of(Fields.ID, "asc"));
  private static final List<Object> SUGGESTED =
      List.of(
          "_score",
          Map.of(Fields.WEIGHT, "desc"),
          Map.of(Fields.CREATED, "desc"),
          Map.of(Fields.ID, "asc"));
  private static final int MOST_PLACES = 5000;

  /** One use of what serves. */
  @FunctionalInterface
  interface Use<T> {
    T on(Server server, String index, RemoteLexicon lexicon) throws IOException;
  }

  /**
   * Asks what serves.
   *
   * @throws cn.yunshequ.kernel.RefusedException SEARCH_REBUILDING when there is nothing
   */
  abstract <T> T read(Use<T> use);

  @Override
  public Found find(
      Question question,
      SearchFilter filter,
      boolean byTime,
      @Nullable Spot after,
      Instant asked,
      int limit) {
    return read((server, index, lexicon) -> {
      if (question.isEmpty()) {
        return Found.NOTHING;
      }
      var wording = new Wording(question, lexicon);
      Instant at = after == null ? asked : after.asked();
      Relaxing.Asking asking =
          depth -> {
            var wanted = Queries.of(wording.at(depth));
            var body = new HashMap<String, Object>();
            body.put("query", Queries.ranked(wanted, filter, at));
            body.put("size", limit);
            body.put("_source", false);
            body.put("track_total_hits", Relaxing.COUNTED);
            body.put("sort", byTime ? NEWEST : BEST);
            if (after != null) {
              body.put("search_after", place(after, byTime));
            }
            return found(ask(server, index, body), depth, at, byTime);
          };
      return after == null ? Relaxing.answer(question, asking) : asking.at(Depth.of(after.depth()));
    });
  }

  // The same copy each time, so that pages fit each other.
  private static JsonNode ask(Server server, String index, Map<String, ?> body) throws IOException {
    return server.post("/" + index + "/_search?preference=portal", body);
  }

  private static List<Object> place(Spot spot, boolean byTime) {
    return byTime
        ? List.of(spot.createdMillis(), spot.id())
        : List.of(spot.score(), spot.createdMillis(), spot.id());
  }

  private static Found found(JsonNode answer, Depth depth, Instant asked, boolean byTime) {
    var candidates = new ArrayList<Found.Candidate>();
    for (var hit : answer.path("hits").path("hits")) {
      var values = hit.path("sort");
      int i = byTime ? 0 : 1;
      float score = byTime ? 0 : values.path(0).floatValue();
      var id = values.path(i + 1).asString();
      candidates.add(
          new Found.Candidate(
              SearchEngine.refOf(id),
              new Spot(depth.number(), asked, score, values.path(i).asLong(0), id)));
    }
    int total = answer.path("hits").path("total").path("value").asInt(0);
    return new Found(candidates, Math.min(Relaxing.COUNTED, total), depth.number());
  }

  @Override
  public Facets facets(
      Question question, int depth, SearchFilter filter, @Nullable AreaPath under, Instant asked) {
    return read((server, index, lexicon) -> {
      if (question.isEmpty()) {
        return Facets.NOTHING;
      }
      var wanted = Queries.of(new Wording(question, lexicon).at(Depth.of(depth)));
      var kinds = count(server, index, wanted, filter.ofAnyKind(), Fields.KIND);
      var places =
          under == null
              ? count(server, index, wanted, filter, Fields.COMMUNITY)
              : children(under, count(server, index, wanted, filter, Layout.PLACE));
      var periods = new EnumMap<SearchPeriod, Integer>(SearchPeriod.class);
      for (var period : SearchPeriod.values()) {
        var query =
            Queries.within(
                filter.since(asked.minus(period.length())), Map.of("must", List.of(wanted)));
        var answer = server.post("/" + index + "/_count", Map.of("query", query));
        periods.put(period, answer.path("count").asInt(0));
      }
      return new Facets(kinds, places, periods);
    });
  }

  private static Map<String, Integer> count(
      Server server, String index, Map<String, Object> wanted, SearchFilter filter, String field)
      throws IOException {
    var answer =
        ask(
            server,
            index,
            Map.of(
                "size", 0,
                "query", Queries.within(filter, Map.of("must", List.of(wanted))),
                "aggs",
                    Map.of("by", Map.of("terms", Map.of("field", field, "size", MOST_PLACES)))));
    var counts = new HashMap<String, Integer>();
    for (var bucket : answer.path("aggregations").path("by").path("buckets")) {
      counts.put(bucket.path("key").asString(), bucket.path("doc_count").asInt(0));
    }
    return counts;
  }

  // What applies to the chosen node itself belongs to none of its children.
  private static Map<String, Integer> children(AreaPath parent, Map<String, Integer> counts) {
    var children = new HashMap<String, Integer>();
    int from = parent.value().length();
    counts.forEach((path, count) -> {
      if (path.startsWith(parent.value()) && path.length() > from) {
        children.merge(path.substring(0, path.indexOf('/', from) + 1), count, Integer::sum);
      }
    });
    return children;
  }

  @Override
  public List<SubjectRef> suggest(Question typed, SearchFilter filter, Instant asked, int limit) {
    return read((server, index, lexicon) -> {
      Map<String, Object> parts =
          typed.isEmpty()
              ? Map.of(
                  "must", List.of(Map.of("constant_score", Map.of("filter", Queries.ALL))),
                  "should", List.of(Queries.recency(asked, 1, Weights.LATELY.toDays())))
              : Map.of("must", List.of(Queries.of(Titles.of(typed))));
      return refs(server, index, Queries.within(filter, parts), SUGGESTED, limit);
    });
  }

  private static List<SubjectRef> refs(
      Server server, String index, Map<String, Object> query, List<Object> sort, int limit)
      throws IOException {
    var answer =
        ask(server, index, Map.of("query", query, "size", limit, "_source", false, "sort", sort));
    var refs = new ArrayList<SubjectRef>();
    for (var hit : answer.path("hits").path("hits")) {
      refs.add(SearchEngine.refOf(hit.path("_id").asString()));
    }
    return refs;
  }

  @Override
  public List<String> corrections(Question question, int limit) {
    return read((server, index, lexicon) -> new Corrections(lexicon).of(question, limit));
  }

  @Override
  public List<SubjectRef> alike(String title, String body, SearchFilter filter, int limit) {
    return read((server, index, lexicon) -> {
      var like = Likeness.of(title, body, lexicon);
      if (like.isEmpty()) {
        return List.of();
      }
      var query = Queries.within(filter, Map.of("must", List.of(Queries.of(like.get()))));
      return refs(server, index, query, List.of("_score", Map.of(Fields.ID, "asc")), limit);
    });
  }

  @Override
  public int size() {
    return read((server, index, lexicon) -> lexicon.size());
  }
}
