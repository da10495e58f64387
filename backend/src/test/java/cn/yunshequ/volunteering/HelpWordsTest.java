package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What of a help request is gone when it is hidden, and when an office is over. */
@org.jspecify.annotations.NullUnmarked
class HelpWordsTest {
  private static Portal portal;
  private static HelpDesk desk;
  private static Neighbourhood.Member asker;
  private static Neighbourhood.Member helper;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new HelpDesk(portal);
    asker = desk.resident("许德昌");
    helper = desk.place.resident("褚一鸣", "8栋1单元", "101");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String asked() {
    return done(
            act(
                asker.api(),
                "postHelpRequest",
                "helpRequest",
                "scopeId",
                GlobalId.encode("area", desk.place.area("7栋")),
                "title",
                "想有人陪着去一趟医院",
                "body",
                "周三上午，坐公交去。",
                "details",
                "糖尿病，701室"),
            "postHelpRequest")
        .text("postHelpRequest.helpRequest.id");
  }

  private static Api.Answer on(Neighbourhood.Member who, String act, String id, Object... more) {
    var in = new ArrayList<Object>(List.of("helpRequestId", id));
    in.addAll(List.of(more));
    return done(act(who.api(), act, "helpRequest", in.toArray()), act);
  }

  private static String seen(Api api, String id) {
    return api.run(
            "query($id: ID!, $c: ID!) { helpRequest(id: $id) { title body details doneNote thanks"
                + " hiddenReason viewerMay } helpRequests(filter: {communityId: $c}) { nodes {"
                + " doneNote thanks } } }",
            Map.of("id", id, "c", desk.place.globalId()))
        .body()
        .toString();
  }

  @Test
  void what_was_said_at_the_end_is_judged_and_hidden_with_the_request() {
    var id = asked();
    on(helper, "claimHelpRequest", id);
    on(helper, "completeHelpRequest", id, "note", "他家欠我五千块");
    on(asker, "thankForHelp", id, "words", "这人是个无赖");
    assertThat(seen(portal.guest(), id)).contains("欠我五千块", "无赖");
    done(
        act(
            desk.resident("邻居").api(),
            "reportContent",
            "report",
            "subjectId",
            id,
            "reason",
            "ABUSE"),
        "reportContent");
    assertThat(
            desk.chair
                .api()
                .run(
                    "query($c: ID!) { moderationQueue(communityId: $c, kinds: [REPORT]) { nodes {"
                        + " excerpt } } }",
                    Map.of("c", desk.place.globalId()))
                .body()
                .toString())
        .contains("欠我五千块", "无赖");
    done(
        act(
            desk.chair.api(),
            "hideContent",
            "decision",
            "subjectId",
            id,
            "reasonCode",
            "ABUSE",
            "note",
            "双方互相辱骂"),
        "hideContent");
    assertThat(seen(portal.guest(), id)).doesNotContain("欠我五千块", "无赖").contains("双方互相辱骂");
    assertThat(seen(helper.api(), id)).doesNotContain("无赖");
    assertThat(seen(asker.api(), id)).contains("无赖");
  }

  @Test
  void a_worker_whose_office_ended_reads_no_details_any_more() {
    var worker = desk.place.officer(OfficeKind.GRID_WORKER, "陆建明");
    var id = asked();
    on(desk.chair, "assignHelpWorker", id, "residentId", HelpDesk.resident(worker));
    assertThat(seen(worker.api(), id)).contains("糖尿病");
    portal
        .db()
        .sql()
        .execute(
            "update community.office set term_ends = current_date - 1, term_starts = current_date -"
                + " 30 where account_id = ?",
            worker.account());
    assertThat(seen(worker.api(), id)).doesNotContain("糖尿病").contains("陪着去一趟医院");
    assertThat(
            desk.number(
                "select count(*) from volunteering.help_request where id = ? and worker_id = ?",
                uuid(id),
                worker.account()))
        .isEqualTo(1);
  }
}
