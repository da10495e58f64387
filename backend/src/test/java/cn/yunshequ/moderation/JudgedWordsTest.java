package cn.yunshequ.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A decision tells which words it is about, whatever they are, to whom the decision is told. */
@NullUnmarked
class JudgedWordsTest {
  private static final String FIELDS = "id action title excerpt subject { id }";
  private static final String WORDS = "三楼老王欠着物业费，凭什么他说了算，";
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member chair;
  private static Neighbourhood.Member author;
  private static Neighbourhood.Member neighbour;
  private static Neighbourhood.Member reviewer;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    author = place.resident("张建国", "7栋2单元", "101");
    neighbour = place.resident("马志强", "7栋1单元", "101");
    reviewer = place.officer(OfficeKind.APPEAL_REVIEWER, "叶青");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer done(
      Neighbourhood.Member by, String act, String payload, Object... in) {
    return by.api().act(act, payload, Api.input(in)).done(act);
  }

  /** Words of that kind, said by the author; their public id. */
  private static String said(String kind, String words) {
    return switch (kind) {
      case "dissent" -> dissent(words);
      case "objection" -> {
        done(author, "objectToNotice", "notice { id }", "noticeId", notice(), "words", words);
        yield idOf(kind, words);
      }
      case "question" -> {
        var where = place.globalId();
        done(
            author,
            "askSupervisionQuestion",
            "question { id }",
            "communityId",
            where,
            "words",
            words);
        yield idOf(kind, words);
      }
      default -> DeskTest.comment(author.api(), place, words);
    };
  }

  private static String idOf(String table, String words) {
    var id =
        portal
            .db()
            .sql()
            .fetchValue("select id from disclosure." + table + " where words = ?", words);
    return GlobalId.encode(table, (UUID) id);
  }

  private static String notice() {
    var until = CivicTime.dayOf(portal.clock.instant()).plusDays(7).toString();
    return done(
            chair,
            "publishNotice",
            "notice { id }",
            "communityId",
            place.globalId(),
            "kind",
            "PUBLIC_NOTICE",
            "title",
            "屋面防水公示",
            "body",
            "同意四十一户。",
            "objectionsUntil",
            until)
        .text("publishNotice.notice.id");
  }

  private static String dissent(String words) {
    var stairwell = GlobalId.encode("area", place.area("7栋2单元"));
    var ballot =
        done(
                chair,
                "openBallot",
                "ballot { id }",
                "subjectId",
                stairwell,
                "scopeId",
                stairwell,
                "title",
                "装声控灯",
                "electorate",
                "HOUSEHOLDS",
                "matter",
                "STAIRWELL_DECISION",
                "secrecy",
                "NAMED",
                "closesAt",
                portal.clock.instant().plus(Duration.ofDays(7)).toString())
            .text("openBallot.ballot.id");
    done(author, "castBallot", "receipt", "ballotId", ballot, "choice", "FOR");
    return done(author, "stateDissent", "dissent { id }", "ballotId", ballot, "text", words)
        .text("stateDissent.dissent.id");
  }

  private static String hide(String subject) {
    portal.clock.advance(Duration.ofSeconds(1));
    return done(
            chair,
            "hideContent",
            "decision { id }",
            "subjectId",
            subject,
            "reasonCode",
            "PRIVACY",
            "note",
            "写了邻居的私事")
        .text("hideContent.decision.id");
  }

  private static JsonNode node(Api by, String decision) {
    return by.run(
            "query($id: ID!) { node(id: $id) { ... on ModerationDecision { " + FIELDS + " } } }",
            Map.of("id", decision))
        .at("node");
  }

  private static JsonNode mine(Neighbourhood.Member who) {
    return who.api()
        .run("{ myDecisions(first: 1) { nodes { " + FIELDS + " } } }")
        .at("myDecisions.nodes.0");
  }

  private static String ledger(Api by) {
    return by.run(
            "query($c: ID!) { moderationLedger(communityId: $c) { nodes { decidedAt action about"
                + " clause office automatic appeal } } }",
            Map.of("c", place.globalId()))
        .body()
        .toString();
  }

  private static JsonNode atDesk(Neighbourhood.Member who) {
    return who.api()
        .run(
            "query($c: ID!) { deskDecisions(communityId: $c, first: 1) { nodes { %s } } }"
                .formatted(FIELDS),
            Map.of("c", place.globalId()))
        .at("deskDecisions.nodes.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dissent", "objection", "question", "comment"})
  void whoever_reads_the_decision_reads_what_it_is_about_and_nobody_else(String kind) {
    var words = WORDS + kind;
    var decision = hide(said(kind, words));
    var about =
        Map.of("dissent", "装声控灯", "objection", "异议：屋面防水公示", "question", "监督提问 ", "comment", "评论");
    for (var read :
        List.of(
            mine(author),
            atDesk(chair),
            node(author.api(), decision),
            node(reviewer.api(), decision))) {
      assertThat(read.path("excerpt").asString()).isEqualTo(words);
      assertThat(read.path("title").asString()).startsWith(about.get(kind));
      assertThat(read.path("subject").isNull())
          .as("only a comment is a node")
          .isEqualTo(!kind.equals("comment"));
    }
    for (var other : List.of(neighbour.api(), place.stranger().api(), portal.guest())) {
      assertThat(node(other, decision).isNull()).isTrue();
      assertThat(ledger(other)).contains("隐藏内容").doesNotContain("老王", "防水", "声控灯", "监督提问");
    }
    assertThat(mine(neighbour).isMissingNode()).isTrue();
  }

  @Test
  void long_words_are_cut_as_in_the_queue() {
    hide(said("comment", "长".repeat(400)));
    assertThat(mine(author).path("excerpt").asString()).isEqualTo("长".repeat(299) + "…");
  }

  @Test
  void of_a_person_who_was_silenced_no_words_are_kept() {
    var loud = place.resident("吴嗓门", "8栋1单元", "101");
    done(
        chair,
        "silenceResident",
        "decision { id }",
        "communityId",
        place.globalId(),
        "residentId",
        GlobalId.encode("resident", loud.account()),
        "days",
        3,
        "reasonCode",
        "ABUSE",
        "note",
        "夜里反复刷屏，提醒后不改");
    assertThat(mine(loud).path("title").asString()).isEqualTo("暂停发言");
    assertThat(mine(loud).path("excerpt").isNull()).isTrue();
  }

  @Test
  void words_are_taken_from_a_decision_and_nothing_else_of_it_ever_changes() {
    var id = GlobalId.decode(hide(said("comment", "写错了门牌号"))).id();
    for (var change :
        List.of(
            "set title = 'x'",
            "set excerpt = 'x', title = null",
            "set note = 'x'",
            "set title = null, excerpt = null, note = 'x'",
            "set title = null, excerpt = null, author_id = null")) {
      assertThatThrownBy(() -> sql("update moderation.decision " + change + " where id = ?", id))
          .as(change)
          .isInstanceOf(DataAccessException.class);
    }
    assertThatThrownBy(() -> sql("delete from moderation.decision where id = ?", id))
        .isInstanceOf(DataAccessException.class);
    assertThat(mine(author).path("excerpt").asString()).isEqualTo("写错了门牌号");
    sql("update moderation.decision set title = null, excerpt = null where id = ?", id);
    assertThat(mine(author).path("excerpt").isNull()).isTrue();
  }

  private static void sql(String statement, UUID id) {
    portal.db().sql().execute(statement, id);
  }
}
