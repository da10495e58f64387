package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.cancel;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.seeShift;
import static cn.yunshequ.volunteering.HelpDesk.seeSignup;
import static cn.yunshequ.volunteering.HelpDesk.signUp;
import static cn.yunshequ.volunteering.HelpDesk.signedUp;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Portal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Publishing, signing up, waiting, moving up, taking it back, through the API. */
@org.jspecify.annotations.NullUnmarked
class SignUpTest {
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

  @Test
  void an_activity_says_everything_and_has_no_bodily_risk_without_insurance() {
    var refused =
        act(
            desk.chair.api(),
            "publishActivity",
            "activity",
            desk.call("bodilyRisk", true, "shifts", List.of(desk.shift(3, 9, 2))));
    assertThat(refused.refusals("publishActivity")).containsExactly("INSURANCE_MISSING");
    var open =
        act(
            desk.chair.api(),
            "publishActivity",
            "activity",
            desk.call(
                "bodilyRisk",
                true,
                "insurance",
                "每人意外险20万",
                "minAge",
                16,
                "shifts",
                List.of(desk.shift(3, 9, 2))));
    assertThat(open.refusals("publishActivity")).containsExactly("AGE_RULE");
    var done =
        desk.published(
            "bodilyRisk", true, "insurance", "每人意外险20万", "shifts", List.of(desk.shift(3, 9, 2)));
    var seen =
        portal
            .guest()
            .run(
                "query($id: ID!) { activity(id: $id) { title risks insurance bodilyRisk minAge"
                    + " minors cancelHours meetingPlace contact scope { label } publishedBy {"
                    + " displayName } nextShift { id minutes viewerMay signups { id } checkInCode {"
                    + " code } viewerSignup { id } } viewerOrganises } }",
                Map.of("id", done.text("publishActivity.activity.id")));
    assertThat(seen.text("activity.risks")).contains("重物两人抬");
    assertThat(seen.text("activity.minors")).isEqualTo("CLOSED");
    assertThat(seen.at("activity.cancelHours").asInt()).isEqualTo(24);
    assertThat(seen.at("activity.nextShift.minutes").asInt()).isEqualTo(120);
    assertThat(seen.at("activity.nextShift.viewerMay").toString()).isEqualTo("[]");
    assertThat(seen.at("activity.viewerOrganises").asBoolean()).isFalse();
    assertThat(desk.events(done.text("publishActivity.activity.id")))
        .containsExactly("ActivityPublished");
  }

  @Test
  void places_go_in_order_of_asking_and_who_waits_moves_up_at_once() {
    var shift = desk.oneShift(1);
    var first = desk.resident("周敏");
    var second = desk.resident("吴刚");
    var third = desk.resident("郑洁");
    assertThat(done(signUp(first.api(), shift), "signUp").text("signUp.signup.status"))
        .isEqualTo("CONFIRMED");
    var waiting = done(signUp(second.api(), shift), "signUp");
    assertThat(waiting.text("signUp.signup.status")).isEqualTo("WAITLISTED");
    assertThat(waiting.at("signUp.signup.position").asInt()).isEqualTo(1);
    var later = signedUp(third, shift);
    assertThat(seeSignup(third.api(), later, "position").at("signup.position").asInt())
        .isEqualTo(2);
    assertThat(signUp(second.api(), shift).refusals("signUp")).containsExactly("ALREADY_SIGNED_UP");
    var taken = done(cancel(first.api(), shift), "cancelSignUp");
    assertThat(taken.text("cancelSignUp.signup.status")).isEqualTo("CANCELLED");
    assertThat(taken.at("cancelSignUp.signup.late").asBoolean()).isFalse();
    var promoted = waiting.text("signUp.signup.id");
    assertThat(seeSignup(second.api(), promoted, "status").text("signup.status"))
        .isEqualTo("CONFIRMED");
    assertThat(seeSignup(third.api(), later, "position").at("signup.position").asInt())
        .isEqualTo(1);
    assertThat(desk.events(promoted)).containsExactly("SignupWaitlisted", "SignupPromoted");
    var counts = seeShift(portal.guest(), shift, "capacity taken waitlisted");
    assertThat(counts.at("shift").toString())
        .isEqualTo("{\"capacity\":1,\"taken\":1,\"waitlisted\":1}");
  }

