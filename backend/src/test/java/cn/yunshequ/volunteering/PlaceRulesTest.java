package cn.yunshequ.volunteering;

import static cn.yunshequ.volunteering.HelpDesk.uuid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yunshequ.support.Portal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the database itself keeps true of places, whatever the code does. */
@org.jspecify.annotations.NullUnmarked
class PlaceRulesTest {
  /**
   * A place nobody should have: each rule refuses its own statement, and without that rule the same
   * statement goes through and leaves what is told beside it.
   */
  private record Never(String rule, String without, String act, String left) {}

  private static final List<Never> NEVER =
      List.of(
          new Never(
              "signup_place_is_one_of_those_the_shift_has",
              "alter table volunteering.signup drop constraint"
                  + " signup_place_is_one_of_those_the_shift_has",
              "update volunteering.signup set status = 'CONFIRMED', queue_number = null,"
                  + " place_number = 2 where status = 'WAITLISTED' and shift_id = ?",
              "select count(*) = 2 from volunteering.signup where status = 'CONFIRMED' and shift_id"
                  + " = ?"),
          new Never(
              "signup_place_is_taken_once",
              "drop index volunteering.signup_place_is_taken_once",
              "update volunteering.signup set status = 'CONFIRMED', queue_number = null,"
                  + " place_number = 1 where status = 'WAITLISTED' and shift_id = ?",
              "select count(*) = 2 from volunteering.signup where place_number = 1 and shift_id ="
                  + " ?"),
          new Never(
              "free while somebody waits",
              "drop trigger signup_nobody_waits_beside_a_free_place on volunteering.signup",
              "update volunteering.signup set status = 'CANCELLED', place_number = null,"
                  + " cancelled_at = now(), cancel_reason = 'x' where status = 'CONFIRMED' and"
                  + " shift_id = ?",
              "select count(*) filter (where status = 'WAITLISTED') = 1 and count(*) filter (where"
                  + " status = 'CONFIRMED') = 0 from volunteering.signup where shift_id = ?"),
          new Never(
              "signup_is_one_per_volunteer_and_shift",
              "drop index volunteering.signup_is_one_per_volunteer_and_shift",
              // Not yet agreed to, so that being in two places does not answer first.
              "insert into volunteering.signup select (jsonb_populate_record(s,"
                  + " jsonb_build_object('id', gen_random_uuid(), 'status', 'AWAITING_CONSENT',"
                  + " 'place_number', null))).* from volunteering.signup s where s.status ="
                  + " 'CONFIRMED' and s.shift_id = ?",
              "select count(*) = 3 from volunteering.signup where shift_id = ?"),
          new Never(
              "signup_is_in_one_place_at_a_time",
              "alter table volunteering.signup drop constraint signup_is_in_one_place_at_a_time",
              "update volunteering.signup set account_id = (select account_id from"
                  + " volunteering.signup o where o.shift_id <> signup.shift_id limit 1) where"
                  + " status = 'CONFIRMED' and shift_id = ?",
              "select count(distinct o.shift_id) = 2 from volunteering.signup s join"
                  + " volunteering.signup o on o.account_id = s.account_id where s.status ="
                  + " 'CONFIRMED' and s.shift_id = ?"),
          new Never(
              "shift_has_1_to_500_places",
              "alter table volunteering.shift drop constraint shift_has_1_to_500_places;"
                  + " alter table volunteering.signup drop constraint"
                  + " signup_place_is_one_of_those_the_shift_has",
              "update volunteering.shift set capacity = 0 where id = ?",
              "select capacity = 0 and exists (select from volunteering.signup g where g.shift_id ="
                  + " s.id and g.status = 'CONFIRMED') from volunteering.shift s where s.id = ?"));

  @Test
  void the_database_refuses_what_the_code_must_never_do_and_without_its_rule_it_happens() {
    try (var portal = Portal.start()) {
      var desk = new HelpDesk(portal);
      var shift = uuid(desk.oneShift(1));
      var other = uuid(desk.oneShift(1));
      var people = SignUpRaceTest.people(desk, 3);
      var signUps = portal.bean(SignUps.class);
      signUps.signUp(people.get(0), shift, null);
      signUps.signUp(people.get(1), shift, null);
      signUps.signUp(people.get(2), other, null);
      var sql = portal.db().sql();
      for (var never : NEVER) {
        assertThatThrownBy(() -> sql.query(never.act(), shift).execute())
            .hasMessageContaining(never.rule());
        undone(
            portal,
            () -> {
              var inside = portal.db().sql();
              inside.execute(never.without());
              inside.query(never.act(), shift).execute();
              inside.execute("set constraints all immediate");
              assertThat(inside.fetchValue(never.left(), shift)).as(never.rule()).isEqualTo(true);
            });
      }
    }
  }

  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  // What the database lets happen without a rule goes back with the rule.
  private static void undone(Portal portal, Runnable work) {
    assertThatThrownBy(() ->
            portal
                .db()
                .write(() -> {
                  work.run();
                  throw new Undone();
                }))
        .isInstanceOf(Undone.class);
  }
}
