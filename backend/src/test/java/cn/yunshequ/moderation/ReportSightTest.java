package cn.yunshequ.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One reports what one sees; what one does not see is not there, and nothing changes. */
@NullUnmarked
class ReportSightTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member chair;
  private static Neighbourhood.Member writer;
  private static Neighbourhood.Member reader;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    writer = place.resident("张建国", "7栋2单元", "101");
    reader = place.resident("马志强", "7栋1单元", "101");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static List<String> report(Api who, String id) {
    return DeskTest.act(who, "reportContent", "report", Map.of("subjectId", id, "reason", "ABUSE"))
        .refusals("reportContent");
  }

  private static String books() {
    return portal
        .db()
        .sql()
        .fetch(
            "select (select count(*) from moderation.report), (select count(*) from"
                + " moderation.item), (select count(*) from platform.outbox), (select count(*) from"
                + " platform.request_key), (select count(*) from moderation.decision)")
        .toString();
  }

  private static String whisper(String comment) {
    var id = UUID.randomUUID();
    Whispers.ALL.put(
        id, new Whispers.Whisper(place.path, writer.account(), GlobalId.decode(comment), "说的话"));
    return GlobalId.encode("whisper", id);
  }

  @Test
  void words_within_something_are_reported_by_whoever_sees_that() {
    var stranger = place.stranger();
    // Waits for the desk: its author and the desk see it.
    var waiting = whisper(DeskTest.comment(stranger.api(), place, "还没有人看过"));
    var shown = whisper(DeskTest.comment(writer.api(), place, "大家都看得到"));
    var before = books();
    assertThat(report(reader.api(), waiting)).containsExactly("NOT_FOUND");
    assertThat(books()).isEqualTo(before);
    assertThat(report(chair.api(), waiting)).as("who sees it").isEmpty();
    assertThat(report(reader.api(), shown)).isEmpty();
    assertThat(books()).isNotEqualTo(before);
  }

  @Test
  void an_objection_and_a_question_are_seen_with_what_they_stand_under() {
    var notice =
        DeskTest.act(
                chair.api(),
                "publishNotice",
                "notice",
                Map.of(
                    "communityId",
                    place.globalId(),
                    "kind",
                    "PUBLIC_NOTICE",
                    "title",
                    "屋面防水公示",
                    "body",
                    "同意四十一户。",
                    "objectionsUntil",
                    CivicTime.dayOf(portal.clock.instant()).plusDays(7).toString()))
            .text("publishNotice.notice.id");
    DeskTest.act(
        writer.api(), "objectToNotice", "notice", Map.of("noticeId", notice, "words", "数目不对"));
    DeskTest.act(
        writer.api(),
        "askSupervisionQuestion",
        "question",
        Map.of("communityId", place.globalId(), "words", "账什么时候公开"));
    for (var table : List.of("objection", "question")) {
      var id =
          GlobalId.encode(
              table,
              (UUID)
                  portal.db().sql().fetchValue("select id from disclosure." + table + " limit 1"));
      assertThat(report(reader.api(), id)).as(table).isEmpty();
      DeskTest.act(
          chair.api(),
          "hideContent",
          "decision",
          Map.of("subjectId", id, "reasonCode", "ABUSE", "note", "出现人身攻击"));
      var before = books();
      assertThat(report(place.stranger().api(), id)).as(table).containsExactly("ALREADY_DONE");
      assertThat(books()).isEqualTo(before);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "proposal",
        "comment",
        "objection",
        "question",
        "dissent",
        "help",
        "activity",
        "convention",
        "amendment",
        "whisper"
      })
  void what_is_not_there_is_not_found_and_nothing_changes(String kind) {
    var before = books();
    assertThat(report(reader.api(), GlobalId.encode(kind, UUID.randomUUID())))
        .containsExactly("NOT_FOUND");
    assertThat(books()).isEqualTo(before);
  }

  @Test
  void a_draft_is_not_there_for_others() {
    var draft =
        DeskTest.act(
                writer.api(),
                "createProposal",
                "proposal",
                Map.of(
                    "communityId",
                    place.globalId(),
                    "category",
                    "clean",
                    "title",
                    "草稿",
                    "body",
                    "还没写完。"))
            .text("createProposal.proposal.id");
    var articles =
        DeskTest.act(
                writer.api(),
                "draftConvention",
                "convention",
                Map.of(
                    "scopeId",
                    GlobalId.encode("area", place.area("7栋2单元")),
                    "title",
                    "楼道公约",
                    "articles",
                    List.of(Map.of("text", "过道不放鞋柜。"))))
            .text("draftConvention.convention.id");
    var before = books();
    for (var id : List.of(draft, articles)) {
      assertThat(report(reader.api(), id)).containsExactly("NOT_FOUND");
    }
    assertThat(books()).isEqualTo(before);
  }
}
