package cn.yunshequ.councils;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A council with its people, and the acts in short. */
final class CouncilRoom {
  static final Map<String, String> SHOWN =
      Map.of(
          "council", "id name seatCount rules { noticeDays maxSeats quorum { text } }",
          "seat", "id role termEnds current",
          "meeting",
              "id stage title agenda { id title noticed outcome } quorum { present reached }",
          "singleIssue", "id stage overdue guests { id answer }");

  final Portal portal;
  final Neighbourhood place;
  final Neighbourhood.Member chair;
  final Neighbourhood.Member convenor;
  final Neighbourhood.Member secretary;
  final Neighbourhood.Member member;
  final String council;
  final Map<String, String> seats = new HashMap<>();

  /** 7栋2单元 with a convenor, a secretary and a member. */
  CouncilRoom(Portal portal) {
    this.portal = portal;
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    convenor = place.resident("顾秀英", "7栋2单元", "101");
    secretary = place.resident("张伟", "7栋2单元", "102");
    member = place.resident("许德昌", "7栋2单元", "201");
    council = found("7栋2单元", "7栋2单元楼道议事会");
    seats.put("convenor", seat(council, convenor, "CONVENOR"));
    seats.put("secretary", seat(council, secretary, "SECRETARY"));
    seats.put("member", seat(council, member, "MEMBER"));
  }

  static Map<String, Object> input(Object... pairs) {
    return Api.input(pairs);
  }

  /** A mutation with its input object; the payload field is asked for with its usual fields. */
  static Api.Answer act(Api api, String mutation, String payload, Map<String, ?> input) {
    var shown = payload + " { " + SHOWN.get(payload) + " }";
    return api.act(mutation, shown, input);
  }

  static Api.Answer done(Api.Answer answer, String mutation) {
    return answer.done(mutation);
  }

  String found(String scope, String name) {
    var in = input("scopeId", GlobalId.encode("area", place.area(scope)), "name", name);
    return done(act(chair.api(), "createCouncil", "council", in), "createCouncil")
        .text("createCouncil.council.id");
  }

  static String resident(Neighbourhood.Member member) {
    return GlobalId.encode("resident", member.account());
  }

  Map<String, Object> seatInput(String inCouncil, Neighbourhood.Member who, String role) {
    return input(
        "councilId",
        inCouncil,
        "residentId",
        resident(who),
        "role",
        role,
        "termEnds",
        today().plusMonths(12).toString());
  }

  String seat(String inCouncil, Neighbourhood.Member who, String role) {
    var answer = act(chair.api(), "seatMember", "seat", seatInput(inCouncil, who, role));
    return done(answer, "seatMember").text("seatMember.seat.id");
  }

  LocalDate today() {
    return CivicTime.dayOf(portal.clock.instant());
  }

  /** Noon of a day from today on, with its offset. */
  String noon(int daysAhead) {
    return today().plusDays(daysAhead).atTime(12, 0).atZone(CivicTime.ZONE).toOffsetDateTime() + "";
  }

  /**
   * Lets the meeting begin in ten minutes, its notice long given. Sessions would not outlive it.
   */
  void cometh(String meeting) {
    portal
        .db()
        .sql()
        .query(
            "update councils.meeting set starts_at = ?::timestamptz, notice_until = ?::timestamptz"
                + " where id = ?",
            now().plus(Duration.ofMinutes(10)).toString(),
            now().minus(Duration.ofDays(8)).toString(),
            uuid(meeting))
        .execute();
  }

  Api.Answer call(Api api, String kind, String startsAt, Object... more) {
    var in = input(more);
    in.put("councilId", council);
    in.put("kind", kind);
    in.put("startsAt", startsAt);
    return act(api, "callMeeting", "meeting", in);
  }

  String called(String kind, int daysAhead, Object... more) {
    return done(call(convenor.api(), kind, noon(daysAhead), more), "callMeeting")
        .text("callMeeting.meeting.id");
  }

  /** A meeting that has just begun, one item on its agenda. */
  String running(String kind) {
    var id =
        done(
                call(convenor.api(), kind, noon(9), "agenda", List.of(Map.of("title", "清理楼道堆物"))),
                "callMeeting")
            .text("callMeeting.meeting.id");
    cometh(id);
    return id;
  }

  Api.Answer on(Api api, String mutation, String meeting, Object... more) {
    var in = input(more);
    in.put("meetingId", meeting);
    return act(api, mutation, "meeting", in);
  }

  void present(String meeting, Neighbourhood.Member... who) {
    for (var each : who) {
      done(
          on(convenor.api(), "recordAttendance", meeting, "residentId", resident(each)),
          "recordAttendance");
    }
  }

  static Api.Answer see(Api api, String meeting, String fields) {
    return api.run(
        "query($id: ID!) { meeting(id: $id) { %s } }".formatted(fields), Map.of("id", meeting));
  }

  String firstItem(String meeting) {
    return see(chair.api(), meeting, "agenda { id }").text("meeting.agenda.0.id");
  }

  static UUID uuid(String globalId) {
    return GlobalId.decode(globalId).id();
  }

  /** Kinds of the events about that object, in order. */
  List<String> events(String globalId) {
    return portal
        .db()
        .sql()
        .resultQuery(
            "select kind from platform.outbox where subject_id = ? order by id", uuid(globalId))
        .fetchInto(String.class);
  }

  /** Everything an act could have changed or said. */
  List<String> footprint() {
    var tables =
        List.of(
            "councils.council",
            "councils.seat",
            "councils.meeting",
            "councils.agenda_item",
            "councils.dissent",
            "councils.invitation",
            "councils.attendance",
            "councils.minutes",
            "councils.move",
            "councils.agreement",
            "councils.assent",
            "councils.single_issue",
            "councils.single_issue_guest",
            "platform.outbox",
            "platform.audit");
    var prints = new ArrayList<String>();
    for (var table : tables) {
      prints.add(
          table
              + portal
                  .db()
                  .sql()
                  .fetchValue(
                      "select md5(string_agg(t::text, '' order by t::text)) from " + table + " t"));
    }
    return prints;
  }

  Instant now() {
    return portal.clock.instant();
  }
}
