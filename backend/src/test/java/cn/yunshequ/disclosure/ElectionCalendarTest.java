package cn.yunshequ.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Of the statutory election: its calendar, notices, one's own line of the roll, and the turnout.
 */
@NullUnmarked
class ElectionCalendarTest {
  private static final String SEEN =
      "id version votingDay reason over viewerMayPublish days { code name day citation over }"
          + " notice { id kind objectionsUntil body } turnout { electors voters percent }"
          + " rollCheck { onRoll name building words }";
  private static final List<String> TABLES =
      List.of("election_calendar", "election_day", "election_turnout", "notice");

  private Portal portal;
  private Neighbourhood place;
  private String chairPhone;
  private Neighbourhood.Member chair;

  @BeforeEach
  void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
    chairPhone = place.newPhone();
    chair = place.officer(chairPhone, OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String day(int ahead) {
    return CivicTime.dayOf(portal.clock.instant()).plusDays(ahead).toString();
  }

  private static Api.Answer act(Api by, String act, Map<String, ?> input) {
    var type = Character.toUpperCase(act.charAt(0)) + act.substring(1) + "Input!";
    return by.run(
        "mutation($i: %s) { %s(input: $i) { calendar { %s } refusals { code message path } } }"
            .formatted(type, act, SEEN),
        Map.of("i", input));
  }

  private Map<String, Object> plan(int ahead, Object... more) {
    var input =
        new HashMap<String, Object>(
            Map.of(
                "communityId",
                place.globalId(),
                "title",
                "第八届居民委员会换届选举日程",
                "votingDay",
                day(ahead),
                "place",
                "社区党群服务中心一楼"));
    for (int i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    return input;
  }

  private Api.Answer see(Api by) {
    return by.run(
        "query($id: ID!) { electionCalendar(communityId: $id) { %s } }".formatted(SEEN),
        Map.of("id", place.globalId()));
  }

  private String published() {
    var answer = act(chair.api(), "publishElectionCalendar", plan(40));
    assertThat(answer.refusals("publishElectionCalendar")).as(answer.body().toString()).isEmpty();
    return answer.text("publishElectionCalendar.calendar.id");
  }

  private Map<String, Object> turnout(String id, int electors, int voters) {
    return Map.of("calendarId", id, "electors", electors, "voters", voters);
  }

  private List<Integer> book() {
    var sql = portal.db().sql();
    return TABLES.stream().map(t -> sql.fetchCount(sql.selectFrom("disclosure." + t))).toList();
  }

  @Test
  void a_calendar_has_its_legal_steps_and_hangs_on_the_board() {
    assertThat(see(portal.guest()).at("electionCalendar").isNull()).isTrue();
    assertThat(
            act(chair.api(), "publishElectionCalendar", plan(29))
                .refusals("publishElectionCalendar"))
        .as("a day less than the longest step asks")
        .containsExactly("ELECTION_DAY_TOO_SOON");
    assertThat(book()).containsExactly(0, 0, 0, 0);
    published();
    var seen = see(portal.guest());
    var days = seen.at("electionCalendar.days");
    assertThat(days.findValuesAsString("code"))
        .containsExactly(
            "COMMITTEE",
            "ROLL",
            "ROLL_OBJECTION",
            "ROLL_ANSWER",
            "CANDIDATES",
            "PLACE",
            "VOTING",
            "RESULT",
            "HANDOVER");
    assertThat(days.findValuesAsString("day"))
        .as("twenty days for the roll, five for objections, three to answer them (rules 2.8)")
        .containsExactly(
            day(10), day(20), day(25), day(28), day(30), day(35), day(40), day(41), day(50));
    assertThat(days.findValuesAsString("citation")).allMatch(text -> text.length() > 8);
    assertThat(seen.text("electionCalendar.notice.kind")).isEqualTo("PUBLIC_NOTICE");
    assertThat(seen.text("electionCalendar.notice.objectionsUntil")).isEqualTo(day(25));
    assertThat(seen.text("electionCalendar.notice.body")).contains("公布选民名册", "张榜", "不在网上投票");
    assertThat(seen.at("electionCalendar.rollCheck").isNull()).as("a guest has no line").isTrue();
    assertThat(
            portal
                .guest()
                .run(
                    "query($id: ID!) { notices(communityId: $id) { nodes { title } } }",
                    Map.of("id", place.globalId()))
                .at("notices.nodes")
                .toString())
        .contains("换届选举日程");
    assertThat(
            act(chair.api(), "publishElectionCalendar", plan(60))
                .refusals("publishElectionCalendar"))
        .as("one at a time")
        .containsExactly("ELECTION_ANNOUNCED");
  }

  @Test
  void a_local_method_is_a_newer_set_of_rows_and_what_was_published_stays() {
    published();
    var other = new Neighbourhood(portal);
    var office = other.officer(OfficeKind.COMMITTEE_CHAIR, "韩主任");
    portal
        .db()
        .sql()
        .query(
            "insert into disclosure.election_step values (uuidv7(), ?, current_date - 1, '试行市办法',"
                + " 'VOTING', 1, '投票', 0, '《试行市办法》第二条'), (uuidv7(), ?, current_date + 1,"
                + " '以后的办法', 'ROLL', 1, '名册', 90, '《以后的办法》第一条')",
            other.communityId,
            other.communityId)
        .execute();
    var input = plan(3);
    input.put("communityId", other.globalId());
    var answer = act(office.api(), "publishElectionCalendar", input);
    assertThat(answer.at("publishElectionCalendar.calendar.days").findValuesAsString("citation"))
        .containsExactly("《试行市办法》第二条");
    assertThat(see(portal.guest()).at("electionCalendar.days").size()).isEqualTo(9);
    assertThatThrownBy(() ->
            portal.db().sql().execute("update disclosure.election_day set day = current_date"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void the_day_is_put_off_with_a_reason_that_everybody_reads() {
    var id = published();
    assertThat(
            act(chair.api(), "publishElectionCalendar", plan(40, "movesId", id, "reason", "大雪"))
                .refusals("publishElectionCalendar"))
        .as("the same day is not another")
        .containsExactly("ELECTION_DAY_TOO_SOON");
    assertThat(
            act(chair.api(), "publishElectionCalendar", plan(47, "movesId", id))
                .refusals("publishElectionCalendar"))
        .containsExactly("VALUE_OUT_OF_RANGE");
    var moved =
        act(chair.api(), "publishElectionCalendar", plan(47, "movesId", id, "reason", "大雪封路"));
    assertThat(moved.refusals("publishElectionCalendar")).isEmpty();
    var seen = see(portal.guest());
    assertThat(seen.text("electionCalendar.version")).isEqualTo("2");
    assertThat(seen.text("electionCalendar.votingDay")).isEqualTo(day(47));
    assertThat(seen.text("electionCalendar.notice.body")).contains("大雪封路");
    assertThat(
            act(chair.api(), "publishElectionCalendar", plan(50, "movesId", id, "reason", "再推"))
                .refusals("publishElectionCalendar"))
        .as("of a calendar no longer in force")
        .containsExactly("ELECTION_OVER");
  }

  @Test
  void one_looks_for_oneself_on_the_roll_and_for_nobody_else() {
    published();
    var grownUp = place.resident("张建国", "7栋2单元", "101");
    var seen = see(grownUp.api()).at("electionCalendar.rollCheck");
    assertThat(seen.path("onRoll").asBoolean()).isTrue();
    assertThat(seen.path("name").asString()).isEqualTo("张*国");
    assertThat(seen.path("building").asString()).isEqualTo("7栋");
    assertThat(seen.path("words").asString()).contains("张榜");
    var young = place.resident("许小小", "7栋2单元", "102");
    adultIn(young, 41);
    assertThat(see(young.api()).at("electionCalendar.rollCheck.onRoll").asBoolean())
        .as("eighteen on the day after")
        .isFalse();
    adultIn(young, 40);
    assertThat(see(young.api()).at("electionCalendar.rollCheck.onRoll").asBoolean())
        .as("eighteen on the day itself")
        .isTrue();
    var elsewhere = new Neighbourhood(portal).resident("程某", "7栋2单元", "101");
    var foreign = see(elsewhere.api()).at("electionCalendar.rollCheck");
    assertThat(foreign.path("onRoll").asBoolean()).isFalse();
    assertThat(foreign.path("building").isNull()).isTrue();
    assertThat(foreign.path("words").asString()).contains("居委会登记");
    assertThat(see(place.stranger().api()).at("electionCalendar.rollCheck.onRoll").asBoolean())
        .isFalse();
  }

  private void adultIn(Neighbourhood.Member who, int days) {
    portal
        .db()
        .sql()
        .query(
            "update community.person set adult_on = ?::date where id = ?", day(days), who.person())
        .execute();
  }

  @Test
  void the_turnout_is_told_once_from_the_day_of_voting_on() {
    var id = published();
    assertThat(
            act(chair.api(), "publishElectionTurnout", turnout(id, 1800, 1650))
                .refusals("publishElectionTurnout"))
        .containsExactly("ELECTION_NOT_YET");
    portal.clock.advance(Duration.ofDays(40));
    var office = portal.signIn(chairPhone);
    for (var wrong : List.of(turnout(id, 0, 0), turnout(id, 10, 11), turnout(id, 10, -1))) {
      assertThat(act(office, "publishElectionTurnout", wrong).refusals("publishElectionTurnout"))
          .containsExactly("VALUE_OUT_OF_RANGE");
    }
    var told = act(office, "publishElectionTurnout", turnout(id, 1800, 1619));
    assertThat(told.refusals("publishElectionTurnout")).as(told.body().toString()).isEmpty();
    assertThat(see(portal.guest()).at("electionCalendar.turnout").toString())
        .isEqualTo("{\"electors\":1800,\"voters\":1619,\"percent\":89}");
    var before = book();
    assertThat(
            act(office, "publishElectionTurnout", turnout(id, 1800, 1700))
                .refusals("publishElectionTurnout"))
        .as("once")
        .containsExactly("ANSWERED_ALREADY");
    assertThat(book()).as("no second notice either").isEqualTo(before);
  }

  // Role × act: who may not changes nothing and says nothing.
  @Test
  void only_the_desk_and_the_subdistrict_publish() {
    var roles = new LinkedHashMap<String, Api>();
    roles.put("guest", portal.guest());
    roles.put("stranger", place.stranger().api());
    roles.put("resident", place.resident("张某", "7栋2单元", "101").api());
    roles.put("neighbour", new Neighbourhood(portal).resident("程某", "7栋1单元", "101").api());
    roles.put("grid", place.officer(OfficeKind.GRID_WORKER, "陆某").api());
    roles.put("convenor", place.officer(OfficeKind.COUNCIL_CONVENOR, "顾某").api());
    roles.put(
        "foreign chair", new Neighbourhood(portal).officer(OfficeKind.COMMITTEE_CHAIR, "外某").api());
    roles.put("member", place.officer(OfficeKind.COMMITTEE_MEMBER, "叶某").api());
    roles.put("subdistrict", place.officer(OfficeKind.SUBDISTRICT_OFFICER, "办某").api());
    var may = Set.of("member", "subdistrict");
    var calendar = "";
    for (var role : roles.entrySet()) {
      var before = book();
      var outbox = outbox();
      var answer =
          act(
              role.getValue(),
              "publishElectionCalendar",
              calendar.isEmpty() ? plan(40) : plan(45, "movesId", calendar, "reason", "推迟"));
      if (may.contains(role.getKey())) {
        assertThat(answer.refusals("publishElectionCalendar")).as(role.getKey()).isEmpty();
        calendar = answer.text("publishElectionCalendar.calendar.id");
        assertThat(answer.at("publishElectionCalendar.calendar.viewerMayPublish").asBoolean())
            .isTrue();
      } else {
        assertThat(answer.at("publishElectionCalendar.calendar").isString()).isFalse();
        assertThat(book()).as(role.getKey()).isEqualTo(before);
        assertThat(outbox()).as(role.getKey()).isEqualTo(outbox);
      }
    }
    for (var role : roles.entrySet()) {
      if (!may.contains(role.getKey())) {
        var before = book();
        act(role.getValue(), "publishElectionTurnout", turnout(calendar, 10, 9));
        assertThat(book()).as(role.getKey() + " tells a turnout").isEqualTo(before);
      }
    }
  }

  private int outbox() {
    return portal.db().sql().fetchCount(portal.db().sql().selectFrom("platform.outbox"));
  }
}
