package cn.yunshequ.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The register, notices with objections and receipts, and questions of supervisors (L-06). */
@NullUnmarked
class DisclosureTest {
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member resident;
  private static Neighbourhood.Member chair;

  @BeforeAll
  static void start() {
    portal =
        Portal.start(
            Map.of(
                "moderation.posts-per-minute",
                500,
                "moderation.posts-per-day",
                5000,
                "moderation.same-text",
                500));
    place = new Neighbourhood(portal);
    resident = place.resident("张建国", "7栋2单元", "101");
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer act(Api by, String act, String result, Map<String, ?> input) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input!";
    return by.run(
        "mutation($i: %s) { %s(input: $i) { %s { id } refusals { code message path } } }"
            .formatted(type, act, result),
        Map.of("i", input));
  }

  private static Map<String, Object> notice(Object... more) {
    var input =
        new HashMap<String, Object>(
            Map.of(
                "communityId", place.globalId(),
                "kind", "PUBLIC_NOTICE",
                "title", "屋面防水表决结果公示",
                "body", "应参加五十六户，参加四十五户，同意四十一户。",
                "objectionsUntil", today(7)));
    for (int i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    return input;
  }

  private static String today(int days) {
    return CivicTime.dayOf(portal.clock.instant()).plusDays(days).toString();
  }

  private static String published(Object... more) {
    return act(chair.api(), "publishNotice", "notice", notice(more))
        .text("publishNotice.notice.id");
  }

  private static List<Object> book() {
    var sql = portal.db().sql();
    return List.of("notice", "record", "objection", "question", "receipt").stream()
        .<Object>map(t -> sql.fetchCount(sql.selectFrom("disclosure." + t)))
        .toList();
  }

  @Test
  void a_notice_is_public_for_good_and_anybody_can_check_that_it_is_the_one_published()
      throws Exception {
    var id = published();
    var read =
        portal
            .guest()
            .run(
                "query($id: ID!) { node(id: $id) { ... on Notice { number title body contentHash"
                    + " openToObjections scope { label } } } }",
                Map.of("id", id));
    var text =
        String.join(
            "\n", read.text("node.number"), read.text("node.title"), read.text("node.body"));
    assertThat(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(text.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(read.text("node.contentHash"));
    assertThat(read.text("node.number")).matches("GS\\d{4}-\\d{4}");
    for (var sql :
        List.of(
            "update disclosure.notice set body = 'x'",
            "delete from disclosure.notice",
            "truncate disclosure.notice cascade")) {
      assertThatThrownBy(() -> portal.db().sql().execute(sql))
          .isInstanceOf(DataAccessException.class);
    }
  }

  @Test
  void a_public_notice_of_less_than_seven_days_is_refused_and_so_is_whoever_may_not_publish() {
    assertThat(
            act(chair.api(), "publishNotice", "notice", notice("objectionsUntil", today(6)))
                .refusals("publishNotice"))
        .containsExactly("NOTICE_TIME_TOO_SHORT");
    var before = book();
    var elsewhere = new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "外区主任");
    for (var nobody : List.of(resident, place.stranger(), elsewhere)) {
      assertThat(act(nobody.api(), "publishNotice", "notice", notice()).refusals("publishNotice"))
          .containsExactly("NOT_ALLOWED");
    }
    assertThat(act(portal.guest(), "publishNotice", "notice", notice()).status()).isEqualTo(401);
    assertThat(book()).isEqualTo(before);
  }

  @Test
  void a_resident_objects_once_in_time_and_the_desk_answers_in_public() {
    var id = published("requestKey", "n1");
    var objection = Map.of("noticeId", id, "words", "我家没有收到表决票", "requestKey", "o1");
    for (var nobody :
        List.of(place.stranger(), new Neighbourhood(portal).resident("外人", "7栋1单元", "101"))) {
      assertThat(
              act(nobody.api(), "objectToNotice", "notice", Map.of("noticeId", id, "words", "不同意"))
                  .refusals("objectToNotice"))
          .containsExactly("NOT_ALLOWED");
    }
    assertThat(
            act(resident.api(), "objectToNotice", "notice", objection).refusals("objectToNotice"))
        .isEmpty();
    act(resident.api(), "objectToNotice", "notice", objection);
    assertThat(
            act(resident.api(), "objectToNotice", "notice", Map.of("noticeId", id, "words", "再说一次"))
                .refusals("objectToNotice"))
        .containsExactly("OBJECTED_ALREADY");
    var queue =
        chair
            .api()
            .run(
                "query($c: ID!) { moderationQueue(communityId: $c, kinds: [OBJECTION]) { nodes {"
                    + " excerpt } } deskCounts(communityId: $c) { objections } }",
                Map.of("c", place.globalId()));
    assertThat(queue.text("moderationQueue.nodes.0.excerpt")).isEqualTo("我家没有收到表决票");
    var shown =
        "query($id: ID!) { node(id: $id) { ... on Notice { objections { id number words answer"
            + " overdue byViewer } } } }";
    var first = portal.guest().run(shown, Map.of("id", id));
    var answer =
        Map.of("objectionId", first.text("node.objections.0.id"), "answer", "票已补送上门，感谢提醒。");
    assertThat(
            act(resident.api(), "answerNoticeObjection", "notice", answer)
                .refusals("answerNoticeObjection"))
        .containsExactly("NOT_ALLOWED");
    act(chair.api(), "answerNoticeObjection", "notice", answer);
    assertThat(
            act(chair.api(), "answerNoticeObjection", "notice", answer)
                .refusals("answerNoticeObjection"))
        .containsExactly("ANSWERED_ALREADY");
    var told = portal.guest().run(shown, Map.of("id", id));
    assertThat(told.text("node.objections.0.answer")).isEqualTo("票已补送上门，感谢提醒。");
    assertThat(told.body().toString()).doesNotContain("张建国");
    assertThat(
            chair
                .api()
                .run(
                    "query($c: ID!) { deskCounts(communityId: $c) { objections } }",
                    Map.of("c", place.globalId()))
                .text("deskCounts.objections"))
        .isEqualTo("0");
  }

  @Test
  void a_receipt_counts_once_per_reader() {
    var id = published("title", "停水通知", "kind", "ANNOUNCEMENT");
    for (int twice = 0; twice < 2; twice++) {
      act(resident.api(), "markNoticeRead", "notice", Map.of("noticeId", id));
    }
    var read =
        resident
            .api()
            .run(
                "query($id: ID!) { node(id: $id) { ... on Notice { readCount viewerHasRead"
                    + " viewerMayObject } } }",
                Map.of("id", id));
    assertThat(read.text("node.readCount")).isEqualTo("1");
    assertThat(read.text("node.viewerHasRead")).isEqualTo("true");
    assertThat(read.text("node.viewerMayObject")).isEqualTo("false");
  }

  @Test
  void what_must_be_public_and_is_not_is_overdue_until_it_is_published() {
    var here = new Neighbourhood(portal);
    var desk = here.officer(OfficeKind.COMMITTEE_MEMBER, "陆委员").api();
    var query =
        "query($c: ID!) { disclosureRegister(communityId: $c) { code name cycleName period dueOn"
            + " mandatory published overdue latest { title correctedBy { title } } } }";
    var before = portal.guest().run(query, Map.of("c", here.globalId()));
    assertThat(before.at("disclosureRegister").size()).isEqualTo(6);
    assertThat(before.text("disclosureRegister.3.code")).isEqualTo("work-funds");
    var input =
        new HashMap<String, Object>(
            Map.of(
                "communityId", here.globalId(),
                "category", "work-funds",
                "period", before.text("disclosureRegister.3.period"),
                "title", "工作经费收支",
                "body", "收入三万元，支出两万一千元。"));
    var first = act(desk, "publishDisclosure", "record", input).text("publishDisclosure.record.id");
    var line = portal.guest().run(query, Map.of("c", here.globalId()));
    assertThat(line.text("disclosureRegister.3.published")).isEqualTo("true");
    assertThat(line.text("disclosureRegister.3.overdue")).isEqualTo("false");
    portal.clock.advance(java.time.Duration.ofSeconds(1));
    input.put("correctsId", first);
    input.put("title", "工作经费收支（更正）");
    assertThat(act(desk, "publishDisclosure", "record", input).refusals("publishDisclosure"))
        .isEmpty();
    assertThat(act(desk, "publishDisclosure", "record", input).refusals("publishDisclosure"))
        .containsExactly("CORRECTED_ALREADY");
    input.remove("correctsId");
    input.put("category", "nothing");
    assertThat(act(desk, "publishDisclosure", "record", input).refusals("publishDisclosure"))
        .containsExactly("DISCLOSURE_CATEGORY_UNKNOWN");
    input.put("category", "work-funds");
    assertThat(
            act(resident.api(), "publishDisclosure", "record", input).refusals("publishDisclosure"))
        .containsExactly("NOT_ALLOWED");
    var records =
        portal
            .guest()
            .run(
                "query($c: ID!) { disclosureRecords(communityId: $c) { nodes { title number"
                    + " corrects { title } correctedBy { title } } } }",
                Map.of("c", here.globalId()));
    assertThat(records.text("disclosureRecords.nodes.1.correctedBy.title")).contains("更正");
    assertThatThrownBy(() -> portal.db().sql().execute("update disclosure.record set body = 'x'"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void a_supervisor_asks_in_public_and_gets_an_answer_by_its_day() {
    var question =
        Map.of("communityId", place.globalId(), "words", "三季度的电费为什么多了一倍？", "requestKey", "q1");
    assertThat(
            act(place.stranger().api(), "askSupervisionQuestion", "question", question)
                .refusals("askSupervisionQuestion"))
        .containsExactly("NOT_ALLOWED");
    var id =
        act(resident.api(), "askSupervisionQuestion", "question", question)
            .text("askSupervisionQuestion.question.id");
    var query =
        "query($c: ID!) { supervisionQuestions(communityId: $c) { nodes { words answer overdue"
            + " byViewer } } }";
    assertThat(
            resident
                .api()
                .run(query, Map.of("c", place.globalId()))
                .text("supervisionQuestions.nodes.0.byViewer"))
        .isEqualTo("true");
    act(
        chair.api(),
        "answerSupervisionQuestion",
        "question",
        Map.of("questionId", id, "answer", "新装了六盏路灯，账单附后。"));
    var told = portal.guest().run(query, Map.of("c", place.globalId()));
    assertThat(told.text("supervisionQuestions.nodes.0.answer")).contains("六盏路灯");
    assertThat(told.body().toString()).doesNotContain("张建国");
  }
}
