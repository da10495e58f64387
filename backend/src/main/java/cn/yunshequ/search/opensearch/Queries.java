package cn.yunshequ.search.opensearch;

import cn.yunshequ.search.SearchDocument.Standing;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.wanted.Fields;
import cn.yunshequ.search.wanted.Wanted;
import cn.yunshequ.search.wanted.Weights;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wanted, in the words of OpenSearch. */
final class Queries {
  static final Map<String, Object> ALL = Map.of("match_all", Map.of());

  private Queries() {}

  static Map<String, Object> of(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Term(String field, String text) -> term(field, text);
      case Wanted.Phrase phrase -> phrase(phrase);
      case Wanted.Best(List<Wanted> ways) ->
          Map.of("dis_max", Map.of("tie_breaker", Wanted.TIE, "queries", all(ways)));
      case Wanted.Boosted(Wanted inner, float weight) ->
          Map.of("bool", Map.of("must", List.of(of(inner)), "boost", weight));
      case Wanted.Flat(Wanted inner) -> flat(of(inner), 1);
      case Wanted.All(List<Wanted> must, List<Wanted> may) ->
          Map.of("bool", Map.of("must", all(must), "should", all(may)));
      case Wanted.Some(List<Wanted> ways, int needed) ->
          Map.of("bool", Map.of("should", all(ways), "minimum_should_match", needed));
    };
  }

  private static List<Map<String, Object>> all(List<Wanted> wanted) {
    return wanted.stream().map(Queries::of).toList();
  }

  static Map<String, Object> term(String field, Object value) {
    return Map.of("term", Map.of(field, Map.of("value", value)));
  }

  private static Map<String, Object> flat(Map<String, Object> query, float boost) {
    return Map.of("constant_score", Map.of("filter", query, "boost", boost));
  }

  // Written as texts are stored: a bar for each place between, a slash between what may stand
  // there.
  private static Map<String, Object> phrase(Wanted.Phrase wanted) {
    var text = new StringBuilder();
    int at = wanted.slots().getFirst().at();
    for (var slot : wanted.slots()) {
      for (; at < slot.at(); at++) {
        text.append(Layout.GAP).append(' ');
      }
      text.append(String.join(Layout.BESIDE, slot.texts())).append(' ');
      at = slot.at() + 1;
    }
    return Map.of("match_phrase", Map.of(wanted.field(), Map.of("query", text.toString())));
  }

  /** In order of likeness; among likes the recent and the living come first. */
  static Map<String, Object> ranked(
      Map<String, Object> wanted, SearchFilter filter, Instant asked) {
    var living = Map.<String, Object>of("bool", Map.of("must_not", standing(Standing.FADED)));
    List<Map<String, Object>> may =
        List.of(
            recency(asked, Weights.RECENCY, Weights.RECENCY_HALVES.toDays()),
            flat(standing(Standing.OFFICIAL), Weights.OFFICIAL),
            flat(living, Weights.LIVING));
    return within(filter, Map.of("must", List.of(wanted), "should", may));
  }

  static Map<String, Object> recency(Instant asked, float weight, long days) {
    return Map.of(
        "distance_feature",
        Map.of(
            "field",
            Fields.ACTIVITY,
            "origin",
            String.valueOf(asked.toEpochMilli()),
            "pivot",
            days + "d",
            "boost",
            weight));
  }

  private static Map<String, Object> standing(Standing standing) {
    return term(Fields.STANDING, standing.name());
  }

  /** Those parts of a question, for whom and where the filter says. */
  static Map<String, Object> within(SearchFilter filter, Map<String, Object> parts) {
    var inside = new ArrayList<Map<String, Object>>();
    inside.add(Map.of("terms", Map.of(Fields.VISIBLE, filter.audience())));
    if (filter.communityId() != null) {
      inside.add(term(Fields.COMMUNITY, filter.communityId().toString()));
    }
    if (!filter.kinds().isEmpty()) {
      inside.add(Map.of("terms", Map.of(Fields.KIND, filter.kinds())));
    }
    if (filter.scope() != null) {
      inside.add(term(Fields.AREA, filter.scope().value()));
    }
    var written = new HashMap<String, Object>();
    if (filter.since() != null) {
      written.put("gte", filter.since().toEpochMilli());
    }
    if (filter.until() != null) {
      written.put("lt", filter.until().toEpochMilli());
    }
    if (!written.isEmpty()) {
      inside.add(Map.of("range", Map.of(Fields.CREATED, written)));
    }
    var query = new HashMap<String, Object>(parts);
    query.put("filter", inside);
    if (!filter.without().isEmpty()) {
      var ids = filter.without().stream().map(SearchEngine::idOf).toList();
      query.put("must_not", List.of(Map.of("terms", Map.of(Fields.ID, ids))));
    }
    return Map.of("bool", query);
  }
}
