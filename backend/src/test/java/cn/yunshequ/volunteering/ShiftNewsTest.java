package cn.yunshequ.volunteering;

import static cn.yunshequ.support.News.unread;
import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.cancel;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.seeShift;
import static cn.yunshequ.volunteering.HelpDesk.signUp;
import static cn.yunshequ.volunteering.HelpDesk.signedUp;
import static cn.yunshequ.volunteering.VolunteeringNewsTest.told;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.News;
import cn.yunshequ.support.Portal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reminders before a shift and what is told after it, in the inbox of everybody around it. */
@org.jspecify.annotations.NullUnmarked
class ShiftNewsTest {
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

  private static Neighbourhood.Member child(String name) {
    return desk.minor(name, desk.today().plusYears(1));
  }

  private static void agree(Neighbourhood.Member father, Neighbourhood.Member child, String shift) {
    var asked = done(signUp(child.api(), shift), "signUp");
    done(
        act(
            father.api(),
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
  }

  private static String activityOf(String shift) {
    return seeShift(portal.guest(), shift, "activity { id }").text("shift.activity.id");
  }

  /** Says what is due many times, as every node does. */
  private static void due() {
    for (int node = 0; node < 3; node++) {
      portal.bean(Reminders.class).due();
      news.settle();
    }
  }

  @Test
  void a_shift_is_reminded_of_once_each_time_and_only_who_has_a_place_is_told() {
    var shift = desk.oneShift(2, "minAge", 16);
    var activity = activityOf(shift);
    var grown = desk.resident("陆阿姨");
    var child = child("小满");
    var father = desk.resident("张伟");
    var waits = desk.resident("候补");
    var gone = desk.resident("取消了");
    var asking = child("小明");
    signedUp(gone, shift);
    done(cancel(gone.api(), shift), "cancelSignUp");
    signedUp(grown, shift);
    agree(father, child, shift);
    signedUp(waits, shift);
    signedUp(asking, shift);
    desk.begins(shift, 24 * 60 + 1);
    news.settle();
    Map<Neighbourhood.Member, Integer> before = new LinkedHashMap<>();
    for (var who : List.of(grown, child, father, waits, gone, asking, desk.chair)) {
      before.put(who, unread(who.api(), activity));
    }
    due();
    assertThat(unread(grown.api(), activity)).as("not a day before yet").isZero();
    for (int minutes : new int[] {24 * 60, 121}) {
      desk.begins(shift, minutes);
      due();
      assertThat(told(grown, activity)).contains("您报名的班次", "去不了请尽早取消");
      assertThat(told(child, activity)).isEqualTo(told(grown, activity));
    }
    for (int minutes : new int[] {120, 1}) {
      desk.begins(shift, minutes);
      due();
      assertThat(told(grown, activity)).contains("快开始了", "到场请签到");
      assertThat(told(child, activity)).contains("快开始了", "到场请签到");
    }
    desk.begins(shift, 0);
    due();
    before.forEach((who, unread) ->
        assertThat(unread(who.api(), activity) - unread)
            .as("a day before and just before, once each; nobody but who has a place")
            .isEqualTo(who == grown || who == child ? 2 : 0));
  }

  @Test
  void who_moves_up_late_is_reminded_just_before() {
    var shift = desk.oneShift(1);
    var activity = activityOf(shift);
    var first = desk.resident("先来");
    var second = desk.resident("候补");
    signedUp(first, shift);
    signedUp(second, shift);
    desk.begins(shift, 180);
    due();
    done(cancel(first.api(), shift), "cancelSignUp");
    desk.begins(shift, 100);
    due();
    assertThat(told(second, activity)).contains("快开始了");
    assertThat(told(first, activity)).as("has nothing to come to").doesNotContain("快开始了");
  }

  @Test
  void a_forgotten_check_out_is_told_to_each_who_forgot_and_to_the_organiser_once() {
    var organiser = desk.place.officer(OfficeKind.GRID_WORKER, "陆建明");
    var published =
        done(
            act(
                organiser.api(),
                "publishActivity",
                "activity",
                desk.call("shifts", List.of(desk.shift(3, 9, 4)))),
            "publishActivity");
    var shift = published.text("publishActivity.activity.shifts.0.id");
    var activity = published.text("publishActivity.activity.id");
    var one = desk.resident("走得急");
    var two = desk.resident("忘了");
    var orderly = desk.resident("签了退");
    var away = desk.resident("没来");
    List.of(one, two, orderly, away).forEach(who -> signedUp(who, shift));
    desk.begins(shift, -5);
    var code = desk.code(organiser, shift);
    List.of(one, two, orderly).forEach(who -> done(HelpDesk.checkIn(who, shift, code), "checkIn"));
    done(HelpDesk.checkOut(orderly, shift, code), "checkOut");
    desk.begins(shift, -185);
    for (int node = 0; node < 3; node++) {
      portal.bean(Presences.class).closeForgotten();
      news.settle();
    }
    for (var who : List.of(one, two)) {
      assertThat(told(who, activity)).contains("您忘了签退", "联系组织者更正");
      assertThat(unread(who.api(), activity)).isEqualTo(1);
    }
    assertThat(told(organiser, activity)).contains("有志愿者忘了签退", "请核对");
    assertThat(unread(organiser.api(), activity)).as("two forgot, one item").isEqualTo(1);
    for (var who : List.of(orderly, away, desk.chair)) {
      assertThat(told(who, activity)).isEmpty();
    }
  }
}
