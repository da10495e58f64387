package cn.yunshequ.volunteering;

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
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A neighbourhood with people who organise and people who help, and the acts in short. */
final class HelpDesk {
  private static final Map<String, String> SHOWN =
      Map.ofEntries(
          Map.entry(
              "activity", "id title viewerOrganises shifts { id capacity taken waitlisted stage }"),
          Map.entry("shift", "id capacity taken waitlisted stage"),
          Map.entry(
              "signup",
              "id status position minor consentCode late trained countedMinutes"
                  + " confirmedMinutes checkedInHow checkedOutHow volunteer { displayName }"),
          Map.entry("signups", "id status countedMinutes confirmedMinutes"),
          Map.entry("volunteering", "number name kind minutes hours stars nextStarMinutes listed"),
          Map.entry(
              "certificate",
              "id number code volunteerName volunteerNumber document minutes hours issuer"
                  + " inCharge contact valid revokeReason lines { day title minutes } pdfUrl"),
          Map.entry("entry", "id kind points memo reversed"),
          Map.entry("reward", "id stock offered"),
          Map.entry("redemption", "id code transferId handedOverAt reversed reward { stock }"),
          Map.entry("helpRequest", "id status details askedBy { displayName } viewerMay"),
          Map.entry("report", "id"),
          Map.entry("decision", "id"),
          Map.entry("consent", "id withdrawnAt"),
          Map.entry("followState", "following"));

  final Portal portal;
  final Neighbourhood place;
  final Neighbourhood.Member chair;

  HelpDesk(Portal portal) {
    this.portal = portal;
    place = new Neighbourhood(portal);
    chair = place.officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
  }

  static Map<String, Object> input(Object... pairs) {
    return Api.input(pairs);
  }

  /** A mutation with its input object; the payload field is asked for with its usual fields. */
  static Api.Answer act(Api api, String mutation, String payload, Object... pairs) {
    var shown = payload + " { " + SHOWN.get(payload) + " }";
    return api.act(mutation, shown, input(pairs));
  }

  static Api.Answer done(Api.Answer answer, String mutation) {
    return answer.done(mutation);
  }

  Neighbourhood.Member resident(String name) {
    return place.resident(name, "7栋2单元", "101");
  }

  /** A resident whom the roll knows to come of age on that day. */
  /** Any phone number may register as a volunteer, under any name. */
  Neighbourhood.Member registered() {
    var who = place.stranger();
    done(
        act(who.api(), "registerVolunteer", "volunteering", "name", "何某", "bornOn", "1980-01-05"),
        "registerVolunteer");
    return who;
  }

  Neighbourhood.Member minor(String name, LocalDate adultOn) {
    var who = resident(name);
    portal
        .db()
        .sql()
        .query("update community.person set adult_on = ? where id = ?", adultOn, who.person())
        .execute();
    return who;
  }

  LocalDate today() {
    return CivicTime.dayOf(portal.clock.instant());
  }

  /** That hour of a day from today on, with its offset. */
  String at(int daysAhead, int hour) {
    return today().plusDays(daysAhead).atTime(hour, 0).atZone(CivicTime.ZONE).toOffsetDateTime()
        + "";
  }

  Map<String, Object> shift(int daysAhead, int hour, int capacity) {
    return input(
        "startsAt", at(daysAhead, hour), "endsAt", at(daysAhead, hour + 2), "capacity", capacity);
  }

  Object[] call(Object... more) {
    var in =
        input(
            "communityId",
            place.globalId(),
            "title",
            "清楼道、迎新春",
            "body",
            "帮独居老人搬运旧物，物业提供手套和推车。",
            "risks",
            "搬运时注意腰和手，重物两人抬。",
            "meetingPlace",
            "小区东门",
            "contact",
            "社区服务站 025-80000003");
    for (int i = 0; i < more.length; i += 2) {
      in.put(String.valueOf(more[i]), more[i + 1]);
    }
    var pairs = new ArrayList<Object>();
    in.forEach((key, value) -> {
      pairs.add(key);
      pairs.add(value);
    });
    return pairs.toArray();
  }