  @Test
  void more_places_move_the_queue_up_and_fewer_than_taken_are_refused() {
    var shift = desk.oneShift(1);
    signedUp(desk.resident("甲"), shift);
    var second = desk.resident("乙");
    var waiting = signedUp(second, shift);
    var more = act(desk.chair.api(), "changeCapacity", "shift", "shiftId", shift, "capacity", 3);
    assertThat(done(more, "changeCapacity").at("changeCapacity.shift.taken").asInt()).isEqualTo(2);
    assertThat(seeSignup(second.api(), waiting, "status").text("signup.status"))
        .isEqualTo("CONFIRMED");
    var third = desk.resident("丙");
    signedUp(third, shift);
    done(cancel(second.api(), shift), "cancelSignUp");
    var fewer = act(desk.chair.api(), "changeCapacity", "shift", "shiftId", shift, "capacity", 1);
    assertThat(fewer.refusals("changeCapacity")).containsExactly("VALUE_OUT_OF_RANGE");
    var two = act(desk.chair.api(), "changeCapacity", "shift", "shiftId", shift, "capacity", 2);
    assertThat(done(two, "changeCapacity").at("changeCapacity.shift.taken").asInt()).isEqualTo(2);
  }

  @Test
  void nobody_is_in_two_places_and_the_other_shift_is_named() {
    var shift = desk.oneShift(2);
    var same = desk.oneShift(2, "title", "同一时间的另一件事");
    var who = desk.resident("许多事");
    signedUp(who, shift);
    var seen = seeShift(who.api(), same, "viewerConflict { id activity { title } } viewerMay");
    assertThat(seen.text("shift.viewerConflict.id")).isEqualTo(shift);
    var refused = signUp(who.api(), same);
    assertThat(refused.refusals("signUp")).containsExactly("SHIFTS_OVERLAP");
    assertThat(refused.text("signUp.refusals.0.message")).contains("清楼道、迎新春", "09:00—11:00");
    done(cancel(who.api(), shift), "cancelSignUp");
    assertThat(done(signUp(who.api(), same), "signUp").text("signUp.signup.status"))
        .isEqualTo("CONFIRMED");
  }

  @Test
  void cancelling_late_is_allowed_and_shown_and_after_the_beginning_it_is_not() {
    var shift = desk.oneShift(1);
    var who = desk.resident("赶不及");
    signedUp(who, shift);
    desk.begins(shift, 120);
    assertThat(
            done(cancel(who.api(), shift), "cancelSignUp")
                .at("cancelSignUp.signup.late")
                .asBoolean())
        .isTrue();
    var other = desk.oneShift(1);
    signedUp(who, other);
    desk.begins(other, -5);
    assertThat(cancel(who.api(), other).refusals("cancelSignUp"))
        .containsExactly("SHIFT_STAGE_FORBIDS");
    assertThat(signUp(desk.resident("迟到").api(), other).refusals("signUp"))
        .containsExactly("SHIFT_STAGE_FORBIDS");
  }

  @Test
  void a_repeated_request_signs_up_once() {
    var shift = desk.oneShift(5);
    var who = desk.resident("手快");
    var in = new Object[] {"shiftId", shift, "requestKey", "tap-1"};
    var first = done(act(who.api(), "signUp", "signup", in), "signUp");
    var again = done(act(who.api(), "signUp", "signup", in), "signUp");
    assertThat(again.text("signUp.signup.id")).isEqualTo(first.text("signUp.signup.id"));
    assertThat(seeShift(portal.guest(), shift, "taken").at("shift.taken").asInt()).isEqualTo(1);
  }

  @Test
  void a_cancelled_activity_takes_every_sign_up_back_and_tells_each() {
    var published = desk.published("shifts", List.of(desk.shift(3, 9, 1), desk.shift(4, 9, 1)));
    var activity = published.text("publishActivity.activity.id");
    var shift = published.text("publishActivity.activity.shifts.0.id");
    var who = desk.resident("等等看");
    var waits = desk.resident("排队的");
    var place = signedUp(who, shift);
    var queue = signedUp(waits, shift);
    done(
        act(desk.chair.api(), "cancelActivity", "activity", "activityId", activity, "reason", "大雨"),
        "cancelActivity");
    for (var each : Map.of(place, who, queue, waits).entrySet()) {
      assertThat(
              seeSignup(each.getValue().api(), each.getKey(), "status cancelReason")
                  .at("signup")
                  .toString())
          .contains("CANCELLED", "大雨");
      assertThat(desk.events(each.getKey())).endsWith("SignupCancelled");
    }
    assertThat(signUp(who.api(), shift).refusals("signUp")).containsExactly("SHIFT_STAGE_FORBIDS");
    assertThat(desk.events(activity)).endsWith("ActivityCancelled");
  }

