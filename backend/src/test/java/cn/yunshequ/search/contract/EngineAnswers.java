package cn.yunshequ.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.OutboxPosition;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.SearchPeriod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine answers, whatever it is made of. */
abstract class EngineAnswers {
  static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
  private static final UUID COMMUNITY = new UUID(1, 1);
  static final SearchFilter PUBLIC =
      new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
  private static final SearchFilter NEIGHBOUR =
      new SearchFilter(Set.of(Audience.PUBLIC, "lives:1/2/"), null, Set.of(), null);

  private SearchEngine engine;

  @BeforeEach
  void empty_index() {
    engine = started("one");
  }

  @AfterEach
  void close() {
    engine.close();
  }

  /** Another, empty one. */
  abstract SearchEngine made(String name);

  /** How long a few dozen odd questions may take on a busy machine. */
  abstract Duration patience();

  final SearchEngine engine() {
    return engine;
  }

  final SearchEngine started(String name) {
    var fresh = made(name);
    fresh.rebuild(OutboxPosition.START, put -> {});
    return fresh;
  }

  private static SearchDocument thing(int number, String title, String body, String visibleTo) {
    return new SearchDocument(
        new SubjectRef(number % 5 == 0 ? "remark" : "thing", new UUID(0, number)),
        COMMUNITY,
        new AreaPath(number % 2 == 0 ? "1/2/7/" : "1/3/"),
        title,
        body,
        NOW.minus(Duration.ofDays(number * 10L)),
        NOW.minus(Duration.ofDays(number)),
        Set.of(visibleTo),
        List.of(),
        "紫麓社区 " + number + "栋",
        List.of("王重阳"),
        number,
        SearchDocument.Standing.ORDINARY);
  }

  static SearchDocument open(int number, String title, String body) {
    return thing(number, title, body, Audience.PUBLIC);
  }

  final void put(SearchDocument... documents) {
    engine.apply(List.of(documents), List.of());
  }

  final Found find(String text) {
    return engine.find(Question.of(text), PUBLIC, false, null, NOW, 10);
  }

  private static List<Integer> numbers(List<SubjectRef> refs) {
    return refs.stream().map(ref -> (int) ref.id().getLeastSignificantBits()).toList();
  }

  private List<Integer> suggested(String typed, SearchFilter filter) {
    return numbers(engine.suggest(Question.of(typed), filter, NOW, 10));
  }

  static List<Integer> numbers(Found found) {
    return numbers(found.candidates().stream().map(Found.Candidate::ref).toList());
  }

  @Test
  void a_shortened_word_finds_the_whole_one() {
    put(open(1, "消防通道被堵", "急救车进不来"), open(2, "消息通知", "别的"), open(3, "交通", "别的"));
    assertThat(numbers(find("消通"))).contains(1).doesNotContain(3);
  }

  @Test
  void the_seam_of_two_words_is_no_word() {
    put(
        open(1, "业主委员会换届", "候选人名单"),
        open(2, "董事会改变章程", "别的会改变的事"),
        open(3, "楼上丢烟头", "被子烫了洞"),
        open(4, "商人演奏二胡", "商人研究棉花"));
    assertThat(numbers(find("业委会改选"))).startsWith(1);
    assertThat(numbers(find("楼上扔烟屁股"))).startsWith(3).doesNotContain(4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dianti",
        "dian ti",
        "dt",
        "电ti",
        "电t",
        "diant",
        "DianTi",
        "wangchongyang",
        "王重阳",
        "wcy",
        "紫麓",
        "1栋"
      })
  void titles_names_and_places_are_found_by_what_was_typed_of_them(String typed) {
    put(open(1, "老楼装电梯", "意向征集"), thing(2, "别的事情", "没有关系", "lives:9/"));
    assertThat(numbers(find(typed))).as(typed).containsExactly(1);
  }

  @Test
  void both_readings_of_a_character_are_known() {
    put(open(1, "重新粉刷银行门口", ""));
    for (var typed : List.of("chongxin", "yinhang", "cxfs")) {
      assertThat(numbers(find(typed))).as(typed).containsExactly(1);
    }
  }

  @Test
  void a_word_mistyped_by_ear_finds_what_was_meant_and_is_corrected() {
    put(open(1, "加装电梯", "老楼"), open(2, "路灯不亮", "太黑"), open(3, "流浪猫绝育", ""));
    assertThat(numbers(find("电剃"))).containsExactly(1);
    assertThat(engine.corrections(Question.of("电剃"), 3)).containsExactly("电梯");
    assertThat(engine.corrections(Question.of("灯路"), 3)).contains("路灯");
    assertThat(engine.corrections(Question.of("流朗猫"), 3)).contains("流浪猫");
    assertThat(engine.corrections(Question.of("电梯"), 3)).isEmpty();
    assertThat(engine.corrections(Question.of("😀 ' * ["), 3)).isEmpty();
  }