  Api.Answer published(Object... more) {
    return done(act(chair.api(), "publishActivity", "activity", call(more)), "publishActivity");
  }

  /** An activity with one shift in three days; gives the shift. */
  String oneShift(int capacity, Object... more) {
    var all = new ArrayList<>(List.of(more));
    all.add("shifts");
    all.add(List.of(shift(3, 9, capacity)));
    return published(all.toArray()).text("publishActivity.activity.shifts.0.id");
  }

  static Api.Answer signUp(Api api, String shift) {
    return act(api, "signUp", "signup", "shiftId", shift);
  }

  static String signedUp(Neighbourhood.Member who, String shift) {
    return done(signUp(who.api(), shift), "signUp").text("signUp.signup.id");
  }

  static Api.Answer cancel(Api api, String shift) {
    return act(api, "cancelSignUp", "signup", "shiftId", shift);
  }

  static Api.Answer seeShift(Api api, String shift, String fields) {
    return api.run(
        "query($id: ID!) { shift(id: $id) { %s } }".formatted(fields), Map.of("id", shift));
  }

  static Api.Answer seeSignup(Api api, String signup, String fields) {
    return api.run(
        "query($id: ID!) { signup(id: $id) { %s } }".formatted(fields), Map.of("id", signup));
  }

  /**
   * Lets the shift begin that many minutes from now, two hours long; sign-ups follow by their key.
   * Sessions would not outlive days.
   */
  void begins(String shift, int minutesFromNow) {
    var start = now().plus(Duration.ofMinutes(minutesFromNow));
    portal
        .db()
        .sql()
        .query(
            "update volunteering.shift set starts_at = ?::timestamptz, ends_at = ?::timestamptz"
                + " where id = ?",
            start.toString(),
            start.plus(Duration.ofHours(2)).toString(),
            uuid(shift))
        .execute();
  }

  String code(Neighbourhood.Member organiser, String shift) {
    return seeShift(organiser.api(), shift, "checkInCode { code }").text("shift.checkInCode.code");
  }

  static Api.Answer checkIn(Neighbourhood.Member who, String shift, String code) {
    return act(who.api(), "checkIn", "signup", "shiftId", shift, "code", code);
  }

  static Api.Answer checkOut(Neighbourhood.Member who, String shift, String code) {
    return act(who.api(), "checkOut", "signup", "shiftId", shift, "code", code);
  }

  /** Somebody signed up and there from the beginning to the end of the shift; gives the sign-up. */
  String served(Neighbourhood.Member who, String shift) {
    var id = signedUp(who, shift);
    begins(shift, -130);
    wasThere(id);
    return id;
  }

  /** Written down afterwards: there for the two hours that ended ten minutes ago. */
  void wasThere(String signup) {
    done(
        act(
            chair.api(),
            "recordPresence",
            "signup",
            "signupId",
            signup,
            "inAt",
            now().minus(Duration.ofMinutes(130)).toString(),
            "outAt",
            now().minus(Duration.ofMinutes(10)).toString(),
            "reason",
            "现场没有网络，事后补记"),
        "recordPresence");
  }

  /** The same with hours confirmed. */
  String confirmed(Neighbourhood.Member who, String shift) {
    var id = served(who, shift);
    done(act(chair.api(), "confirmHours", "signups", "signupIds", List.of(id)), "confirmHours");
    return id;
  }

  static UUID uuid(String globalId) {
    return GlobalId.decode(globalId).id();
  }

  static String resident(Neighbourhood.Member member) {
    return GlobalId.encode("resident", member.account());
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

  int number(String sql, Object... bindings) {
    return ((Number) java.util.Objects.requireNonNull(portal.db().sql().fetchValue(sql, bindings)))
        .intValue();
  }

  /** Everything an act could have changed or said. */
  List<String> footprint() {
    var tables =
        new ArrayList<>(
            portal
                .db()
                .sql()
                .resultQuery(
                    "select schemaname || '.' || tablename from pg_tables where schemaname ="
                        + " 'volunteering' order by 1")
                .fetchInto(String.class));
    tables.addAll(List.of("platform.outbox", "platform.audit"));
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
