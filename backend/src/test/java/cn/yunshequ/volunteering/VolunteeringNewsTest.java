package cn.yunshequ.volunteering;

import static cn.yunshequ.support.News.inbox;
import static cn.yunshequ.support.News.unread;
import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.cancel;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.signUp;
import static cn.yunshequ.volunteering.HelpDesk.signedUp;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What volunteering says, to whom: read in the inbox of each. */
@org.jspecify.annotations.NullUnmarked
class VolunteeringNewsTest {
  private static Portal portal;
  private static News news;
  private static HelpDesk desk;

  @BeforeAll
  static void start() {
    portal = News.quietPortal();
    news = new News(portal);
    desk = new HelpDesk(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static String activityOf(String shift) {
    return HelpDesk.seeShift(portal.guest(), shift, "activity { id }").text("shift.activity.id");
  }

  /** The newest sentence about that subject; empty for none. */
  static String told(Neighbourhood.Member who, String subject) {
    for (var node : inbox(who.api()).at("notifications.nodes")) {
      if (node.path("subjectId").asString().equals(subject)) {
        return node.path("text").asString();
      }
    }
    return "";
  }

  private static void follow(Neighbourhood.Member who, String subject) {
    done(act(who.api(), "follow", "followState", "subjectId", subject), "follow");
  }

  @Test
  void a_place_that_became_free_is_told_to_who_moved_up_and_to_nobody_else() {
    var shift = desk.oneShift(1);
    var activity = activityOf(shift);
    var first = desk.resident("先来");
    var second = desk.resident("候补");
    var third = desk.resident("再候补");
    for (var each : List.of(first, second, third)) {
      signedUp(each, shift);
    }
    news.settle();
    assertThat(told(second, activity)).as("nobody is told what they just did").isEmpty();
    done(cancel(first.api(), shift), "cancelSignUp");
    news.settle();
    assertThat(told(second, activity)).contains("候补转为正式报名", "9:00开始");
    assertThat(told(first, activity) + told(third, activity)).isEmpty();
  }

  @Test
  void a_cancelled_shift_or_activity_is_told_once_to_who_signed_up_and_to_who_follows() {
    var published = desk.published("shifts", List.of(desk.shift(3, 9, 2), desk.shift(4, 9, 2)));
    var activity = published.text("publishActivity.activity.id");
    var one = published.text("publishActivity.activity.shifts.0.id");
    var two = published.text("publishActivity.activity.shifts.1.id");
    var early = desk.resident("第一班");
    var late = desk.resident("第二班");
    var gone = desk.resident("自己取消");
    var follower = desk.place.stranger();
    signedUp(early, one);
    signedUp(late, two);
    signedUp(gone, two);
    done(cancel(gone.api(), two), "cancelSignUp");
    follow(follower, activity);
    follow(early, activity);
    done(
        act(desk.chair.api(), "cancelShift", "shift", "shiftId", one, "reason", "下雨"),
        "cancelShift");
    news.settle();
    assertThat(told(early, activity)).contains("有一个班次取消了");
    assertThat(unread(early.api(), activity)).as("signed up and follows").isEqualTo(1);
    assertThat(told(follower, activity)).contains("有一个班次取消了");
    assertThat(told(late, activity)).isEmpty();
    done(
        act(
            desk.chair.api(),
            "cancelActivity",
            "activity",
            "activityId",
            activity,
            "reason",
            "人手不够"),
        "cancelActivity");
    news.settle();
    assertThat(told(late, activity)).contains("这项活动取消了", "不用再去");
    assertThat(unread(late.api(), activity)).isEqualTo(1);
    assertThat(told(follower, activity)).contains("这项活动取消了");
    assertThat(told(gone, activity)).as("took it back before").isEmpty();
    assertThat(inbox(late.api()).text("notifications.nodes.0.path")).isEqualTo("/a/" + activity);
  }

  @Test
  void a_shift_is_reminded_of_and_its_hours_are_told_when_confirmed_and_corrected() {
    var shift = desk.oneShift(1);
    var activity = activityOf(shift);
    var who = desk.resident("陆阿姨");
    signedUp(who, shift);
    desk.begins(shift, 20 * 60);
    portal.bean(Reminders.class).due();
    news.settle();
    assertThat(told(who, activity)).contains("您报名的班次", "去不了请尽早取消");
    desk.begins(shift, 60);
    portal.bean(Reminders.class).due();
    news.settle();
    assertThat(told(who, activity)).contains("快开始了", "请签到");

    var other = desk.oneShift(1);
    var served = desk.confirmed(who, other);
    news.settle();
    assertThat(told(who, activityOf(other))).isEqualTo("服务时长已确认：2小时。");
    done(
        act(desk.chair.api(), "reverseHours", "signup", "signupId", served, "reason", "只来了一小时"),
        "reverseHours");
    news.settle();
    assertThat(told(who, activityOf(other))).contains("服务时长有更正");
    done(
        act(
            desk.chair.api(),
            "confirmHours",
            "signups",
            "signupIds",
            List.of(served),
            "minutes",
            60,
            "reason",
            "只来了一小时"),
        "confirmHours");
    news.settle();
    assertThat(told(who, activityOf(other))).isEqualTo("服务时长更正为1小时。");
  }

  @Test
  void a_minor_is_told_that_a_guardian_is_asked_and_that_one_agreed() {
    var shift = desk.oneShift(1, "minAge", 16);
    var activity = activityOf(shift);
    var young = desk.minor("小满", desk.today().plusYears(1));
    var asked = done(signUp(young.api(), shift), "signUp");
    news.settle();
    assertThat(told(young, activity)).contains("请把同意码转给监护人");
    done(
        act(
            desk.resident("张伟").api(),
            "giveGuardianConsent",
            "signup",
            "signupId",
            asked.text("signUp.signup.id"),
            "code",
            asked.text("signUp.signup.consentCode"),
            "guardianName",
            "张伟",
            "relation",
            "父亲"),
        "giveGuardianConsent");
    news.settle();
    assertThat(told(young, activity)).contains("监护人同意了", "名额");
    assertThat(unread(young.api(), activity)).isEqualTo(2);
  }

  private static Api.Answer on(Neighbourhood.Member who, String act, String id, Object... more) {
    var in = new ArrayList<Object>(List.of("helpRequestId", id));
    in.addAll(List.of(more));
    return done(act(who.api(), act, "helpRequest", in.toArray()), act);
  }

  @Test
  void each_step_of_a_help_request_is_told_to_the_other_side() {
    var asker = desk.resident("许德昌");
    var helper = desk.place.resident("褚一鸣", "8栋1单元", "101");
    var worker = desk.place.officer(OfficeKind.GRID_WORKER, "陆建明");
    var id =
        done(
                act(
                    asker.api(),
                    "postHelpRequest",
                    "helpRequest",
                    "scopeId",
                    GlobalId.encode("area", desk.place.area("7栋")),
                    "title",
                    "想有人陪着去一趟医院",
                    "body",
                    "周三上午，坐公交去。"),
                "postHelpRequest")
            .text("postHelpRequest.helpRequest.id");
    on(desk.chair, "assignHelpWorker", id, "residentId", HelpDesk.resident(worker));
    news.settle();
    assertThat(told(worker, id)).isEqualTo("居委会请您跟进这件事。");
    on(helper, "claimHelpRequest", id);
    news.settle();
    assertThat(told(asker, id)).isEqualTo("有邻居来帮忙了。");
    assertThat(told(worker, id)).isEqualTo("有邻居来帮忙了。");
    assertThat(told(helper, id)).isEmpty();
    on(helper, "handBackHelpRequest", id, "reason", "临时出差");
    news.settle();
    assertThat(told(asker, id)).contains("去不了了");
    on(helper, "claimHelpRequest", id);
    on(asker, "completeHelpRequest", id);
    news.settle();
    assertThat(told(helper, id)).isEqualTo("这件事办好了，谢谢帮忙。");
    assertThat(told(asker, id)).as("said it herself").isEqualTo("有邻居来帮忙了。");
    on(asker, "thankForHelp", id, "words", "谢谢小褚");
    news.settle();
    assertThat(told(helper, id)).isEqualTo("求助的邻居向您道谢。");
    var helpersInbox = inbox(helper.api());
    assertThat(helpersInbox.text("notifications.nodes.0.path")).isEqualTo("/help/" + id);
    assertThat(helpersInbox.body().toString()).doesNotContain("谢谢小褚");
  }

  @Test
  void a_hidden_activity_cannot_be_followed() {
    var activity = activityOf(desk.oneShift(1));
    portal
        .db()
        .sql()
        .execute(
            "update volunteering.activity set hidden_reason = '重复' where id = ?",
            HelpDesk.uuid(activity));
    assertThat(
            act(desk.resident("邻居").api(), "follow", "followState", "subjectId", activity)
                .refusals("follow"))
        .containsExactly("NOT_FOUND");
  }
}