  @Test
  void couriers_volunteer_without_living_here_and_strangers_register_first() {
    var shift = desk.oneShift(3);
    var stranger = desk.place.stranger();
    assertThat(signUp(stranger.api(), shift).refusals("signUp"))
        .containsExactly("VOLUNTEER_UNKNOWN");
    var registered =
        done(
            act(
                stranger.api(),
                "registerVolunteer",
                "volunteering",
                "name",
                "马师傅",
                "kind",
                "NEW_EMPLOYMENT",
                "bornOn",
                desk.today().minusYears(30).toString()),
            "registerVolunteer");
    assertThat(registered.text("registerVolunteer.volunteering.kind")).isEqualTo("NEW_EMPLOYMENT");
    assertThat(
            desk.number(
                "select count(*) from volunteering.volunteer where account_id = ? and adult_on is"
                    + " null",
                stranger.account()))
        .as("of grown-ups no day is kept")
        .isEqualTo(1);
    signedUp(stranger, shift);
    var list = seeShift(desk.chair.api(), shift, "signups { volunteer { displayName } }");
    assertThat(list.text("shift.signups.0.volunteer.displayName")).isEqualTo("马师傅");
    assertThat(
            seeShift(desk.resident("旁人").api(), shift, "signups { id }").at("shift.signups").size())
        .isZero();
  }

  @Test
  void a_social_group_publishes_by_its_speaker_and_nobody_else_in_its_name() {
    var speaker = desk.resident("顾阿姨");
    var group =
        done(
                desk.chair
                    .api()
                    .run(
                        "mutation($in: AddOrganisationInput!) { addOrganisation(input: $in) {"
                            + " organisation { id } refusals { code } } }",
                        Map.of(
                            "in",
                            HelpDesk.input(
                                "communityId",
                                desk.place.globalId(),
                                "kind",
                                "SOCIAL_GROUP",
                                "name",
                                "邻里互助社",
                                "representativeIds",
                                List.of(HelpDesk.resident(speaker))))),
                "addOrganisation")
            .text("addOrganisation.organisation.id");
    var in = desk.call("organisationId", group, "shifts", List.of(desk.shift(5, 9, 4)));
    assertThat(act(desk.chair.api(), "publishActivity", "activity", in).refusals("publishActivity"))
        .containsExactly("NOT_ALLOWED");
    var done = done(act(speaker.api(), "publishActivity", "activity", in), "publishActivity");
    assertThat(done.at("publishActivity.activity.viewerOrganises").asBoolean()).isTrue();
    assertThat(
            act(
                    speaker.api(),
                    "publishActivity",
                    "activity",
                    desk.call("shifts", List.of(desk.shift(5, 9, 4))))
                .refusals("publishActivity"))
        .containsExactly("NOT_ALLOWED");
    assertThat(
            speaker
                .api()
                .run(
                    "query($c: ID!) { viewerGroups(communityId: $c) { name } }",
                    Map.of("c", desk.place.globalId()))
                .text("viewerGroups.0.name"))
        .isEqualTo("邻里互助社");
  }

  @Test
  void staying_away_twice_pauses_and_the_refusal_says_until_when() {
    var who = desk.resident("忘性大");
    for (int i = 0; i < 2; i++) {
      var shift = desk.oneShift(1);
      var id = signedUp(who, shift);
      assertThat(
              act(desk.chair.api(), "recordPresence", "signup", "signupId", id, "noShow", true)
                  .refusals("recordPresence"))
          .containsExactly("SHIFT_STAGE_FORBIDS");
      desk.begins(shift, -130 - 200 * i);
      var marked =
          done(
              act(desk.chair.api(), "recordPresence", "signup", "signupId", id, "noShow", true),
              "recordPresence");
      assertThat(marked.text("recordPresence.signup.status")).isEqualTo("NO_SHOW");
      assertThat(desk.events(id)).endsWith("NoShowRecorded");
    }
    var refused = signUp(who.api(), desk.oneShift(1));
    assertThat(refused.refusals("signUp")).containsExactly("SIGN_UP_PAUSED");
    assertThat(refused.text("signUp.refusals.0.message")).contains("2次", "月");
  }

