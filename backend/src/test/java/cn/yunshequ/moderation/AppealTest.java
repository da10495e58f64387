package cn.yunshequ.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.deliberation.CommentsTest;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A second look by a second person at the subdistrict, within fifteen days (L-75). */
@NullUnmarked
class AppealTest {
  private static final String MINE =
      "{ myDecisions(first: 1) { nodes { id action actionName clause note decidedByOffice"
          + " appealableUntil subject { id } appeal { id status statusName answer dueAt overdue } }"
          + " } }";
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member author;
  private static Neighbourhood.Member moderator;
  private static Neighbourhood.Member reviewer;
  private static Neighbourhood.Member officer;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    author = place.resident("马师傅", "8栋1单元", "201");
    moderator = place.officer(OfficeKind.MODERATOR, "沈主任");
    reviewer = place.officer(OfficeKind.APPEAL_REVIEWER, "叶青");
    officer = place.officer(OfficeKind.SUBDISTRICT_OFFICER, "严文");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String hiddenComment(String words) {
    var id =
        author
            .api()
            .run(
                "mutation($s: ID!, $b: String!) { postComment(input: {subjectId: $s, body: $b}) {"
                    + " comment { id } } }",
                Map.of("s", CommentsTest.thing(place, true), "b", words))
            .text("postComment.comment.id");
    portal.clock.advance(Duration.ofSeconds(1));
    var hide = Map.of("subjectId", id, "reasonCode", "ABUSE", "note", "出现人身攻击");
    assertThat(act(moderator.api(), "hideContent", hide).refusals("hideContent")).isEmpty();
    portal.clock.advance(Duration.ofSeconds(1));
    return id;
  }

  private static Api.Answer act(Api by, String act, Map<String, ?> input) {
    return DeskTest.act(by, act, "decision", input);
  }

