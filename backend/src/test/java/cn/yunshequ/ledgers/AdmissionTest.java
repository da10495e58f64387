package cn.yunshequ.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Reports asked of a committee: the list, what is asked, what came of it, and how much it is. */
@NullUnmarked
class AdmissionTest {
  private static final String BURDEN =
      "query($c: ID!, $year: Int!) { reportBurden(communityId: $c, year: $year) { asked unlisted"
          + " delivered refused open } }";
  private static final String REQUESTS =
      "query($c: ID!) { reportRequests(communityId: $c) { nodes { id title askedBy basis overdue"
          + " status statusName answer answeredBy registeredBy viewerMayDeliver viewerMayRefuse"
          + " admitted { name basis until } } } }";

  private static Portal portal;
  private Neighbourhood place;
  private Api chair;
  private Api subdistrict;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void settle() {
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任").api();
    subdistrict = place.officer(OfficeKind.SUBDISTRICT_OFFICER, "严文").api();
  }

  private static Api.Answer act(Api by, String act, String result, Map<String, ?> input) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input!";
    return by.run(
        "mutation($i: %s) { %s(input: $i) { %s { id } refusals { code path } } }"
            .formatted(type, act, result),
        Map.of("i", input));
  }

  private Api.Answer admit(Api by) {
    return act(
        by,
        "admitReport",
        "admittedReport",
        Map.of(
            "communityId", place.globalId(),
            "name", "低保对象动态情况季报",
            "basis", "街道办〔2026〕7号"));
  }

  private String admitted() {
    return admit(subdistrict).text("admitReport.admittedReport.id");
  }

  private Api.Answer register(Api by, String admitted, int days) {
    var input = new HashMap<String, Object>();
    input.put("communityId", place.globalId());
    input.put("title", "垃圾分类宣传周报表");
    input.put("askedBy", "区城管局");
    input.put("basis", "没有说明");
    input.put("dueOn", CivicTime.dayOf(portal.clock.instant()).plusDays(days).toString());
    if (admitted != null) {
      input.put("admittedId", admitted);
    }
    return act(by, "registerReportRequest", "reportRequest", input);
  }

  private String registered(String admitted) {
    return register(chair, admitted, 3).text("registerReportRequest.reportRequest.id");
  }

  private static Api.Answer answer(Api by, String request, boolean deliver, String words) {
    var input = new HashMap<String, Object>();
    input.put("requestId", request);
    input.put("deliver", deliver);
    if (words != null) {
      input.put("words", words);
    }
    return act(by, "answerReportRequest", "reportRequest", input);
  }

  private String burden() {
    int year = CivicTime.dayOf(portal.clock.instant()).getYear();
    return portal
        .guest()
        .run(BURDEN, Map.of("c", place.globalId(), "year", year))
        .at("reportBurden")
        .toString()
        .replace("\"", "");
  }

  @Test
  void what_is_on_no_list_is_shown_as_such_and_sent_back_with_a_reason() {
    var request = registered(null);
    var line = chair.run(REQUESTS, Map.of("c", place.globalId())).at("reportRequests.nodes.0");
    assertThat(line.path("admitted").isNull()).isTrue();
    assertThat(line.path("viewerMayRefuse").asBoolean()).isTrue();
    assertThat(answer(chair, request, false, null).refusals("answerReportRequest"))
        .containsExactly("TEXT_REQUIRED");
    assertThat(answer(chair, request, false, "不在准入清单上，台账里已有同样的数据").refusals("answerReportRequest"))
        .isEmpty();
    assertThat(answer(chair, request, true, null).refusals("answerReportRequest"))
        .containsExactly("REPORT_ANSWERED_ALREADY");
    var after = chair.run(REQUESTS, Map.of("c", place.globalId())).at("reportRequests.nodes.0");
    assertThat(after.path("statusName").asString()).isEqualTo("已退回");
    assertThat(after.path("answer").asString()).startsWith("不在准入清单上");
    assertThat(after.path("answeredBy").asString()).isEqualTo("沈主任");
    assertThat(burden()).isEqualTo("{asked:1,unlisted:1,delivered:0,refused:1,open:0}");
  }

  @Test
  void what_is_on_the_list_is_handed_in_and_never_sent_back() {
    var request = registered(admitted());
    var line = chair.run(REQUESTS, Map.of("c", place.globalId())).at("reportRequests.nodes.0");
    assertThat(line.path("admitted").path("basis").asString()).isEqualTo("街道办〔2026〕7号");
    assertThat(line.path("viewerMayRefuse").asBoolean()).isFalse();
    assertThat(answer(chair, request, false, "不想报").refusals("answerReportRequest"))
        .containsExactly("REPORT_ON_THE_LIST");
    assertThat(answer(chair, request, true, null).refusals("answerReportRequest")).isEmpty();
    registered(null);
    assertThat(burden()).isEqualTo("{asked:2,unlisted:1,delivered:1,refused:0,open:1}");
  }

  @Test
  void a_line_that_has_ended_admits_nothing_new_and_keeps_what_was_asked_under_it() {
    var item = admitted();
    var request = registered(item);
    var end = Map.of("admittedId", item);
    assertThat(
            act(subdistrict, "endAdmittedReport", "admittedReport", end)
                .refusals("endAdmittedReport"))
        .isEmpty();
    assertThat(
            act(subdistrict, "endAdmittedReport", "admittedReport", end)
                .refusals("endAdmittedReport"))
        .containsExactly("ADMISSION_OVER");
    assertThat(register(chair, item, 3).refusals("registerReportRequest"))
        .containsExactly("ADMISSION_OVER");
    assertThat(answer(chair, request, false, "清单改了").refusals("answerReportRequest"))
        .containsExactly("REPORT_ON_THE_LIST");
  }

  @Test
  void another_community_s_list_and_a_day_that_is_over_are_refused_and_a_missed_day_is_told() {
    var item = admitted();
    assertThat(register(chair, null, -1).refusals("registerReportRequest"))
        .containsExactly("VALUE_OUT_OF_RANGE");
    registered(null);
    var here = place;
    place = new Neighbourhood(portal);
    var elsewhere = place.officer(OfficeKind.COMMITTEE_CHAIR, "别处主任").api();
    assertThat(register(elsewhere, item, 3).refusals("registerReportRequest"))
        .containsExactly("NOT_FOUND");
    portal.clock.advance(Duration.ofDays(5));
    var later = here.officer(OfficeKind.COMMITTEE_MEMBER, "沈委员").api();
    var line = later.run(REQUESTS, Map.of("c", here.globalId())).at("reportRequests.nodes.0");
    assertThat(line.path("overdue").asBoolean()).isTrue();
  }

  @Test
  void two_colleagues_at_once_answer_it_once() {
    var request = registered(null);
    var other = place.officer(OfficeKind.COMMITTEE_MEMBER, "沈委员").api();
    // Both have come as far as the row when a third lets go of it.
    var answers =
        portal
            .db()
            .write(() -> {
              portal
                  .db()
                  .sql()
                  .query(
                      "select id from ledgers.report_request where id = ? for update",
                      GlobalId.decode(request).id())
                  .execute();
              var both =
                  List.of(
                      CompletableFuture.supplyAsync(() -> answer(chair, request, true, null)),
                      CompletableFuture.supplyAsync(() -> answer(other, request, false, "没有依据")));
              LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
              return both;
            });
    var refused = new java.util.ArrayList<String>();
    answers.forEach(each -> refused.addAll(each.join().refusals("answerReportRequest")));
    assertThat(refused).containsExactly("REPORT_ANSWERED_ALREADY");
  }

  /** Who does what; everybody else is refused, and a guest is asked to sign in. */
  enum Who {
    GUEST("", false),
    STRANGER("", false),
    RESIDENT("", false),
    COMMITTEE_CHAIR("register answer", true),
    COMMITTEE_MEMBER("register answer", true),
    MODERATOR("register", true),
    GRID_WORKER("", false),
    STAIRWELL_HEAD("", false),
    COUNCIL_CONVENOR("", false),
    SUBDISTRICT_OFFICER("admit end", true),
    APPEAL_REVIEWER("", false),
    CHAIR_ELSEWHERE("", false);

    final String may;
    final boolean reads;

    Who(String may, boolean reads) {
      this.may = may;
      this.reads = reads;
    }
  }

  private Api of(Who who) {
    return switch (who) {
      case GUEST -> portal.guest();
      case STRANGER -> place.stranger().api();
      case RESIDENT -> place.resident("张建国", "7栋2单元", "101").api();
      case CHAIR_ELSEWHERE ->
          new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "别处主任").api();
      default -> place.officer(OfficeKind.valueOf(who.name()), "某某").api();
    };
  }

  @ParameterizedTest
  @EnumSource
  void each_office_does_its_own_part(Who who) {
    var item = admitted();
    var request = registered(null);
    var api = of(who);
    may(who, "admit", "admitReport", admit(api));
    may(who, "register", "registerReportRequest", register(api, null, 3));
    may(who, "answer", "answerReportRequest", answer(api, request, true, null));
    may(
        who,
        "end",
        "endAdmittedReport",
        act(api, "endAdmittedReport", "admittedReport", Map.of("admittedId", item)));
    var list = api.run(REQUESTS, Map.of("c", place.globalId()));
    assertThat(list.at("reportRequests.nodes").isEmpty()).isEqualTo(!who.reads);
    var open =
        api.run(
            "query($c: ID!) { admittedReports(communityId: $c) { name } }",
            Map.of("c", place.globalId()));
    assertThat(open.at("admittedReports").size()).isPositive();
  }

  private static void may(Who who, String what, String act, Api.Answer answer) {
    if (who == Who.GUEST) {
      assertThat(answer.status()).isEqualTo(401);
    } else if (who.may.contains(what)) {
      assertThat(answer.refusals(act)).as(what).isEmpty();
    } else {
      assertThat(answer.refusals(act)).as(what).containsExactly("NOT_ALLOWED");
    }
  }
}
