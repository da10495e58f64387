package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.AuditSeals;
import cn.yunshequ.platform.audit.RefusedActs;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.voting.RollCorrections;
import cn.yunshequ.voting.model.RollChange;
import cn.yunshequ.voting.model.RollCorrectionKind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who tried what, on what, and why not: it stands in the log of acts, for half a year and more. */
@NullUnmarked
class RefusedActsTest {
  private static final String LOG =
      "query($c: ID!, $f: AuditFilter, $n: Int, $a: String) { auditLog(communityId: $c, filter: $f,"
          + " first: $n, after: $a) { nodes { at actor act object detail result } pageInfo {"
          + " hasNextPage endCursor } } }";
  private static Portal portal;
  private static Neighbourhood place;
  private static Neighbourhood.Member chair;
  private static Neighbourhood.Member ma;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    ma = place.resident("马志强", "7栋1单元", "101");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer ask(Api who, Neighbourhood.Member about) {
    return who.run(
        "mutation($in: AskOfficeInput!) { askOffice(input: $in) { officeAct { id } refusals { code"
            + " } } }",
        Map.of(
            "in",
            Map.of(
                "kind",
                "GRANT_OFFICE",
                "residentId",
                GlobalId.encode("resident", about.account()),
                "office",
                "MODERATOR",
                "areaId",
                GlobalId.encode("area", place.communityId),
                "termEnds",
                LocalDate.ofInstant(portal.clock.instant(), ZoneId.of("Asia/Shanghai"))
                    .plusYears(1)
                    .toString(),
                "reason",
                "居委会会议决定")));
  }

  private static Api.Answer log(Map<String, Object> filter, int first, String after) {
    var asked = new HashMap<String, Object>();
    asked.put("c", place.globalId());
    asked.put("f", filter);
    asked.put("n", first);
    asked.put("a", after);
    return chair.api().run(LOG, asked);
  }

  private static List<String> lines(Map<String, Object> filter) {
    var nodes = log(filter, 50, null).at("auditLog.nodes");
    var lines = new java.util.ArrayList<String>();
    for (int i = 0; i < nodes.size(); i++) {
      var line = nodes.get(i);
      lines.add(
          String.join(
              " ",
              line.get("actor").stringValue(),
              line.get("act").stringValue(),
              line.get("object").stringValue(),
              line.get("result").stringValue()));
    }
    return lines;
  }

  @Test
  void an_office_asked_for_or_confirmed_without_the_right_leaves_a_line() {
    var neighbour = place.resident("李梅", "7栋1单元", "102");
    assertThat(ask(ma.api(), neighbour).refusals("askOffice")).containsExactly("NOT_ALLOWED");
    assertThat(lines(Map.of("refusedOnly", true)))
        .contains(
            "马志强 申请授予职务 " + GlobalId.encode("resident", neighbour.account()) + " NOT_ALLOWED");
    var id = ask(chair.api(), neighbour).text("askOffice.officeAct.id");
    for (var who : List.of(chair, ma)) {
      who.api()
          .run(
              "mutation($id: ID!) { answerOfficeAct(input: {actId: $id, confirm: true}) { refusals"
                  + " { code } } }",
              Map.of("id", id));
    }
    assertThat(lines(Map.of("act", "同意任免")))
        .containsExactly(
            "马志强 同意任免 " + id + " NOT_FOUND", "沈主任 同意任免 " + id + " OFFICE_NEEDS_ANOTHER");
    assertThat(log(Map.of("act", "同意任免"), 1, null).text("auditLog.nodes.0.detail"))
        .as("why not, in words")
        .isNotBlank();
  }

