package cn.yunshequ.search;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Published;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What residents look for is counted without persons, reported to the desk and offered to all. */
class AskedWordsTest {
  private static final String SEARCH =
      "query($t: String!, $c: ID!) { search(text: $t, filter: {communityId: $c}, first: 5) {"
          + " totalCount nodes { score } } }";
  private static final String REPORT =
      "query($c: ID!, $w: Date) { searchReport(communityId: $c, week: $w) { weekStarts weekEnds"
          + " hotWords { text asked askedWeekBefore withoutResult }"
          + " zeroResults { text asked withoutResult } } }";
  private static final String HOT =
      "query($c: ID!, $n: Int) { hotWords(communityId: $c, first: $n) }";

  private static Portal portal;
  private static Portal secondNode;
  private static Neighbourhood place;
  private static Neighbourhood.Member author;
  private static Neighbourhood.Member chair;
  private static final List<Neighbourhood.Member> NEIGHBOURS = new ArrayList<>();

  @BeforeAll
  static void start() {
    var database = Portal.Postgres.newDatabase();
    portal = Portal.start(Map.of("db.url", database));
    secondNode = Portal.start(Map.of("db.url", database));
    place = new Neighbourhood(portal);
    author = place.resident("张秀英", "7栋2单元", "101");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    NEIGHBOURS.add(place.resident("许桂兰", "7栋2单元", "102"));
    NEIGHBOURS.add(place.resident("马强", "7栋2单元", "201"));
    NEIGHBOURS.add(place.resident("程建国", "8栋1单元", "101"));
    until(() -> search(portal.guest(), "任何").errors().isEmpty());
  }

  @AfterAll
  static void stop() {
    secondNode.close();
    portal.close();
  }

  private static Api.Answer search(Api api, String text) {
    return api.run(SEARCH, Map.of("t", text, "c", place.globalId()));
  }

  /** Asked by that many sources, as if in as many homes. */
  private static void asked(Portal node, String text, int sources, int found) {
    for (int i = 0; i < sources; i++) {
      node.bean(AskedWords.class).heard(place.communityId, "home-" + i, text, found);
    }
    node.bean(AskedWords.class).flush();
  }

  private static List<JsonNode> lines(String list) {
    var lines = new ArrayList<JsonNode>();
    var answer = chair.api().run(REPORT, Map.of("c", place.globalId()));
    answer.at("searchReport." + list).forEach(lines::add);
    return lines;
  }

  private static List<String> reported() {
    return lines("hotWords").stream().map(line -> line.path("text").asString()).toList();
  }

  private static List<String> hot(Api api) {
    var words = new ArrayList<String>();
    api.run(HOT, Map.of("c", place.globalId(), "n", 20))
        .at("hotWords")
        .forEach(word -> words.add(word.asString()));
    return words;
  }

  private static String published(String title, String body) {
    return Published.proposal(place, author, chair, title, body);
  }

  @Test
  void what_three_residents_ask_is_reported_with_what_it_found() {
    for (var neighbour : NEIGHBOURS) {
      search(neighbour.api(), "ＷＩＦＩ　覆蓋");
      search(neighbour.api(), "wifi 覆盖");
    }
    portal.bean(AskedWords.class).flush();
    var line =
        lines("zeroResults").stream()
            .filter(l -> l.path("text").asString().equals("wifi 覆盖"))
            .findFirst()
            .orElseThrow();
    assertThat(line.path("asked").asInt()).isEqualTo(3);
    assertThat(line.path("withoutResult").asInt()).isEqualTo(3);
  }

  @Test
  void what_was_found_in_part_is_missing_and_what_was_narrowed_is_not_counted() {
    published("花坛边修两张长椅", "坐着晒太阳");
    until(() -> search(portal.guest(), "花坛 长椅").at("search.totalCount").asInt() == 1);
    for (var neighbour : NEIGHBOURS) {
      assertThat(search(neighbour.api(), "花坛 石狮子").at("search.totalCount").asInt()).isPositive();
      neighbour
          .api()
          .run(
              SEARCH.replace("{communityId: $c}", "{communityId: $c, kinds: [NOTICE]}"),
              Map.of("t", "长椅花坛", "c", place.globalId()));
    }
    portal.bean(AskedWords.class).flush();
    assertThat(lines("zeroResults").stream().map(line -> line.path("text").asString()))
        .contains("花坛 石狮子")
        .doesNotContain("长椅花坛");
  }

  @Test
  void what_two_asked_is_nowhere_and_not_even_written() {
    asked(portal, "租房信息", 2, 0);
    assertThat(reported()).doesNotContain("租房信息");
    assertThat(rows("租房信息")).isZero();
    asked(portal, "租房信息", 3, 0);
    assertThat(reported()).contains("租房信息");
  }