  @Test
  void reminders_are_due_once_a_day_before_and_once_just_before() {
    var shift = desk.oneShift(1);
    var id = signedUp(desk.resident("记性好"), shift);
    var waits = signedUp(desk.resident("还在等"), shift);
    portal.bean(Reminders.class).due();
    assertThat(desk.events(id)).containsExactly("SignupConfirmed");
    desk.begins(shift, 23 * 60);
    portal.bean(Reminders.class).due();
    portal.bean(Reminders.class).due();
    assertThat(desk.events(id)).containsExactly("SignupConfirmed", "ShiftReminderDue");
    desk.begins(shift, 100);
    portal.bean(Reminders.class).due();
    portal.bean(Reminders.class).due();
    assertThat(desk.events(id)).hasSize(3).endsWith("ShiftReminderDue");
    assertThat(desk.events(waits)).containsExactly("SignupWaitlisted");
  }

  @Test
  void lists_come_by_the_next_shift_and_cost_the_same_for_one_and_for_many() {
    var own = new HelpDesk(portal);
    var late = own.published("title", "后天的事", "shifts", List.of(own.shift(6, 9, 1)));
    own.published("title", "明天的事", "shifts", List.of(own.shift(1, 9, 1), own.shift(9, 9, 1)));
    for (int i = 0; i < 8; i++) {
      own.published("title", "更晚的事" + i, "shifts", List.of(own.shift(10 + i, 9, 1)));
    }
    var who = own.resident("翻页的人");
    signedUp(who, late.text("publishActivity.activity.shifts.0.id"));
    var query =
        "query($c: ID!, $n: Int!, $a: String) { activities(filter: {communityId: $c}, first: $n,"
            + " after: $a) { nodes { title scope { label } organisation { name } publishedBy {"
            + " displayName } nextShift { startsAt } shifts { capacity taken waitlisted viewerMay"
            + " viewerSignup { status position } viewerConflict { id } } } pageInfo { hasNextPage"
            + " endCursor } } }";
    var one = who.api().run(query, Map.of("c", own.place.globalId(), "n", 1));
    var many = who.api().run(query, Map.of("c", own.place.globalId(), "n", 10));
    assertThat(one.text("activities.nodes.0.title")).isEqualTo("明天的事");
    assertThat(many.text("activities.nodes.1.title")).isEqualTo("后天的事");
    assertThat(many.at("activities.nodes").size()).isEqualTo(10);
    assertThat(many.sql()).isLessThanOrEqualTo(one.sql() + 3).isLessThanOrEqualTo(14);
    var next =
        who.api()
            .run(
                query,
                Map.of(
                    "c",
                    own.place.globalId(),
                    "n",
                    1,
                    "a",
                    one.text("activities.pageInfo.endCursor")));
    assertThat(next.text("activities.nodes.0.title")).isEqualTo("后天的事");
    var free =
        who.api()
            .run(
                "query($c: ID!) { activities(filter: {communityId: $c, free: true}, first: 50) {"
                    + " nodes { title } } }",
                Map.of("c", own.place.globalId()));
    assertThat(free.body().toString()).contains("明天的事").doesNotContain("后天的事");
  }

  @Test
  void a_hidden_activity_is_a_stub_takes_nobody_in_and_is_not_listed() {
    var own = new HelpDesk(portal);
    var published = own.published("title", "乱收费的活动", "shifts", List.of(own.shift(3, 9, 1)));
    var id = published.text("publishActivity.activity.id");
    var who = own.resident("看到的人");
    var moderator = own.place.officer(OfficeKind.MODERATOR, "叶青");
    done(
        moderator
            .api()
            .run(
                "mutation($in: HideContentInput!) { hideContent(input: $in) { decision { id }"
                    + " refusals { code message } } }",
                Map.of("in", Map.of("subjectId", id, "reasonCode", "OTHER", "note", "收费没有依据，先下架"))),
        "hideContent");
    var seen =
        who.api()
            .run(
                "query($id: ID!) { activity(id: $id) { title body hiddenReason } }",
                Map.of("id", id));
    assertThat(seen.at("activity").toString()).doesNotContain("乱收费").contains("收费没有依据");
    assertThat(
            signUp(who.api(), published.text("publishActivity.activity.shifts.0.id"))
                .refusals("signUp"))
        .containsExactly("SHIFT_STAGE_FORBIDS");
    assertThat(
            who.api()
                .run(
                    "query($c: ID!) { activities(filter: {communityId: $c}) { nodes { id } } }",
                    Map.of("c", own.place.globalId()))
                .at("activities.nodes")
                .size())
        .isZero();
    assertThat(
            portal
                .bean(cn.yunshequ.volunteering.store.ActivityDocuments.class)
                .documents(List.of(HelpDesk.uuid(id))))
        .isEmpty();
  }
}
