package cn.yunshequ.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  @ParameterizedTest
  @CsvSource({
    "７號樓,7栋",
    "七栋,7栋",
    "7幢,7栋",
    "7号楼,7栋",
    "7#楼,7栋",
    "十二栋,12栋",
    "二十一号楼,21栋",
    "3栋二单元,3栋2单元",
    "統一單元門,统一单元门",
    "增設電梯,增设电梯",
    "ＷｉＦｉ,wifi",
    "㎡,m2",
    "一百零三室,103室"
  })
  void all_ways_of_writing_fold_to_one(String typed, String folded) {
    assertThat(Fold.text(typed)).isEqualTo(folded);
  }

  @Test
  void the_table_of_characters_is_that_of_opencc() {
    var different = new ArrayList<String>();
    for (char c = 0x4E00; c <= 0x9FFF; c++) {
      String simple = ZhConverterUtil.toSimple(String.valueOf(c));
      if (simple.length() == 1 && !Fold.text(String.valueOf(c)).equals(simple)) {
        different.add(c + simple);
      }
    }
    assertThat(different).isEmpty();
  }

  @Test
  void marks_lie_on_the_words_as_they_were_written() {
    var text = "😀請在七號樓增設電梯，ＷｉＦｉ也要。";
    var marked = Question.of("7栋 电梯 wifi").marked();
    assertThat(words(Marks.whole(text, marked))).containsExactly("七號樓", "電梯", "ＷｉＦｉ");
  }

  @Test
  void lone_characters_do_not_glitter() {
    var marked = Question.of("电动车充电").marked();
    assertThat(words(Marks.whole("电梯旁的车，电动车充电。", marked))).containsExactly("电动车充电");
  }

  @Test
  void a_snippet_begins_at_the_sentence_that_says_it_and_keeps_its_marks() {
    var text = "第一句说别的。".repeat(40) + "这里说飞线充电很危险。" + "后面还有。".repeat(40);
    var snippet = Marks.snippet(text, Question.of("飞线充电").marked());
    assertThat(snippet.text()).startsWith("这里说飞线充电").endsWith("。");
    assertThat(snippet.text().length()).isLessThanOrEqualTo(102);
    assertThat(words(snippet)).containsExactly("飞线充电");
  }

  @Test
  void a_long_sentence_is_cut_around_its_mark_without_splitting_a_character() {
    var text = "😀".repeat(300) + "飞线充电" + "😀".repeat(300);
    var snippet = Marks.snippet(text, Question.of("飞线充电").marked());
    assertThat(words(snippet)).containsExactly("飞线充电");
    assertThat(snippet.text()).startsWith("…").endsWith("…");
    var inner = snippet.text().replace("…", "");
    assertThat(Character.isLowSurrogate(inner.charAt(0))).isFalse();
    assertThat(Character.isHighSurrogate(inner.charAt(inner.length() - 1))).isFalse();
  }

  @Test
  void a_text_without_words_is_an_empty_question() {
    for (var text : List.of("", "　　", "？！。", "😀👍", "\ud83d", "((((", "*")) {
      assertThat(Question.of(text).isEmpty()).as(text).isTrue();
    }
  }

  @Test
  void pairs_never_reach_across_punctuation() {
    assertThat(Question.of("停车，位置").terms()).isEqualTo(List.of("停车", "位置"));
    assertThat(Marks.ranges("停车，位置", Set.of("车位"))).isEmpty();
  }

  private static List<String> words(Marks.Marked marked) {
    return marked.highlights().stream()
        .map(range -> marked.text().substring(range.start(), range.end()))
        .toList();
  }
}
