package cn.yunshequ.search.wanted;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.search.analysis.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a question costs, counted: how many terms an index has to go through and how often it is
 * asked what it knows. Whatever somebody types, it is no more than a few long sentences cost.
 */
class CostTest {
  private static final List<String> SENTENCES =
      List.of(
          "请问我们小区的电动车充电棚什么时候才能修好，每天晚上都没有地方充电，电瓶又不能带上楼", "楼上半夜还在拖椅子放音乐吵得老人和孩子睡不着觉，跟物业说过很多次都没有用应该找谁");

  /** An index that knows characters and no pair of them, which costs most. */
  private static final class Strange implements Lexicon {
    private int asked;

    @Override
    public int size() {
      return 30_000;
    }

    @Override
    public int uses(String term) {
      asked++;
      return 0;
    }

    @Override
    public List<Pair> heard(String key) {
      asked++;
      return List.of(new Pair("电梯", 9), new Pair("楼道", 8), new Pair("物业", 7));
    }

    @Override
    public List<Pair> beginning(String character) {
      asked++;
      return IntStream.range(0x4E00, 0x4E00 + 300)
          .mapToObj(c -> new Pair(character + Character.toString(c), 1))
          .toList();
    }
  }

  private static int terms(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Term term -> 1;
      case Wanted.Phrase(String field, List<Wanted.Slot> slots) ->
          slots.stream().mapToInt(slot -> slot.texts().size()).sum();
      case Wanted.Best(List<Wanted> ways) -> sum(ways);
      case Wanted.Boosted(Wanted inner, float weight) -> terms(inner);
      case Wanted.Flat(Wanted inner) -> terms(inner);
      case Wanted.All(List<Wanted> must, List<Wanted> may) -> sum(must) + sum(may);
      case Wanted.Some(List<Wanted> ways, int needed) -> sum(ways);
    };
  }

  private static int sum(List<Wanted> wanted) {
    return wanted.stream().mapToInt(CostTest::terms).sum();
  }

  private static int terms(String typed) throws IOException {
    var question = Question.of(typed);
    int most = question.isEmpty() ? 0 : terms(Titles.of(question));
    for (var depth : Depth.values()) {
      most = Math.max(most, terms(new Wording(question, new Strange()).at(depth)));
    }
    return most;
  }

  private static int lookups(String typed) throws IOException {
    var index = new Strange();
    new Wording(Question.of(typed), index).at(Depth.ANY);
    new Corrections(index).of(Question.of(typed), 4);
    return index.asked;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"电", "车", "的", "电梯", "，电", "a", "z ", "zhuang", "dt", "电t", "7-", "“电梯", "㊗"})
  void a_hundred_times_the_same_costs_no_more_than_a_sentence(String one) throws IOException {
    var typed = one.repeat(100 / one.length());
    var quoted = '“' + one.repeat(98 / one.length()) + '”';
    for (var text : List.of(typed, quoted, typed.repeat(5))) {
      assertThat(terms(text)).as(text).isLessThanOrEqualTo(most(SENTENCES, CostTest::terms));
      assertThat(lookups(text)).isLessThanOrEqualTo(2 * most(SENTENCES, CostTest::lookups));
    }
  }

  @Test
  void nor_does_a_hundred_times_something_else() throws IOException {
    for (int from = 0x4E00; from < 0x9000; from += 701) {
      var text = new StringBuilder();
      IntStream.iterate(from, c -> c + 7).limit(100).forEach(text::appendCodePoint);
      assertThat(terms(text.toString())).isLessThanOrEqualTo(3 * most(SENTENCES, CostTest::terms));
      assertThat(lookups(text.toString()))
          .isLessThanOrEqualTo(4 * most(SENTENCES, CostTest::lookups));
    }
  }

  @Test
  void no_term_stands_more_than_three_times_in_one_phrase() throws IOException {
    for (var one : List.of("电", "电t", "dianti", "电梯")) {
      var typed = one.repeat(100 / one.length());
      for (var text : List.of(typed, '“' + typed.substring(0, 96) + '”')) {
        var phrases = new ArrayList<Wanted.Phrase>();
        collect(Titles.of(Question.of(text)), phrases);
        collect(new Wording(Question.of(text), new Strange()).at(Depth.ANY), phrases);
        for (var phrase : phrases) {
          assertThat(phrase.slots()).hasSizeLessThanOrEqualTo(25);
          for (var slot : phrase.slots()) {
            assertThat(phrase.slots().stream().filter(s -> s.texts().equals(slot.texts())))
                .hasSizeLessThanOrEqualTo(3);
          }
        }
      }
    }
  }

  private static void collect(Wanted wanted, List<Wanted.Phrase> phrases) {
    switch (wanted) {
      case Wanted.Term term -> {}
      case Wanted.Phrase phrase -> phrases.add(phrase);
      case Wanted.Best(List<Wanted> ways) -> ways.forEach(way -> collect(way, phrases));
      case Wanted.Boosted(Wanted inner, float weight) -> collect(inner, phrases);
      case Wanted.Flat(Wanted inner) -> collect(inner, phrases);
      case Wanted.All(List<Wanted> must, List<Wanted> may) -> {
        must.forEach(each -> collect(each, phrases));
        may.forEach(each -> collect(each, phrases));
      }
      case Wanted.Some(List<Wanted> ways, int needed) -> ways.forEach(way -> collect(way, phrases));
    }
  }

  private interface Counted {
    int of(String typed) throws IOException;
  }

  private static int most(List<String> texts, Counted counted) throws IOException {
    int most = 0;
    for (var text : texts) {
      most = Math.max(most, counted.of(text));
    }
    return most;
  }
}
