package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
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

/** Publishing, listing, hiding activities and being reminded of them, through the API. */
@org.jspecify.annotations.NullUnmarked
class ActivityTest {
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
