package cn.yunshequ.search.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnalysisTest {
  // Humming and archaic readings that nobody types.
  private static final Set<String> RARE = Set.of("ng", "hng", "qui", "yiao");

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
    "一百零三室,103室",
    "7-2-301,7栋2单元301室",
    "七栋二单元三〇一室,7栋2单元301室",
    "7#,7栋",
    "十八层,18楼",
    "十一月二十三号,11月23日",
    "礼拜天,周日",
    "星期三,周三",
    "五六栋,5栋6栋",
    "三四楼采光,3楼4楼采光",
    "两三户,2户3户",
    "七八月份,7月8月份",
    "三零二室,302室",
    "11/23,11月23日",
    "2026-11-23停水,2026年11月23日停水",
    "2026年11月23日,2026年11月23日",
    "同意的超过2/3,同意的超过2/3",
    "二十号上午,20日上午",
    "20号之前,20日之前",
    "永康路20号,永康路20号",
    "3号桩,3号桩",
    "电\u200b梯\ufeff,电梯",
    "三百二十辆,320辆",
    "百分之八十一,百分之81",
    "十分满意,十分满意",
    "千万不要,千万不要"
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
  void the_table_of_readings_is_that_of_pinyin4j() {
    var different = new ArrayList<String>();
    for (char c = 0x4E00; c <= 0x9FA5; c++) {
      var readings = PinyinHelper.toHanyuPinyinStringArray(c);
      if (readings != null && Fold.text(String.valueOf(c)).equals(String.valueOf(c))) {
        var syllables =
            Stream.of(readings)
                .map(r -> r.replace("u:", "v").replaceAll("\\d", ""))
                .filter(r -> r.length() > 1 || "aeo".contains(r))
                .distinct()
                .limit(3)
                .toList();
        if (!Pinyin.of(c).containsAll(syllables) && !RARE.containsAll(syllables)) {
          different.add(c + " " + syllables + " " + Pinyin.of(c));
        }
      }
    }
    assertThat(different).hasSizeLessThan(20);
    assertThat(Pinyin.of('重')).containsExactly("zhong", "chong");
    assertThat(Pinyin.of('行')).contains("xing", "hang");
    assertThat(Pinyin.of('长')).contains("chang", "zhang");
  }

  @ParameterizedTest
  @CsvSource({
    "dianti,dian ti",
    "guangchangwu,guang chang wu",
    "wyf,w y f",
    "diant,dian t",
    "chongdianzh,chong dian zh",
    "lvhua,lv hua"
  })
  void letters_are_cut_into_sounds(String letters, String sounds) {
    var best = Pinyin.cut(letters).getFirst().stream().map(Sound::text).toList();
    assertThat(String.join(" ", best)).isEqualTo(sounds);
    assertThat(Pinyin.cut("vip")).isEmpty();
    assertThat(Pinyin.cut("a".repeat(500))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "请问电动车能不能推上楼,电动车 推上楼",
    "电梯什么时候装好呢,电梯 装好",
    "不要的旧家具放哪里,不要 旧家具放",
    "怎么办,怎么办",
    "7-2漏水,7栋2单元漏水",
    "7-301漏水,7栋 301室漏水",
    "3-6岁托育,3-6岁托育",
    "8-10点停水,8-10点停水",
    "比分11-23,比分11-23",
    "wu ye fei,wuyefei"
  })
  void asides_are_left_out_and_what_is_meant_stays(String typed, String meant) {
    assertThat(Question.of(typed).text().strip().replaceAll(" +", " ")).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "电梯有吱呀怪声,电梯有吱呀怪声",
    "去哪里充电好,去哪里充电好",
    "怎么用维修资金,怎么用维修资金",
    "楼上吱呀的响声怎么办呀,楼上吱呀 响声",
    "侬晓得伐垃圾几点扔,垃圾 扔",
    "楼道里的灯咋个整,楼道里 灯",
    "统一直接办理,统一直接办理",
    "网吧扰民,网吧扰民"
  })
  void what_has_other_names_is_never_taken_for_an_aside(String typed, String meant) {
    assertThat(Question.of(typed).text().strip().replaceAll(" +", " ")).isEqualTo(meant);
    var own = Synonyms.of(List.of(Synonyms.Rule.parse("吗丁啉 胃药")));
    assertThat(Question.of("吗丁啉有没有卖", own).runs().getFirst().ways()).hasSize(1);
  }

  @Test
  void what_stands_between_quotation_marks_is_meant_as_it_is() {
    for (var typed : List.of("“请问业委会吗”", "\"请问业委会吗\"", "＂请问业委会吗＂", "「請問業委會嗎」")) {
      var question = Question.of(typed + " 换届");
      var quoted = question.runs().getFirst();
      assertThat(quoted.text()).as(typed).isEqualTo("请问业委会吗");
      assertThat(quoted.literal()).isTrue();
      assertThat(quoted.ways()).isEmpty();
      assertThat(question.isLiteral()).isFalse();
      assertThat(question.runs().getLast().ways()).isNotEmpty();
    }
    assertThat(Question.of("“电梯” \"困人\"").isLiteral()).isTrue();
    assertThat(Question.of("“电梯").isLiteral()).isFalse();
    assertThat(Question.of("“”").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "dainti,dian ti",
    "gaungchangwu,guang chang wu",
    "wuyefeii,wu ye fei",
    "ttingche,ting che",
    "lajfenlei,la ji fen lei",
    "tingxhe,ting che"
  })
  void letters_one_slip_away_from_syllables_are_known(String typed, String meant) {
    assertThat(Misspelt.of(typed).keySet())
        .map(way -> String.join(" ", way.stream().map(Sound::text).toList()))
        .contains(meant);
    assertThat(Misspelt.of("gkpw")).isEmpty();
    assertThat(Misspelt.of("a".repeat(25))).isEmpty();
  }

  @Test
  void the_table_of_shapes_is_that_of_the_library() throws IOException {
    var alike = new HashMap<String, String>();
    try (var in = AnalysisTest.class.getResourceAsStream("/hanzi_similar_list.txt")) {
      assertThat(in).isNotNull();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> alike.put(line.substring(0, 1), line.substring(1)));
    }
    for (var c : List.of("柱", "狼", "框", "侯", "未", "栋")) {
      for (var other : Shapes.like(c.codePointAt(0))) {
        boolean known =
            alike.getOrDefault(c, "").contains(other) || alike.getOrDefault(other, "").contains(c);
        assertThat(known).as(c + other).isTrue();
      }
    }
    assertThat(Shapes.like('柱')).contains("桩");
    assertThat(Shapes.like('x')).isEmpty();
  }

  @Test
  void a_synonym_holds_in_the_direction_it_was_given() {
    var synonyms =
        Synonyms.of(List.of(Synonyms.Rule.parse("业委会 业主委员会"), Synonyms.Rule.parse("灯 > 路灯")));
    assertThat(Question.of("业委会", synonyms).runs().getFirst().ways()).hasSize(1);
    assertThat(Question.of("灯", synonyms).runs().getFirst().ways()).hasSize(1);
    assertThat(Question.of("路灯", synonyms).runs().getFirst().ways()).isEmpty();
    assertThat(Question.of("ywh", synonyms).runs().getFirst().ways()).hasSize(2);
    assertThat(Question.of("业伟会", synonyms).runs().getFirst().ways()).hasSize(2);
  }

  @Test
  void words_share_a_character_and_hold_other_words() {
    var synonyms =
        Synonyms.of(
            List.of(
                Synonyms.Rule.parse("私家车 小汽车"),
                Synonyms.Rule.parse("车位 泊位"),
                Synonyms.Rule.parse("业委会改选 选业委会"),
                Synonyms.Rule.parse("业委会 业主委员会"),
                Synonyms.Rule.parse("改选 换届")));
    assertThat(otherNames("私家车位", synonyms)).containsExactlyInAnyOrder("小汽车", "泊位");
    assertThat(otherNames("业委会改选", synonyms)).containsExactlyInAnyOrder("选业委会", "业主委员会", "换届");
  }

  private static List<String> otherNames(String text, Synonyms synonyms) {
    return Question.of(text, synonyms).runs().getFirst().concepts().stream()
        .flatMap(concept -> concept.others().stream())
        .map(Run::textOf)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"电梯老是坏,电梯坏", "楼道三天两头堆东西,楼道堆东西", "养老是大事,养老是大事"})
  void how_often_parts_no_words(String typed, String asked) {
    assertThat(Question.of(typed).text()).isEqualTo(asked);
  }

  @Test
  void what_was_typed_in_letters_lights_up_as_characters() {
    assertThat(words(Marks.whole("老楼装电梯", Question.of("dianti").marked()))).containsExactly("电梯");
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
    assertThat(Marks.ranges("停车，位置", Question.of("车位", Synonyms.of(List.of())).marked())).isEmpty();
  }

  private static List<String> words(Marks.Marked marked) {
    return marked.highlights().stream()
        .map(range -> marked.text().substring(range.start(), range.end()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "dianti,加装电梯,true",
    "dian ti,加装电梯,true",
    "dt,加装电梯,true",
    "diant,加装电梯,true",
    "电ti,加装电梯,true",
    "yinhang,路口的银行,true",
    "sangshui,楼顶上水,true",
    "jiazhuang jw,加装电梯,false",
    "wifi,WiFi密码,true",
    "dianti,加装，电，梯,false",
    "dianti wnmd,加装电梯,false",
    "电梯 wnmd,加装电梯,false"
  })
  void letters_stand_where_they_are_heard(String asked, String text, boolean stands) {
    assertThat(Question.of(asked).standsIn(List.of(text))).isEqualTo(stands);
  }
}
