package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.community.Communities;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whom the committee may name to look after a request, and that these are the ones it is shown. */
@org.jspecify.annotations.NullUnmarked
class HelpWorkerTest {
  private static final String SECRET = "糖尿病，701室，钥匙在门卫";

  private static Portal portal;
  private static HelpDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    desk = new HelpDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String asked() {
    return done(
            act(
                desk.resident("求助").api(),
                "postHelpRequest",
                "helpRequest",
                "scopeId",
                GlobalId.encode("area", desk.place.area("7栋")),
                "title",
                "想有人陪着去一趟医院",
                "body",
                "周三上午，坐公交去。",
                "details",
                SECRET),
            "postHelpRequest")
        .text("postHelpRequest.helpRequest.id");
  }

  private static String details(Api api, String id) {
    return api.run("query($id: ID!) { helpRequest(id: $id) { details } }", Map.of("id", id))
        .body()
        .toString();
  }

  private static Api.Answer workers(Api api, String id) {
    return api.run(
        "query($id: ID!) { helpWorkers(id: $id) { resident { id displayName } offices } }",
        Map.of("id", id));
  }

  private static List<String> named(String id) {
    return workers(desk.chair.api(), id).at("helpWorkers").findValuesAsString("id");
  }

  @Test
  void each_is_shown_once_with_the_nearest_office_first_and_to_the_committee_only() {
    var id = asked();
    var both = desk.place.officer(OfficeKind.COMMITTEE_MEMBER, "身兼两职");
    office(both, OfficeKind.STAIRWELL_HEAD, desk.place.area("7栋"));
    office(both, OfficeKind.COUNCIL_CONVENOR, desk.place.area("7栋"));
    var shown = workers(desk.chair.api(), id);
    assertThat(shown.text("helpWorkers.0.resident.id")).isEqualTo(HelpDesk.resident(both));
    assertThat(shown.text("helpWorkers.0.resident.displayName")).isEqualTo("身兼两职");
    assertThat(shown.at("helpWorkers").path(0).path("offices").toString())
        .isEqualTo("[\"楼门长\",\"居委会委员\"]");
    assertThat(named(id)).doesNotHaveDuplicates().contains(HelpDesk.resident(desk.chair));
    for (var nobody : List.of(both, desk.resident("邻居"), desk.place.stranger())) {
      var refused = workers(nobody.api(), id);
      assertThat(refused.errors().equals(List.of("NOT_ALLOWED"))).isEqualTo(nobody != both);
    }
    assertThat(workers(portal.guest(), id).at("helpWorkers").isArray()).isFalse();
    assertThat(workers(desk.chair.api(), "nonsense").errors()).hasSize(1);
  }

  @Test
  void only_an_office_whose_holders_do_such_work_looks_after_a_request() {
    var id = asked();
    for (var office : OfficeKind.values()) {
      boolean works = office != OfficeKind.COUNCIL_CONVENOR && office != OfficeKind.APPEAL_REVIEWER;
      var who = desk.place.officer(office, "某某");
      var before = desk.footprint();
      var answer = assign(id, who);
      assertThat(answer.refusals("assignHelpWorker"))
          .as(office.name())
          .isEqualTo(works ? List.of() : List.of("NOT_FOUND"));
      assertThat(desk.footprint().equals(before)).as(office.name()).isEqualTo(!works);
      assertThat(details(who.api(), id).contains(SECRET)).as(office.name()).isEqualTo(works);
      assertThat(named(id).contains(HelpDesk.resident(who))).as(office.name()).isEqualTo(works);
    }
  }

  @Test
  void who_holds_two_offices_looks_after_it_by_the_one_that_does_the_work() {
    var id = asked();
    var both = desk.place.officer(OfficeKind.COMMITTEE_MEMBER, "身兼两职");
    office(both, OfficeKind.COUNCIL_CONVENOR, desk.place.area("7栋"));
    done(assign(id, both), "assignHelpWorker");
    // Works at another building only; here this one convenes the council.
    var there = desk.place.stranger();
    office(there, OfficeKind.GRID_WORKER, desk.place.area("8栋"));
    office(there, OfficeKind.COUNCIL_CONVENOR, desk.place.area("7栋"));
    assertThat(assign(id, there).refusals("assignHelpWorker")).containsExactly("NOT_FOUND");
    assertThat(named(id)).doesNotContain(HelpDesk.resident(there));
    office(there, OfficeKind.STAIRWELL_HEAD, desk.place.area("7栋"));
    done(assign(id, there), "assignHelpWorker");
  }

  @Test
  void the_worker_of_a_grid_looks_after_what_lies_in_it() {
    var id = asked();
    var communities = portal.bean(Communities.class);
    for (var building : List.of("8栋", "7栋")) {
      var grid =
          communities.layGrid(
              desk.place.communityId, building + "网格", List.of(desk.place.area(building)));
      var who = desk.place.stranger();
      communities.appointToGrid(who.account(), desk.place.communityId, grid, 3);
      assertThat(assign(id, who).refusals("assignHelpWorker"))
          .as(building)
          .isEqualTo(building.equals("7栋") ? List.of() : List.of("NOT_FOUND"));
      assertThat(named(id).contains(HelpDesk.resident(who)))
          .as(building)
          .isEqualTo(building.equals("7栋"));
    }
  }

  private static Api.Answer assign(String id, Neighbourhood.Member who) {
    return act(
        desk.chair.api(),
        "assignHelpWorker",
        "helpRequest",
        "helpRequestId",
        id,
        "residentId",
        HelpDesk.resident(who));
  }

  private static void office(Neighbourhood.Member who, OfficeKind kind, java.util.UUID area) {
    portal
        .db()
        .sql()
        .query(
            "insert into community.office (id, account_id, kind, area_id, term_starts, term_ends)"
                + " values (gen_random_uuid(), ?, ?, ?, current_date - 10, current_date + 700)",
            who.account(),
            kind.name(),
            area)
        .execute();
  }
}
