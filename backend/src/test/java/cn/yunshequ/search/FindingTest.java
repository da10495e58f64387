package cn.yunshequ.search;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Published;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proposals and comments are found by their words, by whoever may see them. */
@org.jspecify.annotations.NullUnmarked
class FindingTest {
  private static final String SEARCH =
      "query($t: String!, $f: SearchFilter, $o: SearchOrder, $n: Int, $a: String) { search(text:"
          + " $t, filter: $f, orderBy: $o, first: $n, after: $a) { totalCount pageInfo {"
          + " hasNextPage endCursor } nodes { kind score createdAt title { text highlights { start"
          + " end } } snippet { text highlights { start end } } subject { ... on Proposal { id"
          + " title } ... on Comment { id body } } } } }";

  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member author;
  private static Neighbourhood.Member chair;
  private static Api guest;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    guest = portal.guest();
    until(() -> search(guest, "任何", Map.of()).errors().isEmpty());
  }

  // Whoever had words hidden waits for the desk with the next ones: a new author for each test.
  @BeforeEach
  void somebodyNew() {
    author = place.resident("张秀英", "7栋2单元", "101");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer search(Api api, String text, Map<String, ?> more) {
    var variables = new HashMap<String, Object>(more);
    variables.put("t", text);
    return api.run(SEARCH, variables);
  }

  private static int count(Api api, String text) {
    return search(api, text, Map.of()).at("search.totalCount").asInt(-1);
  }

  private static String draft(String title, String body) {
    return Published.draft(place, author, title, body);
  }

  private static String published(String title, String body) {
    return Published.proposal(place, author, chair, title, body);
  }

  private static String comment(String subject, String body) {
    return Published.comment(author, subject, body);
  }

  @Test
  void a_proposal_is_found_by_a_word_of_its_body_once_it_is_public() {
    var draft = draft("楼道照明的事情", "请把甲醛检测仪借给大家用");
    assertThat(count(guest, "甲醛检测")).isZero();
    assertThat(count(author.api(), "甲醛检测")).isZero();
    var id = published("楼道里装感应灯", "夜里摸黑，希望装声控感应灯具");
    until(() -> count(guest, "声控感应灯具") == 1);
    var found = search(guest, "聲控感應", Map.of());
    assertThat(found.text("search.nodes.0.subject.id")).isEqualTo(id);
    assertThat(found.text("search.nodes.0.kind")).isEqualTo("PROPOSAL");
    var snippet = found.text("search.nodes.0.snippet.text");
    int from = found.at("search.nodes.0.snippet.highlights.0.start").asInt();
    int to = found.at("search.nodes.0.snippet.highlights.0.end").asInt();
    assertThat(snippet.substring(from, to)).isEqualTo("声控感应");
    assertThat(search(author.api(), "甲醛检测", Map.of()).at("search.nodes").toString())
        .doesNotContain(draft);
  }

  @Test
  void a_comment_is_found_by_its_words_and_bears_the_title_of_its_subject() {
    var proposal = published("晾衣架太旧需要换新", "一楼的晾衣架都生锈了，请换新的");
    var comment = comment(proposal, "我家阳台外面也有锈水流下来");
    var comments = Map.of("f", Map.of("kinds", List.of("COMMENT")));
    until(() -> search(guest, "锈水流下", comments).at("search.totalCount").asInt() == 1);
    var found = search(guest, "锈水流下", comments);
    assertThat(found.text("search.nodes.0.subject.id")).isEqualTo(comment);
    assertThat(found.text("search.nodes.0.title.text")).isEqualTo("晾衣架太旧需要换新");
  }

  @Test
  void what_is_hidden_is_unfindable_from_the_moment_the_hide_returns() {
    var proposal = published("鹦鹉早上叫得太响", "隔壁养的金刚鹦鹉早上五点就叫");
    var comment = comment(proposal, "这只鹦鹉是三楼的");
    until(() -> count(guest, "鹦鹉") == 2);
    Published.hide(chair, comment);
    assertThat(count(guest, "鹦鹉")).isEqualTo(1);
    assertThat(search(guest, "鹦鹉", Map.of()).body().toString()).doesNotContain("三楼的");
    Published.hide(chair, proposal);
    var after = search(guest, "鹦鹉", Map.of());
    assertThat(after.at("search.totalCount").asInt(-1)).isZero();
    assertThat(after.at("search.nodes").size()).isZero();
    assertThat(after.body().toString()).doesNotContain("金刚");
  }

  @Test
  void comments_vanish_with_what_they_are_about() {
    var proposal = published("葫芦藤爬到邻居窗台", "请修剪一下葫芦藤架子");
    comment(proposal, "葫芦挺好看的，留着吧");
    until(() -> count(guest, "葫芦") == 2);
    Published.hide(chair, proposal);
    assertThat(count(guest, "葫芦")).isZero();
  }

  @Test
  void a_page_costs_the_same_statements_whatever_its_size() {
    var proposal = published("核桃树下放长椅", "核桃树荫凉，请放几把长椅");
    comment(proposal, "核桃树下好乘凉");
    until(() -> count(guest, "核桃") == 2);
    int two = search(guest, "核桃", Map.of("n", 50)).sql();
    for (int i = 0; i < 12; i++) {
      comment(proposal, "核桃第" + i + "条");
    }
    until(() -> count(guest, "核桃") == 14);
    assertThat(search(guest, "核桃", Map.of("n", 50)).sql()).isEqualTo(two).isLessThanOrEqualTo(8);
  }

  @Test
  void pages_follow_each_other_without_a_gap_or_a_repetition() {
    var proposal = published("樱花节在小广场办", "樱花开的时候办一次聚会好吗");
    for (int i = 0; i < 9; i++) {
      comment(proposal, "樱花节我来帮忙，第" + i + "个报名");
    }
    until(() -> count(guest, "樱花") == 10);
    for (var order : List.of("RELEVANCE", "LATEST")) {
      var seen = new ArrayList<String>();
      var more = new HashMap<String, Object>(Map.of("n", 3, "o", order));
      boolean next = true;
      while (next) {
        var page = search(guest, "樱花", more);
        page.at("search.nodes").forEach(n -> seen.add(n.at("/subject/id").asString()));
        next = page.at("search.pageInfo.hasNextPage").asBoolean();
        more.put("a", page.at("search.pageInfo.endCursor").asString());
      }
      assertThat(seen).as(order).hasSize(10).doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "title:电梯",
        "' or 1=1 --",
        "<b>电梯</b>",
        "😀",
        "\ud83d",
        "　　",
        "。。。",
        "(((",
        "a\u0000b"
      })
  void any_text_is_a_valid_question(String text) {
    for (var each : List.of(text, text.repeat(300))) {
      var answer = search(guest, each, Map.of());
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.errors()).isEmpty();
      assertThat(answer.at("search.totalCount").isInt()).isTrue();
    }
  }

  @Test
  void a_forged_cursor_or_place_is_refused_in_words() {
    assertThat(search(guest, "电梯", Map.of("a", "bm9uc2Vuc2U")).errors()).contains("BAD_ID");
    assertThat(search(guest, "电梯", Map.of("f", Map.of("scopeId", "x"))).errors())
        .contains("BAD_ID");
    assertThat(search(guest, "电梯", Map.of("n", 51)).errors()).contains("VALUE_OUT_OF_RANGE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-999999999-01-01T00:00:00Z", "+999999999-12-31T23:59:59Z"})
  void a_moment_beyond_our_years_is_refused_by_its_type(String moment) {
    assertThat(search(guest, "电梯", Map.of("f", Map.of("since", moment))).errors())
        .containsExactly("BAD_REQUEST");
  }

  @Test
  void a_cursor_forged_in_its_numbers_is_refused_or_answered_and_never_a_fault() {
    var far = String.valueOf(Long.MIN_VALUE);
    var facets =
        "query($a: String!) { search(text: \"电梯\", after: $a) { facets { kinds { count } } } }";
    for (var cursor :
        List.of(
            Cursor.of(0, far, 0, 0, "proposal_x"),
            Cursor.of(0, 0, 0, far, "proposal_x"),
            Cursor.of(99, 0, 0, 0, "proposal_x"),
            Cursor.of(-1, 0, Integer.MIN_VALUE, 0, ""))) {
      var answer = guest.run(facets, Map.of("a", cursor));
      assertThat(answer.errors()).as(answer.body().toString()).isSubsetOf("BAD_ID");
    }
  }

  @Test
  void without_an_index_the_question_is_refused_and_never_answered_empty() {
    try (var unfed = Portal.start(Map.of("search.feed", "false"))) {
      var answer = search(unfed.guest(), "电梯", Map.of());
      assertThat(answer.errors()).containsExactly("SEARCH_REBUILDING");
      assertThat(answer.at("search").isNull() || answer.at("search").isMissingNode()).isTrue();
    }
  }
}
