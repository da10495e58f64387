package cn.yunshequ.community;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.identity.Phones;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.support.Portal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which person an account turns out to be: rights follow the person. */
class PersonLinkTest {
  private static Portal portal;
  private ResidencyDesk desk;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void settle() {
    desk = new ResidencyDesk(portal);
  }

  @Test
  void a_claim_is_linked_to_the_roster_person_by_number_then_by_name() {
    var phone = desk.place.newPhone();
    var byPhone = desk.rosterPerson("王建国", phone, "7栋1单元", "101");
    var byName = desk.rosterPerson("李秀英", "", "7栋1单元", "101");

    var wang = portal.signIn(phone);
    desk.approved(ResidencyDesk.asked(wang, desk.door("7栋1单元", "101"), "王建国"));
    var li = desk.place.stranger();
    desk.approved(ResidencyDesk.asked(li.api(), desk.door("7栋1单元", "101"), "李秀英"));
    assertThat(desk.personOf(li.account())).isEqualTo(byName);
    assertThat(
            desk.value(
                "select count(*) from community.verified_account where person_id = ?", byPhone))
        .isEqualTo(1L);
    assertThat(
            desk.value(
                "select count(*) from community.member where household_id = ?",
                desk.place.household("7栋1单元", "101")))
        .isEqualTo(2L);
  }

  @Test
  void a_number_the_roster_gives_to_a_relative_does_not_make_one_the_relative() {
    var daughtersPhone = desk.place.newPhone();
    var father = desk.rosterPerson("王建国", daughtersPhone, "7栋1单元", "201");
    var daughter = portal.signIn(daughtersPhone);
    desk.approved(ResidencyDesk.asked(daughter, desk.door("8栋2单元", "202"), "王小丽"));
    var homes = "{ viewer { households { household { label } } } }";
    assertThat(daughter.run(homes).at("viewer.households").size()).isEqualTo(1);
    assertThat(daughter.run(homes).at("viewer").toString()).contains("8栋2单元").doesNotContain("201");
    assertThat(desk.value("select name from community.person where id = ?", father))
        .isEqualTo("王建国");

    var his = desk.place.stranger();
    desk.approved(ResidencyDesk.asked(his.api(), desk.door("7栋1单元", "201"), "王建国"));
    assertThat(desk.personOf(his.account())).isEqualTo(father);
    assertThat(his.api().run(homes).at("viewer").toString()).contains("7栋1单元").doesNotContain("8栋");
  }

  @Test
  void a_relative_on_the_roster_of_the_claimed_home_is_found_by_name() {
    var phone = desk.place.newPhone();
    desk.rosterPerson("王建国", phone, "7栋1单元", "201");
    var herself = desk.rosterPerson("王小丽", "", "8栋2单元", "202");
    desk.approved(ResidencyDesk.asked(portal.signIn(phone), desk.door("8栋2单元", "202"), "王 小丽"));
    assertThat(
            desk.value(
                "select count(*) from community.verified_account where person_id = ? and ended_at"
                    + " is null",
                herself))
        .isEqualTo(1L);
  }

  @Test
  void a_person_of_the_roster_with_a_living_account_is_not_given_to_another() {
    var owner = desk.place.resident("王建国", "7栋1单元", "101");
    var other = desk.place.stranger();
    var claim = ResidencyDesk.asked(other.api(), desk.door("7栋1单元", "101"), "王建国");
    var before = desk.events();
    assertThat(
            ResidencyDesk.review(desk.chair.api(), claim, "APPROVE", "")
                .refusals("reviewResidency"))
        .containsExactly("PERSON_ALREADY_LINKED");
    assertThat(desk.events()).isEqualTo(before);
    assertThat(desk.personOf(other.account())).isNull();
    assertThat(desk.personOf(owner.account())).isEqualTo(owner.person());
  }

  @Test
  void a_second_household_belongs_to_the_same_person() {
    var member = desk.place.stranger();
    desk.approved(ResidencyDesk.asked(member.api(), desk.door("7栋1单元", "101"), "王建国"));
    var person = desk.personOf(member.account());
    desk.approved(ResidencyDesk.asked(member.api(), desk.door("8栋1单元", "101"), "王建国"));
    assertThat(desk.personOf(member.account())).isEqualTo(person);
    assertThat(
            member
                .api()
                .run("{ viewer { households { capacity } } }")
                .at("viewer.households")
                .size())
        .isEqualTo(2);
  }

  @Test
  void closing_and_opening_again_gives_a_new_account_of_the_same_person() {
    var phone = desk.place.newPhone();
    var old = portal.signIn(phone);
    desk.approved(ResidencyDesk.asked(old, desk.door("7栋1单元", "102"), "王建国"));
    var person =
        desk.value(
            "select id from community.person where phone_hash = ?",
            portal.bean(Phones.class).hash(new PhoneNumber(phone)));
    assertThat(
            old.run(
                    "mutation { closeAccount(input: {confirm: false}) { closed refusals { code } }"
                        + " }")
                .refusals("closeAccount"))
        .containsExactly("VALUE_OUT_OF_RANGE");
    assertThat(
            old.run("mutation { closeAccount(input: {confirm: true}) { closed } }")
                .at("closeAccount.closed")
                .asBoolean())
        .isTrue();
    // By hand: with the clock the other sessions would end as well.
    portal
        .db()
        .sql()
        .execute(
            "update identity.account set closes_at = closes_at - interval '7 days' where closes_at"
                + " is not null");
    portal.bean(cn.yunshequ.identity.Accounts.class).closeDue();
    assertThat(old.run("{ viewer { maskedPhone } }").at("viewer").isNull()).isTrue();

    var again = portal.signIn(phone);
    assertThat(again.run("{ viewer { households { capacity } } }").at("viewer.households").size())
        .isZero();
    desk.approved(ResidencyDesk.asked(again, desk.door("7栋1单元", "102"), "王小明"));
    assertThat(
            desk.value(
                "select count(distinct person_id) from community.verified_account where"
                    + " person_id = ?",
                person))
        .isEqualTo(1L);
    assertThat(
            desk.value(
                "select count(*) from community.verified_account where person_id = ? and"
                    + " ended_at is null",
                person))
        .isEqualTo(1L);
    assertThat(
            desk.value(
                "select count(*) from community.member where household_id = ?",
                desk.place.household("7栋1单元", "102")))
        .isEqualTo(1L);
  }

  @Test
  void two_desks_approving_two_claims_for_one_roster_person_link_one()
      throws InterruptedException, ExecutionException {
    var person = desk.rosterPerson("王建国", "", "7栋1单元", "201");
    var claims = new ArrayList<String>();
    for (int i = 0; i < 4; i++) {
      claims.add(
          ResidencyDesk.asked(desk.place.stranger().api(), desk.door("7栋1单元", "201"), "王建国"));
    }
    var go = new CountDownLatch(1);
    List<Future<List<String>>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var claim : claims) {
        answers.add(
            threads.submit(() -> {
              go.await();
              return ResidencyDesk.review(desk.chair.api(), claim, "APPROVE", "")
                  .refusals("reviewResidency");
            }));
      }
      go.countDown();
    }
    int approved = 0;
    for (var answer : answers) {
      if (answer.get().isEmpty()) {
        approved++;
      } else {
        assertThat(answer.get()).containsExactly("PERSON_ALREADY_LINKED");
      }
    }
    assertThat(approved).isEqualTo(1);
    assertThat(
            desk.value(
                "select count(*) from community.verified_account where person_id = ?", person))
        .isEqualTo(1L);
  }
}
