package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 难事大家帮: asking, claiming, handing back, thanking; who reads what. */
@org.jspecify.annotations.NullUnmarked
class HelpRequestTest {
  private static final String SECRET = "糖尿病，701室，钥匙在门卫";

  private static Portal portal;
  private static HelpDesk desk;
  private static Neighbourhood.Member asker;
  private static Neighbourhood.Member helper;
  private static Neighbourhood.Member worker;

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
    desk = new HelpDesk(portal);
    asker = desk.resident("许德昌");
    helper = desk.place.resident("褚一鸣", "8栋1单元", "101");
    worker = desk.place.officer(OfficeKind.GRID_WORKER, "陆建明");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer ask(Neighbourhood.Member who, Object... more) {
    var in =
        new ArrayList<Object>(
            List.of(
                "scopeId",
                GlobalId.encode("area", desk.place.area("7栋")),
                "title",
                "想有人陪着去一趟医院",
                "body",
                "周三上午，坐公交去。"));
    in.addAll(List.of(more));
    return act(who.api(), "postHelpRequest", "helpRequest", in.toArray());
  }

  private static String asked() {
    return asked(asker);
  }

  private static String asked(Neighbourhood.Member who) {
    return done(ask(who, "details", SECRET, "care", true, "careConsent", true), "postHelpRequest")
        .text("postHelpRequest.helpRequest.id");
  }

  private static Api.Answer on(Api api, String mutation, String id, Object... more) {
    var in = new ArrayList<Object>(List.of("helpRequestId", id));
    in.addAll(List.of(more));
    return act(api, mutation, "helpRequest", in.toArray());
  }

  private static String everything(Api api, String id) {
    return api.run(
            "query($id: ID!, $c: ID!) { helpRequest(id: $id) { title body details status care"
                + " askedBy { displayName } claimer { displayName } worker { displayName } }"
                + " helpRequests(filter: {communityId: $c}) { nodes { title body details } }"
                + " node(id: $id) { ... on HelpRequest { details } } }",
            Map.of("id", id, "c", desk.place.globalId()))
        .body()
        .toString();
  }

  @Test
  void that_it_is_about_health_is_told_to_those_only_who_read_the_details() {
    var id = asked();
    assertThat(everything(asker.api(), id)).contains("\"care\":true");
    for (var who : List.of(desk.place.stranger(), desk.registered(), desk.resident("路过"))) {
      assertThat(everything(who.api(), id)).contains("\"care\":false").doesNotContain(SECRET);
    }
  }

  @Test
  void care_needs_are_written_down_only_with_a_consent_of_their_own() {
    var before = desk.footprint();
    assertThat(ask(asker, "details", SECRET, "care", true).refusals("postHelpRequest"))
        .containsExactly("CARE_CONSENT_MISSING");
    assertThat(desk.footprint()).isEqualTo(before);
    var id = asked();
    assertThatThrownBy(() ->
            portal
                .db()
                .sql()
                .query(
                    "update volunteering.help_detail set care_consent_at = null where request_id"
                        + " = ?",
                    uuid(id))
                .execute())
        .hasMessageContaining("help_detail_about_care_needs_a_consent");
    var stairwell = GlobalId.encode("area", desk.place.area("7栋2单元"));
    assertThat(
            act(
                    asker.api(),
                    "postHelpRequest",
                    "helpRequest",
                    "scopeId",
                    stairwell,
                    "title",
                    "换灯泡",
                    "body",
                    "够不着")
                .refusals("postHelpRequest"))
        .as("a stairwell would say who asks")
        .containsExactly("VALUE_OUT_OF_RANGE");
    assertThat(ask(desk.place.stranger()).refusals("postHelpRequest"))
        .containsExactly("NOT_ALLOWED");
  }

