package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.cancel;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static cn.yunshequ.volunteering.HelpDesk.signUp;
import static cn.yunshequ.volunteering.HelpDesk.signedUp;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Who may agree for a child, and how often anybody may ask or try: a second phone is no guardian,
 * and signing up again and again gives neither more codes nor more tries (L-51).
 */
@org.jspecify.annotations.NullUnmarked
class ConsentLimitsTest {
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

  private record Asked(String signup, String code) {}

  private static Neighbourhood.Member child(String name) {
    return desk.minor(name, desk.today().plusYears(1));
  }

  private static Asked asked(Neighbourhood.Member child, String shift) {
    var answer = done(signUp(child.api(), shift), "signUp");
    return new Asked(answer.text("signUp.signup.id"), answer.text("signUp.signup.consentCode"));
  }

  private static Api.Answer agree(Neighbourhood.Member who, Asked asked, String code) {
    return act(
        who.api(),
        "giveGuardianConsent",
        "signup",
        "signupId",
        asked.signup(),
        "code",
        code,
        "guardianName",
        "张伟",
        "relation",
        "父亲");
  }

  private static List<String> refused(Neighbourhood.Member who, Asked asked, String code) {
    return agree(who, asked, code).refusals("giveGuardianConsent");
  }

  private static String wrong(Asked asked) {
    return asked.code().equals("111111") ? "222222" : "111111";
  }

  private static List<String> shifts(int count) {
    var shifts = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      var published = desk.published("minAge", 16, "shifts", List.of(desk.shift(3 + i, 9, 5)));
      shifts.add(published.text("publishActivity.activity.shifts.0.id"));
    }
    return shifts;
  }

  @Test
  void a_phone_that_belongs_to_nobody_known_agrees_for_nobody_and_paper_stays_open() {
    var asked = asked(child("小满"), desk.oneShift(2, "minAge", 16));
    // The minor's second phone: signed in only; registered under any name and age; and an office
    // holder whom no roll knows, who writes paper down instead.
    var worker = desk.place.officer(OfficeKind.GRID_WORKER, "陆建明");
    for (var who : List.of(desk.place.stranger(), desk.registered(), worker, desk.chair)) {
      var before = desk.footprint();
      assertThat(refused(who, asked, asked.code())).containsExactly("GUARDIAN_NOT_VERIFIED");
      assertThat(desk.footprint()).isEqualTo(before);
    }
    done(
        act(
            desk.chair.api(),
            "recordConsent",
            "signup",
            "signupId",
            asked.signup(),
            "guardianName",
            "张伟",
            "relation",
            "父亲"),
        "recordConsent");
    var online = asked(child("小雨"), desk.oneShift(2, "minAge", 16));
    done(agree(desk.resident("张伟"), online, online.code()), "giveGuardianConsent");
  }

  /** Whether the code is right is told to nobody who may not agree. */
  @Test
  void a_phone_that_may_not_agree_learns_nothing_about_the_code() {
    var asked = asked(child("小满"), desk.oneShift(2, "minAge", 16));
    assertThat(refused(desk.place.stranger(), asked, wrong(asked)))
        .containsExactly("GUARDIAN_NOT_VERIFIED");
  }

  @Test
  void a_minor_asks_for_ten_codes_a_day_for_all_shifts_together() {
    var shifts = shifts(3);
    var child = child("小满");
    for (int i = 0; i < 10; i++) {
      signedUp(child, shifts.get(i % 3));
      done(cancel(child.api(), shifts.get(i % 3)), "cancelSignUp");
    }
    var before = desk.footprint();
    for (var shift : shifts) {
      assertThat(signUp(child.api(), shift).refusals("signUp"))
          .containsExactly("CONSENT_ASKED_TOO_OFTEN");
    }
    assertThat(desk.footprint()).isEqualTo(before);
    signedUp(child("小明"), shifts.getFirst());
    signedUp(desk.resident("成年"), shifts.getFirst());
    var start = portal.clock.instant();
    try {
      portal.clock.advance(Duration.ofHours(24));
      var again = new Viewer(child.account(), null, child.person(), List.of(), List.of());
      var next = portal.bean(SignUps.class).signUp(again, HelpDesk.uuid(shifts.getFirst()), null);
      assertThat(next.consentCode()).as("the next day").matches("[0-9]{6}");
    } finally {
      portal.clock.set(start);
    }
  }

  @Test
  void one_guardians_phone_tries_twenty_codes_whosever_child_it_is() {
    var shifts = shifts(6);
    var guesser = desk.resident("猜码");
    for (int tries = 0; tries < 20; tries += 4) {
      var asked = asked(child("孩子" + tries), shifts.getFirst());
      for (int i = 0; i < 4; i++) {
        assertThat(refused(guesser, asked, wrong(asked))).containsExactly("CONSENT_CODE_WRONG");
      }
    }
    var another = asked(child("另一个"), shifts.getLast());
    assertThat(refused(guesser, another, another.code())).containsExactly("TOO_MANY_REQUESTS");
    done(agree(desk.resident("张伟"), another, another.code()), "giveGuardianConsent");
  }

  @Test
  void signing_up_anew_gives_no_new_tries() {
    var shift = desk.oneShift(5, "minAge", 16);
    var child = child("小满");
    for (int round = 0; round < 5; round++) {
      var asked = asked(child, shift);
      var guesser = desk.resident("猜码" + round);
      for (int i = 0; i < 4; i++) {
        assertThat(refused(guesser, asked, wrong(asked))).containsExactly("CONSENT_CODE_WRONG");
      }
      done(cancel(child.api(), shift), "cancelSignUp");
    }
    var asked = asked(child, shift);
    assertThat(refused(desk.resident("再猜"), asked, wrong(asked)))
        .containsExactly("TOO_MANY_REQUESTS");
    var start = portal.clock.instant();
    try {
      portal.clock.advance(Duration.ofMinutes(10));
      done(agree(desk.resident("张伟"), asked, asked.code()), "giveGuardianConsent");
    } finally {
      portal.clock.set(start);
    }
  }
}
