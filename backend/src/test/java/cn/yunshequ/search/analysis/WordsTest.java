package cn.yunshequ.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaban.analysis.jieba.WordDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  private static final int COMMON = 20;
  private static final Set<String> NAMES = Set.of("nr", "ns", "nt", "nz");

  @ParameterizedTest
  @ValueSource(strings = {"屋里", "外头", "值班", "时候", "休息"})
  void what_everybody_writes_is_a_word(String pair) {
    assertThat(Words.isWord(pair)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"电剃", "路登", "快第", "侯选", "边值", "维休", "电", "电梯间", ""})
  void slips_and_what_lies_between_two_words_are_none(String text) {
    assertThat(Words.isWord(text)).isFalse();
  }

  @Test
  void the_list_is_that_of_jieba() throws IOException {
    var wrong = new TreeSet<String>();
    int words = 0;
    try (var lines = dictionary()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        var cells = line.split(" ", -1);
        if (cells.length > 2 && cells[0].length() == 2) {
          boolean han = cells[0].chars().allMatch(c -> c >= 0x4E00 && c <= 0x9FFF);
          boolean common = han && Integer.parseInt(cells[1]) >= COMMON && !NAMES.contains(cells[2]);
          words += common ? 1 : 0;
          if (common != Words.isWord(cells[0])) {
            wrong.add(cells[0]);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(words).isGreaterThan(40_000);
  }

  private static BufferedReader dictionary() {
    return new BufferedReader(
        new InputStreamReader(
            Objects.requireNonNull(WordDictionary.class.getResourceAsStream("/dict.txt")),
            StandardCharsets.UTF_8));
  }
}