  @Test
  void a_word_mistyped_by_eye_or_with_a_slip_of_the_finger_finds_what_was_meant() {
    put(open(1, "加装充电桩", "地库"), open(2, "广场舞太响", ""), open(3, "流浪猫绝育", ""));
    assertThat(numbers(find("电柱"))).as("by eye, two characters").containsExactly(1);
    assertThat(numbers(find("gaungchangwu"))).containsExactly(2);
    assertThat(numbers(find("liulagmao"))).containsExactly(3);
    assertThat(engine.corrections(Question.of("gaungchangwu"), 3)).containsExactly("guangchangwu");
    assertThat(engine.corrections(Question.of("电柱"), 3)).contains("电桩");
  }

  @Test
  void between_quotation_marks_only_these_very_words_are_found() {
    put(
        open(1, "业委会换届", "加装电梯"),
        open(2, "业主委员会换届", "装电梯"),
        open(3, "业委会。换届", "加装，电梯"),
        open(4, "业委会换届选举", ""));
    assertThat(numbers(find("“业委会换届”"))).containsExactlyInAnyOrder(1, 4);
    assertThat(numbers(find("\"加装电梯\""))).containsExactly(1);
    assertThat(numbers(find("“业委会” “换届”"))).containsExactlyInAnyOrder(1, 3, 4);
    assertThat(find("“业委会改选”").total()).isZero();
    assertThat(numbers(find("“选举” 请问业主委员会怎么换届"))).containsExactly(4);
  }

  @Test
  void suggestions_begin_with_what_was_typed_before_they_hold_it() {
    put(
        open(1, "老楼装电梯", ""),
        open(2, "电梯困人", ""),
        open(3, "路灯不亮", "电梯"),
        thing(4, "电梯保密", "", "lives:1/2/"));
    assertThat(suggested("电", PUBLIC)).containsExactly(2, 1);
    assertThat(suggested("dt", PUBLIC)).containsExactly(2, 1);
    assertThat(suggested("diant", PUBLIC)).containsExactly(2, 1);
    assertThat(suggested("电梯", NEIGHBOUR)).containsExactly(4, 2, 1);
    assertThat(suggested("", PUBLIC)).containsExactly(1, 2, 3);
    assertThat(suggested("*", PUBLIC)).hasSize(3);
  }

