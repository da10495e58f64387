package cn.yunshequ.search;

import static cn.yunshequ.support.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Published;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Drafts, what waits for review, and comments are offered to nobody who may not see them. */
class DraftsNowhereTest {
  private static final String EVERYTHING =
      "query($t: String!, $typo: String!, $like: ID!) { hits: search(text: $t) { totalCount"
          + " didYouMean nodes { title { text } snippet { text } } facets { kinds { kind count }"
          + " scopes { count area { label } } periods { period count } } } latest: search(text: $t,"
          + " orderBy: LATEST) { totalCount nodes { title { text } } } typo: search(text: $typo) {"
          + " totalCount didYouMean nodes { title { text } } } typed: searchSuggestions(text: $t) {"
          + " kind title { text highlights { start end } } subject { id } } idle:"
          + " searchSuggestions(text: \"\", first: 50) { title { text } } related:"
          + " relatedItems(subjectId: $like, first: 50) { kind title subject { id } } }";

  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member author;
  private static Neighbourhood.Member chair;
  private static Api guest;
  private static String like;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    author = place.resident("张秀英", "7栋2单元", "101");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    guest = portal.guest();
    until(() -> guest.run("{ search(text: \"任何\") { totalCount } }").errors().isEmpty());
    like = published("屋顶花园种蔬菜的办法", "想在屋顶种丝瓜和番茄，大家轮流浇水");
    until(() -> count("屋顶花园") == 1);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static int count(String text) {
    return guest
        .run("query($t: String!) { search(text: $t) { totalCount } }", Map.of("t", text))
        .at("search.totalCount")
        .asInt(-1);
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

  private static Api.Answer ask(Api who, String text, String typo) {
    var answer = who.run(EVERYTHING, Map.of("t", text, "typo", typo, "like", like));
    assertThat(answer.errors()).as(answer.body().toString()).isEmpty();
    return answer;
  }

  private static void assertNowhere(Api who, String text, String typo, String word) {
    var answer = ask(who, text, typo);
    assertThat(answer.body().toString()).doesNotContain(word);
    assertThat(answer.at("hits.totalCount").asInt(-1)).isZero();
    assertThat(answer.at("latest.totalCount").asInt(-1)).isZero();
    assertThat(answer.at("typo.didYouMean").isNull()).isTrue();
    assertThat(answer.at("hits.facets.kinds").size()).isZero();
    assertThat(answer.at("hits.facets.scopes").size()).isZero();
    answer
        .at("hits.facets.periods")
        .forEach(period -> assertThat(period.at("/count").asInt(-1)).isZero());
    assertThat(answer.at("typed").size()).isZero();
  }

  @Test
  void a_draft_is_nowhere_and_what_waits_for_review_is_found_by_its_desk_alone() {
    var draft = draft("阳台萤火虫观察", "丝瓜番茄旁的萤火虫");
    Published.submit(author, draft("楼顶蜻蜓观察", "丝瓜番茄旁的蜻蜓"));
    published("公共菜地的竹篱笆", "丝瓜旁边搭竹篱笆");
    until(() -> count("竹篱笆") == 1);
    for (var who : List.of(guest, author.api(), chair.api())) {
      assertNowhere(who, "萤火虫", "莹火虫", "萤火");
      if (who != chair.api()) {
        assertNowhere(who, "蜻蜓", "清停", "蜻蜓");
      }
      assertThat(
              who.run(
                      "query($id: ID!) { relatedItems(subjectId: $id) { title } }",
                      Map.of("id", draft))
                  .at("relatedItems")
                  .size())
          .isZero();
    }
    assertThat(ask(chair.api(), "蜻蜓", "清停").at("hits.totalCount").asInt()).isEqualTo(1);
  }

  @Test
  void a_hidden_comment_and_comments_on_what_is_hidden_are_nowhere() {
    var id = published("雨棚下的鸟窝要不要拆", "燕子每年都回来");
    var first = comment(id, "那窝蝙蝠不是燕子");
    comment(id, "其实是蚱蜢");
    until(() -> count("蝙蝠") == 1 && count("蚱蜢") == 1);
    Published.hide(chair, first);
    assertNowhere(guest, "蝙蝠", "编幅", "蝙蝠");
    Published.hide(chair, id);
    assertNowhere(guest, "蚱蜢", "乍猛", "蚱蜢");
  }

  @Test
  void comments_are_neither_suggested_nor_related() {
    var answer = ask(guest, "屋顶花园", "屋顶");
    comment(like, "屋顶花园的向日葵归我");
    until(() -> count("向日葵") == 1);
    var after = ask(guest, "屋顶花园", "屋顶");
    assertThat(after.at("typed").size()).isEqualTo(answer.at("typed").size());
    assertThat(after.at("related").toString()).doesNotContain("COMMENT");
  }
}
