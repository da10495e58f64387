package cn.yunshequ.search;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Published;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two portals, each with an index of its own, from one database. */
class TwoNodesTest {
  private static final String SEARCH =
      "query($t: String!) { search(text: $t, first: 50) { totalCount nodes { title { text } snippet"
          + " { text } subject { ... on Proposal { id } ... on Comment { id } } } } }";

  private static Portal first;
  private static Portal second;
  private static Neighbourhood place;
  private static Neighbourhood.Member author;
  private static Neighbourhood.Member chair;

  @BeforeAll
  static void start() {
    var database = Portal.Postgres.newDatabase();
    first = Portal.start(Map.of("db.url", database));
    second = Portal.start(Map.of("db.url", database));
    place = new Neighbourhood(first);
    author = place.resident("张秀英", "7栋2单元", "101");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    for (var portal : List.of(first, second)) {
      until(() -> portal.guest().run(SEARCH, Map.of("t", "任何")).errors().isEmpty());
    }
  }

  @AfterAll
  static void stop() {
    second.close();
    first.close();
  }

  private static String published(String title, String body) {
    return Published.proposal(place, author, chair, title, body);
  }

  private static void comment(String proposal, String body) {
    Published.comment(author, proposal, body);
  }

  private static Api.Answer ask(Portal portal, String text) {
    return portal.guest().run(SEARCH, Map.of("t", text));
  }

  private static int count(Portal portal, String text) {
    return ask(portal, text).at("search.totalCount").asInt(-1);
  }

  private static long documents(Portal portal) {
    return portal.bean(SearchEngine.class).size();
  }

  @Test
  void what_one_node_hides_no_node_shows_and_both_indexes_forget_it_within_a_second() {
    var proposal = published("鸽子笼搭在楼顶", "楼顶的鸽子笼味道很大，请搬走");
    comment(proposal, "鸽子是七楼养的");
    until(() -> count(first, "鸽子") == 2 && count(second, "鸽子") == 2);
    long before = documents(second);
    Published.hide(chair, proposal);
    long hidden = System.nanoTime();
    for (var portal : List.of(first, second)) {
      var after = ask(portal, "鸽子");
      assertThat(after.at("search.totalCount").asInt(-1)).isZero();
      assertThat(after.body().toString()).doesNotContain("鸽子笼").doesNotContain("七楼");
    }
    until(() -> documents(second) == before - 2 && documents(first) == before - 2);
    assertThat(Duration.ofNanos(System.nanoTime() - hidden)).isLessThan(Duration.ofSeconds(1));
  }

  @Test
  void what_is_written_on_one_node_is_found_on_the_other_in_the_same_order() {
    for (int i = 0; i < 6; i++) {
      var proposal = published("雨水管第" + i + "根漏水", "雨水管" + "漏水".repeat(i) + "，请派人来看");
      comment(proposal, "雨水管确实漏，第" + i + "回了");
    }
    until(() -> count(first, "雨水管漏水") == 12 && count(second, "雨水管漏水") == 12);
    assertThat(ask(second, "雨水管漏水").at("search.nodes"))
        .isEqualTo(ask(first, "雨水管漏水").at("search.nodes"));
  }

  @Test
  void a_node_fed_step_by_step_and_one_built_anew_give_the_same_order_and_scores() {
    var raised = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      raised.add(published("石榴树第" + i + "棵要修剪", "石榴树的枝叶挡住了窗户" + "，挡光".repeat(i)));
      comment(raised.get(i), "石榴树确实挡光");
    }
    first.clock.advance(Duration.ofMinutes(5));
    second.clock.advance(Duration.ofMinutes(5));
    comment(raised.get(1), "今年的石榴树又长高了");
    var withdrawal = Map.of("proposalId", raised.get(2), "reason", "不修了");
    author.api().act("withdrawProposal", "proposal { id }", withdrawal).done("withdrawProposal");
    var feeder = second.bean(IndexFeeder.class);
    long rebuilds = feeder.rebuilds();
    feeder.wantRebuild();
    until(() -> feeder.rebuilds() > rebuilds);
    until(() -> candidates(first).size() == 9 && candidates(first).equals(candidates(second)));
  }

  private static List<Found.Candidate> candidates(Portal portal) {
    var filter = new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
    return portal
        .bean(SearchEngine.class)
        .find(Question.of("石榴树"), filter, false, null, first.clock.instant(), 50)
        .candidates();
  }

  @Test
  void staff_see_how_the_index_of_a_node_does_and_nobody_else() {
    published("晾衣绳断了", "楼前的晾衣绳断了两根");
    until(() -> count(first, "晾衣绳") == 1);
    var query =
        "{ searchIndexStatus { node engine state rebuilding filled documents position waiting"
            + " lagSeconds builtAt trouble } }";
    until(() -> chair.api().run(query, Map.of()).at("searchIndexStatus.waiting").asInt(-1) == 0);
    var status = chair.api().run(query, Map.of()).at("searchIndexStatus");
    assertThat(status.get("state").asString()).isEqualTo("SERVING");
    assertThat(status.get("engine").asString()).isEqualTo("lucene");
    assertThat(status.get("documents").asInt()).isPositive();
    assertThat(status.get("lagSeconds").asInt()).isZero();
    assertThat(status.get("trouble").isNull()).isTrue();
    assertThat(author.api().run(query, Map.of()).errors()).containsExactly("NOT_ALLOWED");
    assertThat(first.guest().run(query, Map.of()).errors()).isNotEmpty();
  }
}