  @Test
  void counts_leave_out_their_own_restriction_and_what_the_viewer_may_not_see() {
    put(open(1, "电梯", ""), open(2, "电梯", ""), open(5, "电梯", ""), open(30, "电梯", ""));
    put(thing(4, "电梯", "", "lives:1/2/"), open(7, "路灯", ""));
    var things = new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of("thing"), null);
    var question = Question.of("电梯");
    var counts = engine.facets(question, 0, things, new AreaPath("1/"), NOW);
    assertThat(counts.kinds()).isEqualTo(Map.of("thing", 2, "remark", 2));
    assertThat(counts.places()).isEqualTo(Map.of("1/2/", 1, "1/3/", 1));
    var all = engine.facets(question, 0, PUBLIC, null, NOW);
    assertThat(all.places()).isEqualTo(Map.of(COMMUNITY.toString(), 4));
    assertThat(all.periods())
        .isEqualTo(
            Map.of(
                SearchPeriod.WEEK, 0,
                SearchPeriod.MONTH, 2,
                SearchPeriod.HALF_YEAR, 3,
                SearchPeriod.YEAR, 4));
    assertThat(engine.facets(question, 0, NEIGHBOUR, null, NOW).kinds().get("thing")).isEqualTo(3);
    var without = PUBLIC.without(Set.of(new SubjectRef("thing", new UUID(0, 1))));
    assertThat(engine.facets(question, 0, without, null, NOW).kinds().get("thing")).isEqualTo(1);
  }

  @Test
  void the_time_filter_is_half_open() {
    put(open(1, "电梯", ""), open(2, "电梯", ""), open(3, "电梯", ""));
    var day = Duration.ofDays(1);
    var filter =
        new SearchFilter(
            Set.of(Audience.PUBLIC),
            null,
            Set.of(),
            null,
            NOW.minus(day.multipliedBy(20)),
            NOW.minus(day.multipliedBy(10)),
            Set.of());
    var found = engine.find(Question.of("电梯"), filter, false, null, NOW, 10);
    assertThat(numbers(found)).containsExactly(2);
  }

  @Test
  void where_there_is_plenty_the_order_is_that_of_looking_at_all_of_it() {
    var many = new java.util.ArrayList<SearchDocument>();
    var random = new java.util.SplittableRandom(7);
    for (int i = 1; i <= 3000; i++) {
      var standing = SearchDocument.Standing.values()[random.nextInt(3)];
      var filler = "路灯门禁".repeat(random.nextInt(6));
      many.add(aged(i, "", filler + "加装电梯" + filler, standing, random.nextInt(900)));
    }
    many.add(aged(5000, "增设电梯", "", SearchDocument.Standing.ORDINARY, 400));
    many.add(aged(5001, "", "增设电梯", SearchDocument.Standing.ORDINARY, 1));
    engine.apply(many, List.of());
    for (var typed : List.of("加装电梯", "电梯", "“加装电梯”", "路灯 电梯")) {
      var question = Question.of(typed);
      var best = engine.find(question, PUBLIC, false, null, NOW, 20);
      var all = engine.find(question, PUBLIC, false, null, NOW, 3001);
      assertThat(best.candidates()).as(typed).isEqualTo(all.candidates().subList(0, 20));
      assertThat(best.total()).isEqualTo(1000);
    }
    assertThat(numbers(find("加装电梯")).getFirst()).as("another name in a title").isEqualTo(5000);
  }

  private static SearchDocument aged(
      int number, String title, String body, SearchDocument.Standing standing, int days) {
    return new SearchDocument(
        new SubjectRef("thing", new UUID(0, number)),
        COMMUNITY,
        new AreaPath("1/"),
        title,
        body,
        NOW.minus(Duration.ofDays(days)),
        NOW.minus(Duration.ofDays(days)),
        Set.of(Audience.PUBLIC),
        List.of(),
        "",
        List.of(),
        0,
        standing);
  }

  @ParameterizedTest
  @CsvSource({"OFFICIAL,ORDINARY", "ORDINARY,FADED"})
  void among_likes_the_standing_decides(
      SearchDocument.Standing better, SearchDocument.Standing worse) {
    put(standing(1, worse), standing(2, better), standing(3, worse));
    assertThat(numbers(find("电梯")).getFirst()).isEqualTo(2);
  }

  private static SearchDocument standing(int number, SearchDocument.Standing standing) {
    return new SearchDocument(
        new SubjectRef("thing", new UUID(0, number)),
        COMMUNITY,
        new AreaPath("1/"),
        "加装电梯",
        "",
        NOW,
        NOW,
        Set.of(Audience.PUBLIC),
        List.of(),
        "",
        List.of(),
        0,
        standing);
  }

  @Test
  void a_question_full_of_words_with_many_names_is_answered() {
    var all = new StringBuilder();
    cn.yunshequ.search.analysis.Synonyms.shipped()
        .rules()
        .forEach(rule -> all.append(String.join("，", rule.meant())).append('。'));
    put(open(1, all.substring(0, 300), all.toString()), open(2, "电梯", all.toString()));
    for (int from = 0; from + 100 < all.length(); from += 700) {
      var text = all.substring(from, from + 100);
      for (var typed : List.of(text, text.replaceAll("[，。]", ""), text.replace('，', ' '))) {
        assertThat(find(typed).total()).as(typed).isPositive();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(.*)*+[电梯]{1,99999}",
        "^(([a-z])+.)+[A-Z]([a-z])+$",
        "title:(电梯 OR *:*)~2^9 {!func}",
        "zhuangzhuangzhuangzhuangzhuangzhuangzhuangzhuangzhuang",
        "aeoaeoaeoaeoaeoaeoaeoaeoaeoaeo",
        "7-2-301-7-2-301",
        "零零零零零零零零零零零",
        "的了吗呢",
        "''''",
        "\u200b\u202e电梯",
        "㊗️㍿"
      })
  void hostile_words_are_answered_quickly_everywhere(String text) {
    put(open(1, "加装电梯", "老楼"), open(2, "装修", "壮壮"));
    long began = System.nanoTime();
    for (var typed : List.of(text, text.repeat(60), text + " 电梯")) {
      var question = Question.of(typed);
      assertThat(engine.find(question, PUBLIC, false, null, NOW, 10).total()).isBetween(0, 2);
      assertThat(engine.suggest(question, PUBLIC, NOW, 10)).hasSizeBetween(0, 2);
      assertThat(engine.corrections(question, 3)).hasSizeLessThan(4);
      assertThat(engine.facets(question, 0, PUBLIC, null, NOW).kinds()).hasSizeLessThan(2);
      assertThat(engine.alike(typed, typed, PUBLIC, 5)).hasSizeLessThan(3);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(patience());
  }
}