  @Test
  void an_export_refused_leaves_a_line_by_either_door() throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(
                URI.create(
                    portal.address()
                        + "/ledgers/proposals.csv?year=2026&communityId="
                        + place.globalId()))
            .header("Authorization", "Bearer " + ma.api().token)
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
    var asked =
        ma.api()
            .run(
                "mutation($c: ID!) { askNamedExport(input: {communityId: $c, ledger: PROPOSALS,"
                    + " year: 2026, firstMonth: 1, lastMonth: 12, reason: \"看看\"}) { refusals {"
                    + " code } } }",
                Map.of("c", place.globalId()));
    assertThat(asked.refusals("askNamedExport")).containsExactly("NOT_ALLOWED");
    assertThat(lines(Map.of("refusedOnly", true)))
        .contains(
            "马志强 导出台账 " + place.globalId() + " NOT_ALLOWED",
            "马志强 申请实名台账 " + place.globalId() + " NOT_ALLOWED");
  }

  @Test
  void a_reading_door_that_was_closed_says_who_stood_there_once_a_day() {
    var zhao = place.resident("赵敏", "8栋1单元", "101");
    for (int twice = 0; twice < 2; twice++) {
      assertThat(
              zhao.api()
                  .run(
                      "query($c: ID!) { officeHolders(communityId: $c) { name } }",
                      Map.of("c", place.globalId()))
                  .errors())
          .contains("NOT_ALLOWED");
    }
    assertThat(zhao.api().run(LOG, Map.of("c", place.globalId())).errors()).contains("NOT_ALLOWED");
    assertThat(
            zhao.api()
                .run(
                    "query($c: ID!) { auditChoices(communityId: $c) { acts } }",
                    Map.of("c", place.globalId()))
                .errors())
        .contains("NOT_ALLOWED");
    assertThat(lines(Map.of("actorId", GlobalId.encode("resident", zhao.account()))))
        .containsExactly(
            "赵敏 查看操作日志 " + place.globalId() + " NOT_ALLOWED",
            "赵敏 查看操作日志 " + place.globalId() + " NOT_ALLOWED",
            "赵敏 查看任职名单 " + place.globalId() + " NOT_ALLOWED");
  }

  @Test
  void a_roll_that_somebody_may_not_correct_says_so_with_and_without_a_ballot() {
    var actor = new Viewer(ma.account(), null, null, List.of(), List.of());
    var ballot = UUID.randomUUID();
    var corrections = portal.bean(RollCorrections.class);
    var change = new RollChange(ballot, RollCorrectionKind.STRIKE, ballot, null, null, null);
    assertThatThrownBy(() -> corrections.propose(actor, change, "写错了"))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> corrections.confirm(actor, ballot))
        .isInstanceOf(RefusedException.class);
    assertThat(
            portal
                .db()
                .sql()
                .fetch(
                    "select act || ' ' || result from platform.audit where object_id = ? order by"
                        + " id",
                    ballot)
                .getValues(0)
                .toString())
        .isEqualTo("[提出名册更正 NOT_FOUND, 确认名册更正 NOT_FOUND]");
  }

  @Test
  void the_line_stays_when_all_around_it_is_rolled_back() {
    var actor = new Viewer(ma.account(), null, null, List.of(), List.of());
    var object = new SubjectRef("thing", UUID.randomUUID());
    assertThatThrownBy(() ->
            portal
                .db()
                .write(() ->
                    portal
                        .bean(RefusedActs.class)
                        .watch(
                            actor,
                            "试一试",
                            object,
                            Optional::empty,
                            () -> {
                              throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
                            })))
        .isInstanceOf(RefusedException.class);
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue("select result from platform.audit where object_id = ?", object.id()))
        .isEqualTo("NOT_ALLOWED");
  }

  @Test
  void nobody_fills_the_log_by_trying_again_and_again() {
    var qian = place.resident("钱多", "8栋1单元", "102");
    for (int i = 0; i < 70; i++) {
      ask(qian.api(), ma);
    }
    assertThat(
            portal
                .db()
                .sql()
                .fetchValue(
                    "select count(*) from platform.audit where account_id = ?", qian.account()))
        .isEqualTo(60L);
  }

  @Test
  void lines_are_narrowed_by_act_person_and_days_and_paged() {
    var who = GlobalId.encode("resident", place.resident("孙早", "8栋2单元", "101").account());
    var first = place.resident("吴今", "8栋2单元", "102");
    var id = GlobalId.encode("resident", first.account());
    for (int i = 0; i < 3; i++) {
      ask(first.api(), ma);
    }
    first.api().run(LOG, Map.of("c", place.globalId()));
    var asks = Map.<String, Object>of("actorId", id, "act", "申请授予职务");
    var one = log(asks, 2, null);
    assertThat(one.at("auditLog.nodes").size()).isEqualTo(2);
    assertThat(one.at("auditLog.pageInfo.hasNextPage").booleanValue()).isTrue();
    var two = log(asks, 2, one.text("auditLog.pageInfo.endCursor"));
    assertThat(two.at("auditLog.nodes").size()).isEqualTo(1);
    assertThat(two.at("auditLog.pageInfo.hasNextPage").booleanValue()).isFalse();
    assertThat(lines(Map.of("actorId", who))).isEmpty();
    assertThat(lines(Map.of("actorId", id, "until", today().toString()))).hasSize(4);
    assertThat(lines(Map.of("actorId", id, "until", today().minusDays(1).toString()))).isEmpty();
    assertThat(lines(Map.of("actorId", id, "since", today().toString()))).hasSize(4);
    assertThat(lines(Map.of("actorId", id, "since", today().plusDays(1).toString()))).isEmpty();
    var choices =
        chair
            .api()
            .run(
                "query($c: ID!) { auditChoices(communityId: $c) { acts actors { id name } } }",
                Map.of("c", place.globalId()));
    assertThat(choices.at("auditChoices.acts").toString()).contains("申请授予职务", "查看操作日志");
    assertThat(choices.at("auditChoices.actors").toString()).contains(id, "吴今");
  }

  private static LocalDate today() {
    return LocalDate.ofInstant(portal.clock.instant(), ZoneId.of("Asia/Shanghai"));
  }

  @Test
  void half_a_year_and_more_later_the_desk_still_reads_it_and_the_chain_is_whole() {
    try (var early = Portal.start()) {
      var there = new Neighbourhood(early);
      var phone = there.newPhone();
      var desk = there.officer(phone, OfficeKind.COMMITTEE_CHAIR, "沈主任");
      var zhou = there.resident("周远", "7栋1单元", "101");
      zhou.api().run(LOG, Map.of("c", there.globalId()));
      desk.api()
          .run(
              "mutation($c: ID!) { watchWord(input: {communityId: $c, word: \"代开发票\", action:"
                  + " HOLD}) { refusals { code } } }",
              Map.of("c", there.globalId()));
      early.clock.advance(Duration.ofDays(190));
      sweepAll(early);
      var later = early.signIn(phone).run(LOG, Map.of("c", there.globalId()));
      assertThat(later.errors()).isEmpty();
      assertThat(later.text("auditLog.nodes.1.act")).isEqualTo("查看操作日志");
      assertThat(later.text("auditLog.nodes.1.actor")).isEqualTo("周远");
      assertThat(later.text("auditLog.nodes.0.actor")).isEqualTo("沈主任");
      var seals = early.bean(AuditSeals.class);
      // A line is sealed once no running transaction is older.
      while (seals.seal() == 0 && seals.head().map(AuditSeals.Head::seq).orElse(0L) < 2) {
        Thread.onSpinWait();
      }
      assertThat(seals.verify(Optional.empty()).faults()).isEmpty();
      assertThat(seals.verify(Optional.empty()).lines()).isEqualTo(2);
    }
  }

  // Everything that forgets by age, as it runs by itself.
  private static void sweepAll(Portal portal) {
    for (var definition : portal.context.getAllBeanDefinitions()) {
      var type = definition.getBeanType();
      if (!type.getName().startsWith("cn.yunshequ")
          || Arrays.stream(type.getDeclaredMethods()).noneMatch(m -> m.getName().equals("sweep"))) {
        continue;
      }
      var bean = portal.context.getBean(type);
      for (var method : type.getDeclaredMethods()) {
        if (method.getName().equals("sweep") && method.getParameterCount() == 0) {
          method.setAccessible(true);
          try {
            method.invoke(bean);
          } catch (ReflectiveOperationException failed) {
            throw new IllegalStateException(method.toString(), failed);
          }
        }
      }
    }
  }
}
