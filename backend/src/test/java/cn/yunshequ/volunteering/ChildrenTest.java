package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.act;
import static cn.yunshequ.volunteering.HelpDesk.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is under fourteen is not registered; who is under eighteen writes no care needs (L-62). */
@org.jspecify.annotations.NullUnmarked
class ChildrenTest {
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

  private static Api.Answer registers(Neighbourhood.Member who, Object... more) {
    return act(who.api(), "registerVolunteer", "volunteering", more);
  }

  private static Api.Answer asks(Neighbourhood.Member who, boolean care) {
    return act(
        who.api(),
        "postHelpRequest",
        "helpRequest",
        "scopeId",
        GlobalId.encode("area", desk.place.area("7栋")),
        "title",
        "奶奶一个人在家",
        "body",
        "放学前想有人去看看她。",
        "details",
        "奶奶刚出院",
        "care",
        care,
        "careConsent",
        care);
  }

  @Test
  void nobody_under_fourteen_is_registered_by_the_roll_or_by_a_day_of_birth() {
    var today = desk.today();
    var before = desk.footprint();
    var known = desk.minor("小满", today.plusYears(4).plusDays(1));
    assertThat(registers(known).refusals("registerVolunteer")).containsExactly("TOO_YOUNG");
    var told = today.minusYears(14).plusDays(1).toString();
    assertThat(
            registers(desk.place.stranger(), "name", "小雨", "bornOn", told)
                .refusals("registerVolunteer"))
        .containsExactly("TOO_YOUNG");
    assertThat(desk.footprint()).isEqualTo(before);
    done(registers(desk.minor("小寒", today.plusYears(4))), "registerVolunteer");
    done(
        registers(desk.place.stranger(), "name", "小雪", "bornOn", today.minusYears(14).toString()),
        "registerVolunteer");
  }

  @Test
  void no_activity_calls_for_younger_ones() {
    var shifts = List.of(desk.shift(3, 9, 5));
    assertThat(
            act(
                    desk.chair.api(),
                    "publishActivity",
                    "activity",
                    desk.call("minAge", 13, "shifts", shifts))
                .refusals("publishActivity"))
        .containsExactly("VALUE_OUT_OF_RANGE");
    desk.published("minAge", 14, "shifts", shifts);
    assertThatThrownBy(
            () -> portal.db().sql().execute("update volunteering.activity set min_age = 13"))
        .hasMessageContaining("activity_age_and_minors_agree");
  }

  @Test
  void care_needs_of_who_is_not_of_age_are_written_by_a_parent() {
    var minor = desk.minor("小满", desk.today().plusDays(1));
    var before = desk.footprint();
    assertThat(asks(minor, true).refusals("postHelpRequest")).containsExactly("CARE_OF_MINOR");
    assertThat(desk.footprint()).isEqualTo(before);
    done(asks(minor, false), "postHelpRequest");
    done(asks(desk.minor("大满", desk.today()), true), "postHelpRequest");
  }
}
