package cn.yunshequ.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where long sentences are cut, and letters with tones. */
class CutsTest {
  private static String snippet(String text, String asked) {
    return Marks.snippet(text, Question.of(asked).marked()).text();
  }

  @Test
  void a_long_sentence_is_cut_at_its_commas() {
    var chat = "我们这边每天晚上都有人在楼下聊天，".repeat(8) + "还有人飞线充电，" + "物业来了也不管这件事情，".repeat(9);
    var snippet = snippet(chat, "飞线充电");
    assertThat(snippet).startsWith("…我们这边每天").contains("还有人飞线充电").endsWith("这件事情…");
    assertThat(snippet.length()).isLessThanOrEqualTo(102);
  }

  @Test
  void a_long_sentence_from_its_beginning_ends_at_a_comma_or_a_blank() {
    assertThat(snippet("飞线充电很危险，" + "大家一起来商量怎么办才好、".repeat(20), "飞线充电")).endsWith("才好…");
    assertThat(snippet("飞线充电很危险 " + "大家一起来商量怎么办才好 ".repeat(20), "飞线充电")).endsWith("才好…");
  }

  @Test
  void without_any_mark_it_is_cut_between_words() {
    var text = "飞线充电" + "居民业主".repeat(60);
    for (int i = 0; i < 6; i++) {
      var snippet = snippet("啊".repeat(i) + text, "飞线充电");
      assertThat(snippet).endsWith("…");
      assertThat(snippet.substring(0, snippet.length() - 1)).matches("啊*飞线充电(居民|业主)+");
    }
    var letters = "飞线充电" + "wifimima7788 ".repeat(3).strip().replace(" ", "的") + "电梯".repeat(100);
    assertThat(snippet(letters, "飞线充电")).contains("wifimima7788");
  }

  @ParameterizedTest
  @CsvSource({
    "diàntī,dianti",
    "lǜhuà,lvhua",
    "lu\u0308\u0300hua\u0300,lvhua",
    "nǚ,nv",
    "NǙ,nv",
    "ɡuǎnɡ,guang",
    "café,cafe",
    "dia\u0300ntī,dianti"
  })
  void letters_have_no_tones(String typed, String folded) {
    var folding = Fold.fold(typed);
    assertThat(folding.text()).isEqualTo(folded);
    assertThat(folding.ends()[folded.length() - 1]).isEqualTo(typed.length());
    assertThat(Question.of("lù dēng").text()).isEqualTo("ludeng");
    assertThat(Question.of("lǜhuà").standsIn(java.util.List.of("绿化带"))).isTrue();
  }
}
