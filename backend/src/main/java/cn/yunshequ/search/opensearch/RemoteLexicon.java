package cn.yunshequ.search.opensearch;

import cn.yunshequ.search.analysis.Pinyin;
import cn.yunshequ.search.wanted.Fields;
import cn.yunshequ.search.wanted.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the servers know of pairs; each thing is asked once for one question. */
final class RemoteLexicon implements Lexicon {
  private static final int SEEN = 400;

  private final Server server;
  private final String index;
  private final Map<String, Integer> uses = new HashMap<>();
  private final Map<String, List<Pair>> heard = new HashMap<>();
  private int size = -1;

  RemoteLexicon(Server server, String index) {
    this.server = server;
    this.index = index;
  }

  @Override
  public int size() throws IOException {
    if (size < 0) {
      size = server.get("/" + index + "/_count").path("count").asInt(0);
    }
    return size;
  }

  @Override
  public int uses(String term) throws IOException {
    expect(List.of(term));
    return uses.getOrDefault(term, 0);
  }

  @Override
  public void expect(Collection<String> terms) throws IOException {
    var unknown = terms.stream().filter(term -> !uses.containsKey(term)).distinct().toList();
    if (unknown.isEmpty()) {
      return;
    }
    var lines = new StringBuilder();
    for (var term : unknown) {
      for (var field : List.of(Fields.TITLE, Fields.BODY)) {
        lines.append("{}\n");
        lines
            .append(
                Server.text(
                    Map.of(
                        "size", 0, "track_total_hits", true, "query", Queries.term(field, term))))
            .append('\n');
      }
    }
    var answers = server.lines("/" + index + "/_msearch", lines.toString()).path("responses");
    for (int i = 0; i < unknown.size(); i++) {
      uses.put(unknown.get(i), total(answers.path(2 * i)) + total(answers.path(2 * i + 1)));
    }
  }

  private static int total(JsonNode answer) {
    return answer.path("hits").path("total").path("value").asInt(0);
  }

  @Override
  public List<Pair> heard(String key) throws IOException {
    var known = heard.get(key);
    if (known == null) {
      known = pairs(key + Fields.BAR, key + "\\|.*");
      heard.put(key, known);
    }
    return known;
  }

  @Override
  public List<Pair> beginning(String character) throws IOException {
    var found = new ArrayList<Pair>();
    for (var sound : Pinyin.soundsOf(character.codePointAt(0))) {
      found.addAll(pairs(sound + '\'', sound + "'[^|]*\\|" + character + ".*"));
    }
    return found;
  }

  private List<Pair> pairs(String prefix, String pattern) throws IOException {
    var answer =
        server.post(
            "/" + index + "/_search",
            Map.of(
                "size", 0,
                "query", Map.of("prefix", Map.of(Fields.HEARD, Map.of("value", prefix))),
                "aggs",
                    Map.of(
                        "pairs",
                        Map.of(
                            "terms",
                            Map.of("field", Fields.HEARD, "include", pattern, "size", SEEN)))));
    var uses = new TreeMap<String, Integer>();
    for (var bucket : answer.path("aggregations").path("pairs").path("buckets")) {
      var text = bucket.path("key").asString();
      uses.merge(
          text.substring(text.indexOf(Fields.BAR) + 1),
          bucket.path("doc_count").asInt(0),
          Math::max);
    }
    return uses.entrySet().stream()
        .map(entry -> new Pair(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingInt((Pair pair) -> -pair.uses()).thenComparing(Pair::text))
        .toList();
  }
}
