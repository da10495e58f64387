package cn.yunshequ.search.opensearch;

import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Fold;
import cn.yunshequ.search.analysis.Pinyin;
import cn.yunshequ.search.analysis.Sound;
import cn.yunshequ.search.analysis.Units;
import cn.yunshequ.search.analysis.Units.Unit;
import cn.yunshequ.search.wanted.Fields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How a document lies on the servers. Our analysis has cut the text: a blank between places, a
 * slash between terms of one place, a bar where a place is left out. The servers only take that
 * apart.
 */
final class Layout {
  /** Raised when documents written before cannot be read as those written now. */
  static final String VERSION = "4";

  /** The full path, for counting; {@link Fields#AREA} has all above it too. */
  static final String PLACE = "place";

  static final String GAP = "|";
  static final String BESIDE = "/";

  private static final Map<String, Object> EXACT = Map.of("type", "keyword");
  private static final Map<String, Object> TEXT = Map.of("type", "text", "analyzer", "cut");

  private Layout() {}

  /** Settings and fields of a new index. */
  static Map<String, Object> index() {
    var fields = new HashMap<String, Object>();
    for (var name : List.of(Fields.TITLE, Fields.BODY, Fields.ABOUT, Fields.SOUND)) {
      fields.put(name, TEXT);
    }
    for (var name :
        List.of(
            Fields.ID,
            Fields.KIND,
            Fields.COMMUNITY,
            Fields.AREA,
            PLACE,
            Fields.VISIBLE,
            Fields.KEYWORD,
            Fields.STANDING,
            Fields.HEARD)) {
      fields.put(name, EXACT);
    }
    fields.put(Fields.CREATED, Map.of("type", "long"));
    fields.put(Fields.WEIGHT, Map.of("type", "integer"));
    fields.put(Fields.ACTIVITY, Map.of("type", "date", "format", "epoch_millis"));
    fields.put(Fields.HEAD, Map.of("type", "keyword", "index", false));
    return Map.of(
        "settings",
        Map.of(
            "index", Map.of("number_of_shards", 1, "max_result_window", 20_000),
            "analysis",
                Map.of(
                    "tokenizer",
                        Map.of("places", Map.of("type", "whitespace", "max_token_length", 500)),
                    "filter",
                        Map.of(
                            "gap", Map.of("type", "stop", "stopwords", List.of(GAP)),
                            "beside",
                                Map.of(
                                    "type",
                                    "pattern_capture",
                                    "preserve_original",
                                    false,
                                    "patterns",
                                    List.of("([^/]+)"))),
                    "analyzer",
                        Map.of(
                            "cut",
                            Map.of(
                                "type",
                                "custom",
                                "tokenizer",
                                "places",
                                "filter",
                                List.of("gap", "beside"))))),
        "mappings",
        Map.of(
            "dynamic",
            "strict",
            "_source",
            Map.of("includes", List.of(Fields.HEAD)),
            "properties",
            fields));
  }

  static Map<String, Object> of(SearchDocument source) {
    var title = units(source.title());
    var body = units(source.body());
    var named = new ArrayList<>(List.of(title));
    source.people().forEach(name -> named.add(units(name)));
    var fields = new HashMap<String, Object>();
    fields.put(Fields.ID, SearchEngine.idOf(source.ref()));
    fields.put(Fields.KIND, source.ref().kind());
    fields.put(Fields.COMMUNITY, source.communityId().toString());
    fields.put(Fields.AREA, source.area().lineage());
    fields.put(PLACE, source.area().value());
    fields.put(Fields.VISIBLE, source.visibleTo());
    fields.put(Fields.KEYWORD, source.keywords());
    fields.put(Fields.STANDING, source.standing().name());
    fields.put(Fields.CREATED, source.createdAt().toEpochMilli());
    fields.put(Fields.ACTIVITY, source.lastActivityAt().toEpochMilli());
    fields.put(Fields.WEIGHT, source.weight());
    fields.put(Fields.HEAD, source.head());
    fields.put(Fields.TITLE, cut(title));
    fields.put(Fields.BODY, cut(body));
    fields.put(Fields.ABOUT, cut(units(source.place() + '。' + String.join("。", source.people()))));
    fields.put(Fields.SOUND, sounds(named));
    fields.put(Fields.HEARD, heard(List.of(title, body)));
    return fields;
  }

  private static List<List<Unit>> units(String text) {
    return Units.runs(Fold.fold(text));
  }

  // Each unit and the pair that begins with it.
  private static String cut(List<List<Unit>> runs) {
    var text = new StringBuilder();
    for (var run : runs) {
      text.append(text.isEmpty() ? "" : GAP + ' ');
      for (int i = 0; i < run.size(); i++) {
        text.append(run.get(i).text());
        if (i + 1 < run.size()) {
          text.append(BESIDE).append(Units.pair(run.get(i), run.get(i + 1)));
        }
        text.append(' ');
      }
    }
    return text.toString();
  }

  // Each unit, its syllables and their initials.
  private static String sounds(List<List<List<Unit>>> lines) {
    var text = new StringBuilder();
    for (var line : lines) {
      text.append(GAP).append(' ').append(Fields.START).append(' ');
      boolean first = true;
      for (var run : line) {
        text.append(first ? "" : GAP + ' ');
        first = false;
        run.forEach(unit -> text.append(String.join(BESIDE, soundsOf(unit))).append(' '));
      }
    }
    return text.toString();
  }

  private static List<String> soundsOf(Unit unit) {
    var sounds = new LinkedHashSet<String>();
    sounds.add(unit.text());
    if (unit.han()) {
      for (var reading : Pinyin.of(unit.text().codePointAt(0))) {
        sounds.add(reading);
        Sound.initialsOf(reading).forEach(letters -> sounds.add(Fields.initial(letters)));
      }
    }
    return List.copyOf(sounds);
  }

  private static LinkedHashSet<String> heard(List<List<List<Unit>>> texts) {
    var pairs = new LinkedHashSet<String>();
    for (var text : texts) {
      for (var run : text) {
        for (int i = 0; i + 1 < run.size(); i++) {
          if (run.get(i).han() && run.get(i + 1).han()) {
            var pair = Units.pair(run.get(i), run.get(i + 1));
            int second = pair.offsetByCodePoints(0, 1);
            for (var key : Pinyin.keys(pair.codePointAt(0), pair.codePointAt(second))) {
              pairs.add(key + Fields.BAR + pair);
            }
          }
        }
      }
    }
    return pairs;
  }
}
