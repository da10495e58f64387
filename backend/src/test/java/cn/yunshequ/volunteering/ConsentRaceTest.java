package cn.yunshequ.volunteering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import cn.yunshequ.volunteering.store.ConsentStore;
import cn.yunshequ.volunteering.store.ShiftReads;
import cn.yunshequ.volunteering.store.SignupStore;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The minor signs up for more shifts while the guardian takes the consent back: in whatever order,
 * no place is left that goes by a consent that is gone. Without the lock the database refuses it;
 * without both the same order goes wrong.
 */
@org.jspecify.annotations.NullUnmarked
class ConsentRaceTest {
  private static final String LEFT =
      "select count(*) from volunteering.signup s join volunteering.consent c on c.id ="
          + " s.consent_id where s.status in ('CONFIRMED', 'WAITLISTED') and c.withdrawn_at is not"
          + " null and s.starts_at > c.withdrawn_at";

  private record Scene(
      HelpDesk desk,
      Neighbourhood.Member minor,
      Neighbourhood.Member father,
      List<UUID> shifts,
      UUID consent) {}

  private static Scene scene(Portal portal, int more) {
    var desk = new HelpDesk(portal);
    var days = new ArrayList<Object>();
    for (int i = 0; i <= more; i++) {
      days.add(desk.shift(3 + i, 9, 1));
    }
    var shifts = new ArrayList<UUID>();
    desk.published("minAge", 16, "shifts", days)
        .at("publishActivity.activity.shifts")
        .forEach(shift -> shifts.add(HelpDesk.uuid(shift.path("id").asString())));
    var minor = desk.minor("小满", desk.today().plusYears(1));
    var father = desk.resident("张伟");
    var first = portal.bean(SignUps.class).signUp(viewer(minor), shifts.getFirst(), null);
    portal
        .bean(Consents.class)
        .give(
            viewer(father),
            first.id(),
            String.valueOf(first.consentCode()),
            new SignUps.Yes("张伟", "父亲", false, false));
    var consent =
        (UUID)
            portal
                .db()
                .sql()
                .fetchValue("select consent_id from volunteering.signup where id = ?", first.id());
    return new Scene(desk, minor, father, shifts, consent);
  }

  // As the session would tell: the person leads to the roll.
  private static Viewer viewer(Neighbourhood.Member who) {
    return new Viewer(who.account(), null, who.person(), List.of(), List.of());
  }

  @Test
  void whatever_comes_first_no_place_is_left_that_goes_by_a_consent_that_is_gone()
      throws InterruptedException {
    try (var portal = Portal.start()) {
      for (int round = 0; round < 6; round++) {
        var scene = scene(portal, 6);
        var works = new ArrayList<Runnable>();
        for (var shift : scene.shifts().subList(1, scene.shifts().size())) {
          works.add(() -> portal.bean(SignUps.class).signUp(viewer(scene.minor()), shift, null));
        }
        works.add(
            3,
            () ->
                portal
                    .bean(Consents.class)
                    .withdraw(viewer(scene.father()), scene.consent(), null));
        SignUpRaceTest.atOnce(works);
        assertThat(scene.desk().number(LEFT)).isZero();
        assertThat(
                scene
                    .desk()
                    .number(
                        "select count(*) from volunteering.signup where account_id = ? and status ="
                            + " 'CONFIRMED'",
                        scene.minor().account()))
            .as("what was asked for afterwards waits for a new consent")
            .isZero();
      }
    }
  }

  @Test
  void without_the_lock_the_database_refuses_and_without_both_the_same_order_goes_wrong() {
    try (var portal = Portal.start()) {
      var refused = scene(portal, 1);
      assertThatThrownBy(() -> readsThenWritesTooLate(portal, refused))
          .hasMessageContaining("was taken back");
      assertThat(refused.desk().number(LEFT)).isZero();
      portal
          .db()
          .sql()
          .execute("drop trigger signup_of_a_minor_has_a_living_consent on volunteering.signup");
      var wrong = scene(portal, 1);
      readsThenWritesTooLate(portal, wrong);
      assertThat(wrong.desk().number(LEFT)).isEqualTo(1);
    }
  }

  // What SignUps does, without holding the minor: reads the living consent, and writes by it after
  // the guardian took it back.
  private static void readsThenWritesTooLate(Portal portal, Scene scene) {
    var signups = portal.bean(SignupStore.class);
    var shift = scene.shifts().getLast();
    portal
        .db()
        .write(() -> {
          var seen = portal.bean(ShiftReads.class).find(viewer(scene.minor()), shift).orElseThrow();
          var consent =
              portal
                  .bean(ConsentStore.class)
                  .living(scene.minor().account(), seen.activityId())
                  .orElseThrow();
          withdrawnMeanwhile(portal, scene);
          signups.add(
              UUID.randomUUID(),
              seen,
              scene.minor().account(),
              true,
              consent,
              1,
              null,
              null,
              portal.clock.instant());
          return shift;
        });
  }

  // In a transaction of its own, while the other one is open.
  private static void withdrawnMeanwhile(Portal portal, Scene scene) {
    try {
      SignUpRaceTest.atOnce(
          List.of(() ->
              portal.bean(Consents.class).withdraw(viewer(scene.father()), scene.consent(), null)));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