  private static void heard(Portal node, String text, String source) {
    node.bean(AskedWords.class).heard(place.communityId, source, text, 0);
  }

  @Test
  void few_on_each_node_and_day_add_up_over_the_week_without_a_text_or_a_source_in_the_database() {
    portal.bean(AskedWords.class).prepare();
    secondNode.bean(AskedWords.class).prepare();
    // Two of four may have one mark, so three texts are asked, and one would do.
    var texts = List.of("修表摊", "磨刀摊", "爆米花摊");
    for (var text : texts) {
      heard(portal, text, text + "一");
      heard(portal, text, text + "二");
    }
    portal.bean(AskedWords.class).flush();
    assertThat(texts).allMatch(text -> rows(text) == 0);
    assertThat(portal.db().sql().fetch("select * from search.asked_sources").toString())
        .doesNotContain("摊");
    for (var text : texts) {
      heard(secondNode, text, text + "三");
      heard(secondNode, text, text + "四");
    }
    secondNode.bean(AskedWords.class).flush();
    portal.bean(AskedWords.class).flush();
    assertThat(reported()).containsAnyElementsOf(texts);
    assertThat(
            lines("zeroResults").stream()
                .filter(line -> texts.contains(line.path("text").asString()))
                .map(line -> line.path("withoutResult").asInt()))
        .isNotEmpty()
        .allMatch(none -> none == 4);
  }

  @Test
  void with_the_week_everything_made_with_its_secret_goes() {
    var sql = portal.db().sql();
    var monday = java.time.LocalDate.of(2026, 1, 5);
    var store = portal.bean(cn.yunshequ.search.store.AskedSources.class);
    store.secretOf(monday, new byte[32]);
    store.mark(monday, new java.util.TreeMap<>(Map.of(7L, 0b11)));
    store.mark(monday, new java.util.TreeMap<>(Map.of(7L, 0b10, 8L, 0b1)));
    assertThat(store.askedByMany(monday, List.of(7L, 8L))).isEmpty();
    store.mark(monday, new java.util.TreeMap<>(Map.of(7L, 1 << 31)));
    assertThat(store.askedByMany(monday, List.of(7L, 8L))).containsExactly(7L);
    store.secretOf(monday.plusWeeks(1), new byte[32]);
    assertThat(sql.fetch("select 1 from search.asked_sources where week = ?", monday)).isEmpty();
    assertThat(sql.fetch("select 1 from search.asked_secret where week = ?", monday)).isEmpty();
  }

  @Test
  void a_whole_sentence_is_reported_by_its_words_and_not_as_it_was_told() {
    for (var name : List.of("老李", "张三丰", "王阿姨")) {
      heard(portal, name + "家楼上总有人高空抛物砸下来，业委会到底管不管这一件事情呢", name);
    }
    portal.bean(AskedWords.class).flush();
    assertThat(reported()).anyMatch(text -> text.contains("高空抛物") && text.contains("业委会"));
    assertThat(reported().toString()).doesNotContain("到底管不管", "老李", "三丰", "阿姨");
  }

  private static int rows(String words) {
    return portal
        .db()
        .sql()
        .fetchSingle("select count(*) from search.asked where words = ?", words)
        .into(int.class);
  }

  @Test
  void the_log_has_no_place_for_a_person() {
    var columns =
        portal
            .db()
            .sql()
            .fetch(
                "select column_name from information_schema.columns where table_schema = 'search'"
                    + " and table_name = 'asked' order by 1")
            .getValues(0);
    assertThat(columns.toString())
        .isEqualTo("[community_id, day, found_few, found_many, found_none, words]");
  }

  @Test
  void names_on_the_roll_numbers_and_rooms_are_not_written_however_often_asked() {
    for (var text : List.of("程建国欠费", "张秀英", "13851234567", "7栋501", "王阿姨")) {
      asked(portal, text, 9, 3);
      assertThat(rows(text)).as(text).isZero();
    }
    asked(portal, "欠费公示", 9, 3);
    assertThat(rows("欠费公示")).isEqualTo(1);
  }

  @Test
  void counts_of_several_nodes_add_up() {
    asked(portal, "儿童滑梯", 4, 2);
    asked(secondNode, "儿童滑梯", 5, 2);
    var line =
        lines("hotWords").stream()
            .filter(l -> l.path("text").asString().equals("儿童滑梯"))
            .findFirst()
            .orElseThrow();
    assertThat(line.path("asked").asInt()).isEqualTo(9);
    asked(secondNode, "儿童滑梯", 5, 2);
    assertThat(lines("hotWords").toString()).contains("\"儿童滑梯\",\"asked\":9");
  }

