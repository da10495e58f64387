package cn.yunshequ.proposals;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import cn.yunshequ.support.Returning;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The stairwell of the lift's story: fourteen homes by name, and the acts in short. */
@org.jspecify.annotations.NullUnmarked
abstract class LiftStairwell {
  static Portal portal;
  static Neighbourhood place;
  static Returning people;
  static final List<Home> HOMES = new ArrayList<>();
  static String chair;
  static String convenor;
  static String area;

  /** A home and who lives there. */
  record Home(String door, String phone, String resident) {}

  @BeforeAll
  static void start() {
    portal = Portal.start();
    // In the morning, so that no act falls into the next day.
    portal.clock.set(today().plusDays(1).atTime(10, 0).atZone(CivicTime.ZONE).toInstant());
    place = new Neighbourhood(portal);
    people = new Returning(portal);
    area = GlobalId.encode("area", place.area("7栋2单元"));
    chair = officer(OfficeKind.COMMITTEE_CHAIR, "沈主任");
    convenor = officer(OfficeKind.COUNCIL_CONVENOR, "陆建明");
    fourteenHomes();
    // Rules are data: from today on a result of this kind is on notice for fifteen days.
    portal
        .db()
        .sql()
        .query(
            "insert into proposals.period_rule select ?, first_reply_working_days,"
                + " plan_working_days, rating_days, 15, redeliberation_share, redeliberation_of"
                + " from proposals.period_rule",
            today())
        .execute();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  static String officer(OfficeKind kind, String name) {
    var phone = place.newPhone();
    place.officer(phone, kind, name);
    return phone;
  }

  static void fourteenHomes() {
    var stairwell = place.area("7栋2单元");
    var sql = portal.db().sql();
    sql.query("delete from community.household where stairwell_id = ?", stairwell).execute();
    var names =
        List.of(
            "许大爷", "马小军", "张秀英", "顾阿姨", "王㛃", "李䶮", "赵敏", "陈静", "刘洋", "杨帆", "黄磊", "周涛", "吴刚", "徐芳");
    for (int i = 0; i < 14; i++) {
      var door = (i / 2 + 1) + "0" + (i % 2 + 1);
      sql.query(
              "insert into community.household (id, community_id, stairwell_id, path, door,"
                  + " sort_door, area_cm2) values (gen_random_uuid(), ?, ?, ?, ?, ?, 7200)",
              place.communityId,
              stairwell,
              place.path(stairwell),
              door,
              door)
          .execute();
      var phone = place.newPhone();
      var member = place.resident(phone, names.get(i), "7栋2单元", door, "OWNER");
      HOMES.add(new Home(door, phone, GlobalId.encode("resident", member.account())));
    }
  }

  static LocalDate today() {
    return CivicTime.dayOf(portal.clock.instant());
  }

  static Api api(Home home) {
    return people.by(home.phone());
  }

  static Api.Answer act(Api by, String mutation, String payload, Object... pairs) {
    return by.act(mutation, payload, Api.input(pairs));
  }

  static Api.Answer done(Api by, String mutation, String payload, Object... pairs) {
    return act(by, mutation, payload, pairs).done(mutation);
  }

  static Api.Answer onMatter(Api by, String mutation, String id, Object... pairs) {
    portal.clock.advance(Duration.ofSeconds(1));
    var in = Api.input(pairs);
    in.put("proposalId", id);
    return by.act(mutation, "proposal { stage }", in).done(mutation);
  }

  static Api.Answer see(String id, String fields) {
    return Desk.see(portal.guest(), id, fields);
  }

  static String stage(String id) {
    return see(id, "stage").text("proposal.stage");
  }

  // Whole days; what the portal does by itself after midnight, and what it tells its modules.
  static void daysPass(int days) {
    portal.clock.advance(Duration.ofDays(days));
    portal.bean(Decisions.class).endNotices();
    portal.bean(Outcomes.class).closeRatings();
  }

  static void toldEachOther() {
    new News(portal).handledBy("proposals.council-news");
    new News(portal).handledBy("proposals.ballot-closed");
  }

  static String meets(String council, String kind, String subject, int daysAhead) {
    var at = portal.clock.instant().plus(Duration.ofDays(daysAhead)).toString();
    var meeting =
        done(
                api(HOMES.get(3)),
                "callMeeting",
                "meeting { id }",
                "councilId",
                council,
                "kind",
                kind,
                "startsAt",
                at,
                "place",
                "一楼门厅",
                "subjectId",
                subject,
                "invitees",
                List.of(HOMES.get(0).resident(), HOMES.get(1).resident()))
            .text("callMeeting.meeting.id");
    toldEachOther();
    return meeting;
  }

  // Attendance, the resolution, minutes with a second signature: what every meeting leaves.
  static void held(String meeting, String words, Object... votes) {
    var leads = api(HOMES.get(3));
    for (int home : new int[] {0, 1, 3, 4, 5, 6, 7}) {
      done(
          leads,
          "recordAttendance",
          "meeting { id }",
          "meetingId",
          meeting,
          "residentId",
          HOMES.get(home).resident());
    }
    var item =
        leads
            .run("query($id: ID!) { meeting(id: $id) { agenda { id } } }", Map.of("id", meeting))
            .text("meeting.agenda.0.id");
    var resolved = Api.input(votes);
    resolved.putAll(
        Map.of("meetingId", meeting, "itemId", item, "outcome", "ADOPTED", "text", words));
    leads.act("resolveItem", "meeting { id }", resolved).done("resolveItem");
    done(leads, "writeMinutes", "meeting { id }", "meetingId", meeting, "body", words);
    done(api(HOMES.get(5)), "signMinutes", "meeting { id }", "meetingId", meeting, "version", 1);
    done(leads, "publishMinutes", "meeting { id }", "meetingId", meeting);
    toldEachOther();
  }

  static String household(int home) {
    return GlobalId.encode("household", place.household("7栋2单元", HOMES.get(home).door()));
  }
}