  @Test
  void details_are_read_by_claimer_and_assigned_worker_only_and_forgotten_when_it_is_over() {
    var id = asked();
    var neighbour = desk.resident("邻居");
    for (var nobody :
        List.of(portal.guest(), helper.api(), worker.api(), desk.chair.api(), neighbour.api())) {
      assertThat(everything(nobody, id)).doesNotContain("糖尿病").contains("想有人陪着");
    }
    assertThat(everything(portal.guest(), id)).doesNotContain("许德昌");
    assertThat(everything(asker.api(), id)).contains("糖尿病");
    done(on(helper.api(), "claimHelpRequest", id), "claimHelpRequest");
    assertThat(everything(helper.api(), id)).contains("糖尿病", "许德昌");
    assertThat(everything(worker.api(), id)).doesNotContain("糖尿病");
    assertThat(
            on(desk.chair.api(), "assignHelpWorker", id, "residentId", HelpDesk.resident(neighbour))
                .refusals("assignHelpWorker"))
        .containsExactly("NOT_FOUND");
    done(
        on(desk.chair.api(), "assignHelpWorker", id, "residentId", HelpDesk.resident(worker)),
        "assignHelpWorker");
    assertThat(everything(worker.api(), id)).contains("糖尿病");
    assertThat(asker.api().run("{ myDataAccesses { nodes { what by } } }").body().toString())
        .as("who asked reads who looked")
        .contains("查看求助的门牌和情况");
    done(on(helper.api(), "handBackHelpRequest", id, "reason", "临时出差"), "handBackHelpRequest");
    assertThat(everything(helper.api(), id))
        .as("who gave it back reads no more")
        .doesNotContain("糖尿病");
    done(on(helper.api(), "claimHelpRequest", id), "claimHelpRequest");
    done(on(helper.api(), "completeHelpRequest", id, "note", "去过了，一切都好"), "completeHelpRequest");
    assertThat(everything(asker.api(), id)).doesNotContain("糖尿病");
    assertThat(
            desk.number(
                "select count(*) from volunteering.help_detail where request_id = ?", uuid(id)))
        .isZero();
    done(on(asker.api(), "thankForHelp", id, "words", "谢谢小褚"), "thankForHelp");
    assertThat(desk.events(id))
        .containsExactly(
            "HelpAsked",
            "HelpClaimed",
            "HelpAssigned",
            "HelpHandedBack",
            "HelpClaimed",
            "HelpCompleted",
            "HelpThanked");
  }

  @Test
  void details_are_in_no_search_no_log_and_no_event() {
    asked();
    for (var table : List.of("platform.outbox", "platform.audit", "moderation.item")) {
      assertThat(desk.number("select count(*) from " + table + " t where t::text like '%糖尿病%'"))
          .isZero();
    }
    for (var source : portal.context.getBeansOfType(cn.yunshequ.search.SearchSource.class)) {
      assertThat(source.kind()).isNotEqualTo("help");
    }
  }

  // Without the key two would go: see OverlapTest.
  @Test
  void one_of_many_hands_gets_it_and_the_key_refuses_a_second() throws InterruptedException {
    var id = asked();
    var outcomes = race(id);
    assertThat(outcomes).containsOnlyOnce("DONE");
    assertThat(outcomes.stream().filter("HELP_TAKEN"::equals)).hasSize(7);
    assertThatThrownBy(() ->
            portal
                .db()
                .sql()
                .query(
                    "insert into volunteering.help_claim (id, request_id, account_id,"
                        + " claimed_at) values (gen_random_uuid(), ?, ?, now())",
                    uuid(id),
                    asker.account())
                .execute())
        .hasMessageContaining("help_claim_is_one_at_a_time");
  }

  private static ConcurrentLinkedQueue<String> race(String id) throws InterruptedException {
    var outcomes = new ConcurrentLinkedQueue<String>();
    var go = new CountDownLatch(1);
    var threads = new ArrayList<Thread>();
    for (int i = 0; i < 8; i++) {
      var who = desk.place.resident("热心" + i, "8栋2单元", "101");
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  go.await();
                } catch (InterruptedException stopped) {
                  Thread.currentThread().interrupt();
                  return;
                }
                var answer = on(who.api(), "claimHelpRequest", id);
                var refused = answer.refusals("claimHelpRequest");
                outcomes.add(
                    !answer.errors().isEmpty()
                        ? answer.errors().getFirst()
                        : refused.isEmpty() ? "DONE" : refused.getFirst());
              }));
    }
    go.countDown();
    for (var thread : threads) {
      thread.join();
    }
    return outcomes;
  }

  @Test
  void the_building_page_counts_what_waits() {
    var own = new HelpDesk(portal);
    var area = GlobalId.encode("area", own.place.area("7栋"));
    var who = own.resident("数一数");
    var query = "query($id: ID!) { area(id: $id) { fiveTogether { help } } }";
    act(
        who.api(),
        "postHelpRequest",
        "helpRequest",
        "scopeId",
        area,
        "title",
        "借梯子",
        "body",
        "一小时");
    var second =
        act(
                who.api(),
                "postHelpRequest",
                "helpRequest",
                "scopeId",
                area,
                "title",
                "换灯泡",
                "body",
                "够不着")
            .text("postHelpRequest.helpRequest.id");
    assertThat(portal.guest().run(query, Map.of("id", area)).at("area.fiveTogether.help").asInt())
        .isEqualTo(2);
    done(on(own.resident("帮手").api(), "claimHelpRequest", second), "claimHelpRequest");
    assertThat(portal.guest().run(query, Map.of("id", area)).at("area.fiveTogether.help").asInt())
        .isEqualTo(1);
  }

  /** Who leads the council or reviews appeals does no such work (HelpRules). */
}
