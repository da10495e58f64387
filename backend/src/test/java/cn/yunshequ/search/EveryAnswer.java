package cn.yunshequ.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Everything search answers about one word: hits, the same by time, totals, counts, suggestions
 * typed and idle, did-you-mean for the word mistyped, what is related, what is similar, hot words.
 *
 * @param word stands in the looked-for thing alone
 * @param typo sounds the same and stands nowhere
 * @param like a thing that reads like it, without the word
 */
record EveryAnswer(
    Portal portal, Neighbourhood place, String theme, String word, String typo, String like) {
  private static final String QUESTION =
      "query($t: String!, $typo: String!, $like: ID!, $c: ID!, $s: SimilarProposalsInput!) { hits:"
          + " search(text: $t, first: 50) { totalCount didYouMean nodes { kind title { text }"
          + " snippet { text } subject { id } } facets { kinds { kind count } scopes { count area {"
          + " label } } periods { period count } } } latest: search(text: $t, first: 50, orderBy:"
          + " LATEST) { totalCount nodes { title { text } snippet { text } subject { id } } } typo:"
          + " search(text: $typo) { totalCount didYouMean nodes { title { text } subject { id } } }"
          + " typed: searchSuggestions(text: $t) { title { text } subject { id } } idle:"
          + " searchSuggestions(text: \"\", first: 50) { title { text } subject { id } } related:"
          + " relatedItems(subjectId: $like, first: 50) { title subject { id } } similar:"
          + " similarProposals(input: $s) { id title } hot: hotWords(communityId: $c, first: 20) }";

  Api.Answer asked(Api who) {
    var answer =
        who.run(
            QUESTION,
            Map.of(
                "t", word,
                "typo", typo,
                "like", like,
                "c", place.globalId(),
                "s", Map.of("communityId", place.globalId(), "title", theme + word)));
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    return answer;
  }

  /** Asked by four homes that found something. */
  void becomesHot() {
    var asked = portal.bean(AskedWords.class);
    for (int i = 0; i < 4; i++) {
      asked.heard(place.communityId, "home-" + i, word, 1);
    }
    asked.flush();
  }

  /** Found in the index, whatever SQL says. */
  boolean isInIndex() {
    var filter = new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
    var engine = portal.bean(SearchEngine.class);
    return engine.find(Question.of(word), filter, false, null, portal.clock.instant(), 1).total()
        > 0;
  }

  void assertEverywhere(Api who, String kind, String id, boolean alone) {
    var answer = asked(who);
    assertThat(answer.at("hits.nodes").toString()).contains(id);
    assertThat(answer.at("latest.nodes").toString()).contains(id);
    assertThat(answer.at("hits.totalCount").asInt()).isPositive();
    assertThat(answer.at("latest.totalCount").asInt()).isPositive();
    assertThat(answer.at("hits.facets.kinds").toString())
        .contains('"' + kind.toUpperCase(Locale.ROOT) + '"');
    assertThat(answer.at("hits.facets.scopes").size()).isPositive();
    assertThat(answer.at("hits.facets.periods.0.count").asInt()).isPositive();
    assertThat(answer.at("typo.didYouMean").asString()).isEqualTo(word);
    assertThat(answer.at("hot").toString()).contains(word);
    for (var offered : new String[] {"typed", "idle", "related"}) {
      if (alone) {
        assertThat(answer.at(offered).toString()).as(offered).contains(id);
      } else {
        assertThat(answer.at(offered).toString()).as(offered).doesNotContain(id);
      }
    }
    if (kind.equals("proposal")) {
      assertThat(answer.at("similar").toString()).contains(id);
    }
  }

  void assertNowhere(Api who) {
    var answer = asked(who);
    assertThat(answer.body().toString()).doesNotContain(word);
    assertThat(answer.at("hits.totalCount").asInt(-1)).isZero();
    assertThat(answer.at("latest.totalCount").asInt(-1)).isZero();
    assertThat(answer.at("typo.didYouMean").isNull()).isTrue();
    assertThat(answer.at("hits.facets.kinds").size()).isZero();
    assertThat(answer.at("hits.facets.scopes").size()).isZero();
    for (JsonNode period : answer.at("hits.facets.periods")) {
      assertThat(period.path("count").asInt(-1)).isZero();
    }
    assertThat(answer.at("typed").size()).isZero();
  }
}
