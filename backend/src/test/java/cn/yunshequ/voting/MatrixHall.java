package cn.yunshequ.voting;

import static cn.yunshequ.voting.BallotDesk.act;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The roles of the matrices of voting, and the walk through every cell. */
@org.jspecify.annotations.NullUnmarked
abstract class MatrixHall {
  static final List<String> STATES = List.of("SCHEDULED", "OPEN", "CLOSED");
  static final Set<String> MANAGING = Set.of("chair", "convenor");
  static final Set<String> COUNTING = Set.of("chair", "convenor", "grid worker");
  static final Set<String> LIVING = Set.of("member of the household");

  record Cell(Set<String> roles, Set<String> states) {}

  /** The input of an act on that ballot or election, for that role. */
  interface Inputs {
    Map<String, Object> of(String act, String on, String role);
  }

  static Portal portal;
  static BallotDesk desk;
  static Neighbourhood.Member witness;
  static Neighbourhood.Member home;
  static final Map<String, Api> ROLES = new LinkedHashMap<>();

  @BeforeAll
  static void start() {
    portal = Portal.start();
    ROLES.clear();
    desk = new BallotDesk(portal);
    var elsewhere = new Neighbourhood(portal);
    witness = desk.place.resident("见证人", "8栋1单元", "202");
    ROLES.put("guest", portal.guest());
    ROLES.put("unverified", desk.place.stranger().api());
    home = desk.place.resident("住户", "7栋2单元", "101");
    ROLES.put("member of the household", home.api());
    ROLES.put("other stairwell", desk.place.resident("隔壁", "7栋1单元", "101").api());
    ROLES.put("other community", elsewhere.resident("外区", "7栋2单元", "101").api());
    ROLES.put("chair", desk.chair.api());
    ROLES.put("convenor", desk.place.officer(OfficeKind.COUNCIL_CONVENOR, "召集人").api());
    ROLES.put("grid worker", desk.grid.api());
    ROLES.put("moderator", desk.place.officer(OfficeKind.MODERATOR, "审核员").api());
    ROLES.put(
        "subdistrict officer", desk.place.officer(OfficeKind.SUBDISTRICT_OFFICER, "街道").api());
    ROLES.put("property company", propertyCompany());
    ROLES.put("chair elsewhere", elsewhere.officer(OfficeKind.COMMITTEE_CHAIR, "外区主任").api());
  }

  // Speaks for the company that serves the community, and lives nowhere in it.
  static Api propertyCompany() {
    var speaker = desk.place.stranger();
    portal
        .db()
        .sql()
        .query(
            "with o as (insert into community.organisation (id, community_id, kind, name, since)"
                + " values (gen_random_uuid(), ?, 'PROPERTY_COMPANY', '安居物业', current_date)"
                + " returning id) insert into community.representative select id, ? from o",
            desk.place.communityId,
            speaker.account())
        .execute();
    return speaker.api();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  static String at(String state) {
    var terms = desk.terms("7栋2单元", "HOUSEHOLDS", "STAIRWELL_DECISION", "NAMED");
    if (state.equals("SCHEDULED")) {
      terms.put("opensAt", desk.in(Duration.ofDays(1)).toString());
    }
    var ballot = desk.open(terms);
    if (state.equals("CLOSED")) {
      desk.close(ballot);
    }
    return ballot;
  }

  // 202 is a home nobody of the roles lives in.
  static java.util.UUID unit(String ballot, String door) {
    return (java.util.UUID)
        portal
            .db()
            .sql()
            .fetchValue(
                "select id from voting.roll_unit where ballot_id = ? and label like ?",
                BallotDesk.uuid(ballot),
                "%" + door);
  }

  static List<String> footprint() {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select 'b' || md5(string_agg(b::text, '' order by id)) from voting.ballot b union all"
                + " select 'e' || count(*) from voting.entry union all select 'c' || count(*) from"
                + " voting.counted union all select 'u' || count(*) from voting.unit_caster union"
                + " all select 'd' || count(*) from voting.dissent union all select 'o' || count(*)"
                + " from voting.objection union all select 'a' || count(*) from voting.affected"
                + " union all select 'r' || count(confirmed_by) || ' ' || count(*) from"
                + " voting.roll_correction union all select 'p' || count(confirmed_by) || ' ' ||"
                + " count(*) from voting.proxy union all select 'q' || count(*) from"
                + " voting.election union all select 'v' || count(*) from voting.official_vote"
                + " union all select 's' || count(*) from voting.second_word union all select 'k'"
                + " || count(*) || md5(string_agg(d::text, '' order by id)) from voting.delivery d"
                + " union all select 'y' || md5(string_agg(c::text, '' order by id)) from"
                + " voting.candidacy c union all select 'z' || md5(string_agg(c::text, '' order by"
                + " id)) from voting.election c union all select 'm' || count(agrees) || ' ' ||"
                + " count(*) from voting.box_mark union all select 'f' || count(agrees) || ' ' ||"
                + " count(*) from voting.box_count union all select 'g' || count(*) from"
                + " voting.box_slips union all select 't' || count(*) from voting.participation"
                + " union all select 'h' || count(*) from voting.secret_choice union all select 'i'"
                + " || count(ended_at) || ' ' || count(*) from voting.representative union all"
                + " select 'n' || count(*) from voting.notice union all select 'x' || count(*) from"
                + " platform.outbox union all select 'l' || count(*) from platform.audit"
                // What was tried in vain stands there too, and is meant to.
                + " where result = 'OK'")
        .fetchInto(String.class);
  }

  static void walk(Map<String, Cell> table, String state, Supplier<String> at, Inputs inputs) {
    for (var act : table.keySet()) {
      var untouched = at.get();
      for (var role : ROLES.keySet()) {
        var cell = table.get(act);
        if (cell.roles().contains(role) && cell.states().contains(state)) {
          works(state, act, role, inputs.of(act, at.get(), role));
        } else {
          isRefused(state, act, role, inputs.of(act, untouched, role));
        }
      }
    }
  }

  private static void works(String state, String act, String role, Map<String, Object> in) {
    var answer = act(ROLES.get(role), act, "__typename", in);
    assertThat(answer.refusals(act))
        .as("%s %s by %s: %s", state, act, role, answer.body())
        .isEmpty();
    assertThat(answer.errors()).as("%s %s by %s: %s", state, act, role, answer.body()).isEmpty();
  }

  private static void isRefused(String state, String act, String role, Map<String, Object> in) {
    var before = footprint();
    var answer = act(ROLES.get(role), act, "__typename", in);
    var where = "%s %s by %s: %s".formatted(state, act, role, answer.body());
    if (role.equals("guest")) {
      assertThat(answer.status()).as(where).isEqualTo(401);
    } else {
      assertThat(answer.refusals(act)).as(where).isNotEmpty();
    }
    assertThat(footprint()).as(where).isEqualTo(before);
  }
}