  private static Map<String, Object> input(Object... pairs) {
    var input = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      input.put((String) pairs[i], pairs[i + 1]);
    }
    return input;
  }

  private static String latestDecision() {
    return author.api().run(MINE).text("myDecisions.nodes.0.id");
  }

  private static String status(String comment) {
    return portal
        .db()
        .sql()
        .fetchValue(
            "select status from deliberation.comment where id = ?", GlobalId.decode(comment).id())
        .toString();
  }

  private static List<Object> book() {
    var sql = portal.db().sql();
    return List.of(
        sql.fetch("select * from moderation.appeal order by id").intoMaps(),
        sql.fetchCount(sql.selectFrom("moderation.decision")),
        sql.fetchCount(sql.selectFrom("platform.outbox")));
  }

  @Test
  void the_author_reads_reason_clause_and_until_when_to_appeal() {
    hiddenComment("你们都是……");
    var mine = author.api().run(MINE);
    assertThat(mine.text("myDecisions.nodes.0.action")).isEqualTo("HIDE");
    assertThat(mine.text("myDecisions.nodes.0.clause")).contains("第二条");
    assertThat(mine.text("myDecisions.nodes.0.note")).isEqualTo("出现人身攻击");
    assertThat(mine.text("myDecisions.nodes.0.decidedByOffice")).isEqualTo("审核员");
    assertThat(mine.text("myDecisions.nodes.0.appealableUntil")).isNotEmpty();
  }

  @Test
  void a_granted_appeal_shows_the_words_again_and_everybody_concerned_reads_why() {
    // What other tests left open.
    portal.db().sql().execute("delete from moderation.item where kind = 'APPEAL'");
    portal
        .db()
        .sql()
        .execute(
            "update moderation.appeal set status = 'MOOT', decided_at = now() where status ="
                + " 'OPEN'");
    var comment = hiddenComment("物业费的账要公开");
    var decision = latestDecision();
    var filed =
        act(
            author.api(),
            "appealDecision",
            input("decisionId", decision, "note", "我没有攻击任何人", "requestKey", "k1"));
    assertThat(filed.refusals("appealDecision")).isEmpty();
    act(
        author.api(),
        "appealDecision",
        input("decisionId", decision, "note", "我没有攻击任何人", "requestKey", "k1"));
    var list =
        reviewer
            .api()
            .run(
                "query($c: ID) { appeals(communityId: $c) { totalCount nodes { id excerpt words"
                    + " viewerMayDecide appellant { displayName } decision { note } } } }",
                Map.of("c", place.globalId()));
    assertThat(list.text("appeals.totalCount")).isEqualTo("1");
    assertThat(list.text("appeals.nodes.0.excerpt")).isEqualTo("物业费的账要公开");
    assertThat(list.text("appeals.nodes.0.viewerMayDecide")).isEqualTo("true");
    var queue =
        reviewer
            .api()
            .run(
                "query($c: ID!) { moderationQueue(communityId: $c) { nodes { kind appeal { id } } }"
                    + " deskCounts(communityId: $c) { appeals comments } }",
                Map.of("c", place.globalId()));
    assertThat(queue.text("moderationQueue.nodes.0.kind")).isEqualTo("APPEAL");
    assertThat(queue.text("moderationQueue.nodes.0.appeal.id"))
        .isEqualTo(list.text("appeals.nodes.0.id"));
    assertThat(queue.text("deskCounts.appeals")).isEqualTo("1");
    var granted =
        act(
            reviewer.api(),
            "decideAppeal",
            input("decisionId", decision, "grant", true, "note", "没有人身攻击，恢复显示"));
    assertThat(granted.refusals("decideAppeal")).isEmpty();
    assertThat(status(comment)).isEqualTo("VISIBLE");
    var told =
        author.api().run("{ myDecisions(first: 2) { nodes { action appeal { status answer } } } }");
    assertThat(told.text("myDecisions.nodes.0.action")).isEqualTo("APPEAL_GRANTED");
    assertThat(told.text("myDecisions.nodes.1.appeal.answer")).isEqualTo("没有人身攻击，恢复显示");
    assertThat(
            act(
                    reviewer.api(),
                    "decideAppeal",
                    input(
                        "appealId",
                        list.text("appeals.nodes.0.id"),
                        "grant",
                        false,
                        "note",
                        "再来一次吧"))
                .refusals("decideAppeal"))
        .containsExactly("ALREADY_DONE");
  }

  @Test
  void an_appeal_that_is_not_granted_leaves_the_words_hidden() {
    var comment = hiddenComment("都给我滚出去");
    var decision = latestDecision();
    act(author.api(), "appealDecision", input("decisionId", decision, "note", "我觉得不过分"));
    act(
        officer.api(),
        "decideAppeal",
        input("decisionId", decision, "grant", false, "note", "确实伤人，维持隐藏"));
    assertThat(status(comment)).isEqualTo("HIDDEN");
    assertThat(
            author
                .api()
                .run("{ myDecisions(first: 2) { nodes { appeal { status } } } }")
                .text("myDecisions.nodes.1.appeal.status"))
        .isEqualTo("UPHELD");
  }

  @Test
  void nobody_else_appeals_or_hears_and_nothing_changes() {
    var comment = hiddenComment("谁家的车又堵门");
    var decision = latestDecision();
    var before = book();
    for (var nobody : List.of(moderator, reviewer, place.resident("张三", "7栋1单元", "101"))) {
      assertThat(
              act(nobody.api(), "appealDecision", input("decisionId", decision, "note", "我替他申诉"))
                  .refusals("appealDecision"))
          .containsExactly("NOT_ALLOWED");
    }
    assertThat(
            act(portal.guest(), "appealDecision", input("decisionId", decision, "note", "x"))
                .status())
        .isEqualTo(401);
    assertThat(book()).isEqualTo(before);
    assertThat(
            act(author.api(), "appealDecision", input("decisionId", decision, "note", "请再看一看吧"))
                .refusals("appealDecision"))
        .isEmpty();
    before = book();
    var elsewhere = new Neighbourhood(portal).officer(OfficeKind.APPEAL_REVIEWER, "外区");
    for (var nobody : List.of(moderator, author, elsewhere, place.stranger())) {
      assertThat(
              act(
                      nobody.api(),
                      "decideAppeal",
                      input("decisionId", decision, "grant", true, "note", "我来恢复它"))
                  .refusals("decideAppeal"))
          .containsExactly("NOT_ALLOWED");
    }
    assertThat(book()).isEqualTo(before);
    assertThat(status(comment)).isEqualTo("HIDDEN");
  }

  @Test
  void who_decided_first_never_hears_the_appeal_not_even_past_the_code() {
    var both = place.officer(OfficeKind.MODERATOR, "兼职审核员");
    portal
        .db()
        .sql()
        .execute(
            "insert into community.office (id, account_id, kind, area_id, term_starts, term_ends)"
                + " values (gen_random_uuid(), ?, 'APPEAL_REVIEWER', ?, current_date - 1,"
                + " current_date + 100)",
            both.account(),
            place.subdistrict());
    var id =
        author
            .api()
            .run(
                "mutation($s: ID!) { postComment(input: {subjectId: $s, body: \"楼上太吵了\"}) {"
                    + " comment { id } } }",
                Map.of("s", CommentsTest.thing(place, true)))
            .text("postComment.comment.id");
    portal.clock.advance(Duration.ofSeconds(1));
    act(both.api(), "hideContent", Map.of("subjectId", id, "reasonCode", "ABUSE", "note", "语气太重了"));
    portal.clock.advance(Duration.ofSeconds(1));
    var decision = latestDecision();
    act(author.api(), "appealDecision", input("decisionId", decision, "note", "只是说事实"));
    assertThat(
            act(
                    both.api(),
                    "decideAppeal",
                    input("decisionId", decision, "grant", false, "note", "我维持我自己"))
                .refusals("decideAppeal"))
        .containsExactly("DECIDED_FIRST_BY_YOU");
    assertThatThrownBy(() ->
            portal
                .db()
                .sql()
                .execute(
                    "update moderation.appeal set status = 'UPHELD', decided_by = ?,"
                        + " decided_at = now(), answer = 'x' where first_decided_by = ?",
                    both.account(),
                    both.account()))
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("appeal_is_decided_by_somebody_else");
    assertThat(
            act(
                    reviewer.api(),
                    "decideAppeal",
                    input("decisionId", decision, "grant", true, "note", "说的是事实"))
                .refusals("decideAppeal"))
        .isEmpty();
  }

  @Test
  void after_fifteen_days_after_the_desk_gave_in_and_twice_an_appeal_is_refused() {
    var comment = hiddenComment("快递又丢了");
    var decision = latestDecision();
    var appeal = input("decisionId", decision, "note", "请恢复我的话");
    act(author.api(), "appealDecision", appeal);
    assertThat(act(author.api(), "appealDecision", appeal).refusals("appealDecision"))
        .containsExactly("ALREADY_APPEALED");
    act(moderator.api(), "restoreContent", Map.of("subjectId", comment, "note", "居委会自己看错了"));
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select status from moderation.appeal where decision_id = ?",
                    GlobalId.decode(decision).id()))
        .isEqualTo("MOOT");
    hiddenComment("路灯什么时候修");
    var late = latestDecision();
    // By hand: with the clock the sessions would end as well.
    portal
        .db()
        .write(() -> {
          var sql = portal.db().sql();
          sql.execute("alter table moderation.decision disable trigger user");
          sql.execute(
              "update moderation.decision set decided_at = decided_at - interval '15 days'"
                  + " where id = ?",
              GlobalId.decode(late).id());
          return sql.execute("alter table moderation.decision enable trigger user");
        });
    var tooLate = act(author.api(), "appealDecision", input("decisionId", late, "note", "现在才看到"));
    assertThat(tooLate.refusals("appealDecision")).isNotEmpty();
  }

  @Test
  void the_public_ledger_names_nobody_and_repeats_no_words() {
    hiddenComment("门牌和电话都写出来了");
    var ledger =
        portal
            .guest()
            .run(
                "query($c: ID!) { moderationLedger(communityId: $c) { nodes { decidedAt action"
                    + " about clause office automatic appeal } } }",
                Map.of("c", place.globalId()));
    assertThat(ledger.text("moderationLedger.nodes.0.action")).isEqualTo("隐藏内容");
    assertThat(ledger.text("moderationLedger.nodes.0.about")).isEqualTo("评论");
    assertThat(ledger.text("moderationLedger.nodes.0.office")).isEqualTo("审核员");
    assertThat(ledger.body().toString()).doesNotContain("马师傅", "沈主任", "门牌", "出现人身攻击");
  }
}
