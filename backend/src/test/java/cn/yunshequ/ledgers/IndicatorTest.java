package cn.yunshequ.ledgers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 指标: whole numbers of what happened, and few people are not told. */
@org.jspecify.annotations.NullUnmarked
class IndicatorTest {
  private static final String[] STAIRWELLS = {"7栋1单元", "7栋2单元", "8栋1单元", "8栋2单元"};
  private static final String[] DOORS = {"101", "102", "201", "202"};

  private static Portal portal;
  private static Neighbourhood place;
  private static LedgerDesk desk;
  private static final List<Neighbourhood.Member> PEOPLE = new ArrayList<>();

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    desk = new LedgerDesk(portal, place);
    for (var stairwell : STAIRWELLS) {
      for (var door : DOORS) {
        PEOPLE.add(place.resident("王" + PEOPLE.size(), stairwell, door));
      }
    }
    // Two of the same home count as one home.
    var wife = place.resident("李美", "7栋1单元", "101");
    var lamp = desk.proposal(PEOPLE.getFirst(), "楼道太暗", "7栋1单元", false);
    desk.endorse(lamp, wife);
    var bin = desk.proposal(PEOPLE.get(8), "想换个垃圾桶", null, false);
    for (int i : new int[] {1, 2, 9, 10}) {
      desk.endorse(bin, PEOPLE.get(i));
    }
    stage(lamp, "EVALUATED");
    for (int i = 0; i < 12; i++) {
      rate(lamp, PEOPLE.get(i), i < 6 ? 5 : 2);
    }
    handedIn(lamp, "2025-03-10", "2025-03-10 23:30+08");
    handedIn(bin, "2025-03-12", "2025-03-13 09:00+08");
    handedIn(bin, "2025-03-31", null);
    handedIn(bin, "2025-04-01", null);
    for (var moved :
        List.of(
            "proposals.proposal set published_at",
            "proposals.endorsement set at",
            "proposals.rating set at")) {
      portal.db().sql().execute("update " + moved + " = '2025-03-05 10:00+08'");
    }
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void stage(UUID proposal, String stage) {
    portal
        .db()
        .sql()
        .query("update proposals.proposal set stage = ? where id = ?", stage, proposal)
        .execute();
  }

  private static void rate(UUID proposal, Neighbourhood.Member who, int score) {
    portal
        .db()
        .sql()
        .query(
            "insert into proposals.rating (proposal_id, person_id, score, at) values (?, ?, ?,"
                + " now())",
            proposal,
            who.person(),
            score)
        .execute();
  }

  private static void handedIn(UUID proposal, String due, String replied) {
    var sql = portal.db().sql();
    sql.query(
            "insert into proposals.entry (id, proposal_id, kind, at, party, due_on) values (?, ?,"
                + " 'SUBMITTED', ?::date - interval '5 days', 'AUTHOR', ?::date)",
            UUID.randomUUID(),
            proposal,
            due,
            due)
        .execute();
    if (replied != null) {
      sql.query(
              "insert into proposals.entry (id, proposal_id, kind, at, party) values (?, ?,"
                  + " 'ACCEPTED', ?::timestamptz, 'DESK')",
              UUID.randomUUID(),
              proposal,
              replied)
          .execute();
    }
  }

  private static Api.Answer indicators(Api who, int first, int last) {
    return who.run(
        "query($id: ID!, $y: Int!, $f: Int!, $l: Int!) { indicators(communityId: $id, year: $y,"
            + " firstMonth: $f, lastMonth: $l) { firstDay lastDay whole { label rates { ...R } }"
            + " buildings { label area { id } rates { ...R } } } } fragment R on Rate { kind name"
            + " meaning unit numerator denominator heldBack ledger }",
        Map.of("id", place.globalId(), "y", 2025, "f", first, "l", last));
  }

  private static String told(Api.Answer answer, String place, int rate) {
    var at = answer.at("indicators." + place + ".rates." + rate);
    return at.path("heldBack").asBoolean()
        ? "held back"
        : at.path("numerator").asInt() + "/" + at.path("denominator").asInt();
  }

  @Test
  void homes_count_once_and_the_whole_is_told() {
    var answer = indicators(portal.guest(), 1, 3);
    assertThat(told(answer, "whole", 0)).as("participation").isEqualTo("6/16");
    assertThat(told(answer, "whole", 1)).as("in time, of those due").isEqualTo("1/3");
    assertThat(told(indicators(portal.guest(), 4, 12), "whole", 1)).as("of April").isEqualTo("0/1");
    assertThat(told(answer, "whole", 2)).as("done").isEqualTo("1/2");
    assertThat(told(answer, "whole", 3)).as("satisfied").isEqualTo("6/12");
  }

  @Test
  void few_people_of_a_building_are_not_told_but_its_proposals_are() {
    var answer = indicators(portal.guest(), 1, 3);
    assertThat(answer.at("indicators.buildings").findValuesAsString("label"))
        .containsExactly("7栋", "8栋");
    assertThat(told(answer, "buildings.0", 0)).isEqualTo("held back");
    assertThat(told(answer, "buildings.1", 0)).isEqualTo("held back");
    assertThat(told(answer, "buildings.0", 2)).isEqualTo("1/1");
    assertThat(told(answer, "buildings.1", 2)).isEqualTo("0/0");
  }

  @Test
  void the_desk_reads_the_same_as_a_guest_in_as_many_statements_as_there_are_kinds() {
    var chair = place.officer(cn.yunshequ.kernel.OfficeKind.COMMITTEE_CHAIR, "沈主任");
    var guest = indicators(portal.guest(), 1, 3);
    var desk = indicators(chair.api(), 1, 3);
    assertThat(desk.at("indicators")).isEqualTo(guest.at("indicators"));
    assertThat(guest.sql()).isLessThanOrEqualTo(7);
  }

  @Test
  void months_that_are_none_are_refused() {
    assertThat(indicators(portal.guest(), 5, 4).errors()).containsExactly("VALUE_OUT_OF_RANGE");
    assertThat(indicators(portal.guest(), 0, 4).errors()).containsExactly("VALUE_OUT_OF_RANGE");
  }
}