  @Test
  void counting_costs_the_search_no_statement() {
    search(portal.guest(), "健身器材");
    int before = search(portal.guest(), "健身器材").sql();
    int first = search(NEIGHBOURS.getFirst().api(), "健身器材新词").sql();
    int again = search(NEIGHBOURS.getFirst().api(), "健身器材新词").sql();
    assertThat(first).isEqualTo(again);
    assertThat(before).isLessThanOrEqualTo(again);
  }

  @Test
  void a_hot_word_is_offered_while_somebody_may_see_what_says_it() {
    var id = published("楼顶种菜的事情", "楼顶种菜漏水，请大家商量。");
    asked(portal, "楼顶种菜", 5, 1);
    asked(portal, "楼顶养鸡", 9, 1);
    until(() -> hot(portal.guest()).contains("楼顶种菜"));
    assertThat(hot(portal.guest())).doesNotContain("楼顶养鸡");
    chair
        .api()
        .run(
            "mutation($id: ID!) { hideContent(input: {subjectId: $id, reasonCode: PRIVACY, note:"
                + " \"写了邻居的门牌号码\"}) { refusals { code } } }",
            Map.of("id", id));
    assertThat(hot(portal.guest())).doesNotContain("楼顶种菜");
    assertThat(hot(chair.api())).doesNotContain("楼顶种菜");
  }

  @Test
  void nobody_writes_on_the_page_in_letters_or_signs_beside_a_word_that_is_said() {
    published("屋檐下的蜂箱", "屋檐下有人放了蜂箱，请挪到别处。");
    var slander =
        List.of("蜂箱 wnmd", "蜂箱 wangmeili pianzi", "蜂箱wnmd", "wuyan pianzi", "蜂箱 💩", "蜂箱\u202e");
    slander.forEach(text -> asked(portal, text, 9, 1));
    asked(portal, "屋檐 蜂箱", 3, 1);
    until(() -> hot(portal.guest()).contains("屋檐 蜂箱"));
    assertThat(hot(portal.guest())).doesNotContainAnyElementsOf(slander);
  }

  @Test
  void hot_words_cost_the_same_however_many_there_are() {
    published("路口装反光镜", "路口看不见来车，装反光镜。");
    asked(portal, "反光镜", 8, 1);
    asked(portal, "看不见来车", 8, 1);
    until(() -> hot(portal.guest()).contains("反光镜"));
    int one = portal.guest().run(HOT, Map.of("c", place.globalId(), "n", 1)).sql();
    int all = portal.guest().run(HOT, Map.of("c", place.globalId(), "n", 20)).sql();
    assertThat(all).isEqualTo(one).isLessThanOrEqualTo(3);
  }

  @Test
  void only_the_desk_and_the_subdistrict_read_the_report() {
    var variables = Map.of("c", place.globalId());
    assertThat(portal.guest().run(REPORT, variables).status()).isEqualTo(401);
    assertThat(author.api().run(REPORT, variables).errors()).containsExactly("NOT_ALLOWED");
    var officer = place.officer(OfficeKind.SUBDISTRICT_OFFICER, "叶处长");
    assertThat(officer.api().run(REPORT, variables).errors()).isEmpty();
    var elsewhere = new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "邻区主任");
    assertThat(elsewhere.api().run(REPORT, variables).errors()).containsExactly("NOT_ALLOWED");
  }

  @Test
  void a_week_runs_from_monday_to_sunday_and_is_compared_with_the_one_before() {
    var sql = portal.db().sql();
    var line = "insert into search.asked values (?, ?::date, ?, 1, 2, 3)";
    sql.query(line, place.communityId, "2026-06-14", "油烟机").execute();
    sql.query(line, place.communityId, "2026-06-15", "油烟机").execute();
    sql.query(line, place.communityId, "2026-06-21", "油烟机").execute();
    sql.query(line, place.communityId, "2026-06-22", "油烟机").execute();
    var answer = chair.api().run(REPORT, Map.of("c", place.globalId(), "w", "2026-06-17"));
    assertThat(answer.text("searchReport.weekStarts")).isEqualTo("2026-06-15");
    assertThat(answer.text("searchReport.weekEnds")).isEqualTo("2026-06-21");
    assertThat(answer.at("searchReport.hotWords.0.asked").asInt()).isEqualTo(12);
    assertThat(answer.at("searchReport.hotWords.0.askedWeekBefore").asInt()).isEqualTo(6);
    assertThat(answer.at("searchReport.hotWords.0.withoutResult").asInt()).isEqualTo(2);
    assertThat(portal.bean(AskedWords.class).sweep()).isGreaterThanOrEqualTo(4);
    assertThat(rows("油烟机")).isZero();
  }
}
