package cn.yunshequ.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  private static String drawn(String before, String after) {
    return WordDiff.between(before, after).stream()
        .map(c ->
            switch (c.kind()) {
              case SAME -> c.text();
              case ADDED -> "[+" + c.text() + "]";
              case REMOVED -> "[-" + c.text() + "]";
            })
        .collect(Collectors.joining());
  }

  @Test
  void nothing_changed_is_one_run() {
    assertThat(drawn("给7栋加装电梯。", "给7栋加装电梯。")).isEqualTo("给7栋加装电梯。");
  }

  @Test
  void numbers_and_latin_words_change_as_wholes() {
    assertThat(drawn("给17栋装LED灯", "给18栋装LCD灯")).isEqualTo("给[-17][+18]栋装[-LED][+LCD]灯");
  }

  @Test
  void a_phrase_put_in_stands_alone() {
    assertThat(drawn("晚上九点以后停车。", "周末晚上九点以后停车。")).isEqualTo("[+周末]晚上九点以后停车。");
  }

  @Test
  void a_phrase_replaced_is_read_as_one() {
    assertThat(drawn("请物业每天清扫。", "请居委会每周清扫。")).isEqualTo("请[-物业每天][+居委会每周]清扫。");
  }

  @Test
  void from_nothing_everything_is_new() {
    assertThat(drawn("", "新的")).isEqualTo("[+新的]");
    assertThat(drawn("旧的", "")).isEqualTo("[-旧的]");
    assertThat(drawn("", "")).isEmpty();
  }

  @Test
  void both_wordings_can_be_put_together_again_whatever_they_are() {
    var random = new Random(7);
    for (int i = 0; i < 300; i++) {
      var before = words(random, random.nextInt(60));
      var after = words(random, random.nextInt(60));
      assertRebuilt(before, after);
    }
    assertRebuilt(words(random, 1000), words(random, 1000));
  }

  private static void assertRebuilt(String before, String after) {
    var changes = WordDiff.between(before, after);
    assertThat(join(changes, TextChange.Kind.ADDED)).isEqualTo(before);
    assertThat(join(changes, TextChange.Kind.REMOVED)).isEqualTo(after);
  }

  private static String join(java.util.List<TextChange> changes, TextChange.Kind without) {
    return changes.stream()
        .filter(c -> c.kind() != without)
        .map(TextChange::text)
        .collect(Collectors.joining());
  }

  private static String words(Random random, int length) {
    String signs = "楼梯灯修好，。ab1𠮷 \n";
    int[] points = signs.codePoints().toArray();
    return random
        .ints(length, 0, points.length)
        .mapToObj(i -> Character.toString(points[i]))
        .collect(Collectors.joining());
  }
}
