package cn.yunshequ.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.support.Api;
import cn.yunshequ.support.Neighbourhood;
import cn.yunshequ.support.Portal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Codes, sign-in and what each of them refuses. */
class SignInTest {
  private static final String ASK =
      "mutation($p: String!) { requestPhoneCode(input: {phone: $p}) { sent retryAfterSeconds"
          + " refusals { code message path } } }";
  private static final String SIGN_IN =
      "mutation($p: String!, $c: String!) { signInWithPhone(input: {phone: $p, code: $c}) {"
          + " session { accessToken refreshToken expiresAt } refusals { code path } } }";

  private static Portal portal;
  private static Neighbourhood place;

  @BeforeAll
  static void start() {
    portal = Portal.start();
    place = new Neighbourhood(portal);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static Api.Answer ask(String phone) {
    return portal.guest().run(ASK, Map.of("p", phone));
  }

  private static Api.Answer signIn(String phone, String code) {
    return portal.guest().run(SIGN_IN, Map.of("p", phone, "c", code));
  }

  private static int accounts(String phone) {
    return portal
        .db()
        .sql()
        .fetchCount(
            org.jooq.impl.DSL.table("identity.account"),
            org.jooq.impl.DSL.condition(
                "phone_hash = ?",
                portal.bean(Phones.class).hash(new cn.yunshequ.identity.model.PhoneNumber(phone))));
  }

  @Test
  void a_code_signs_in_and_opens_one_account_for_the_number() {
    var phone = place.newPhone();
    var asked = ask(phone);
    assertThat(asked.at("requestPhoneCode.sent").asBoolean()).isTrue();
    assertThat(asked.at("requestPhoneCode.retryAfterSeconds").asInt()).isEqualTo(60);

    var answer = signIn(phone, portal.sms.codeFor(phone));
    assertThat(answer.text("signInWithPhone.session.accessToken")).isNotEmpty();
    assertThat(answer.text("signInWithPhone.session.refreshToken")).hasSize(43);
    ask(phone);
    signIn(phone, portal.sms.codeFor(phone));
    assertThat(accounts(phone)).isEqualTo(1);
  }

  @Test
  void a_number_typed_with_spaces_and_country_code_is_understood() {
    var phone = place.newPhone();
    ask("+86 " + phone.substring(0, 3) + " " + phone.substring(3));
    assertThat(portal.sms.codeFor(phone)).matches("[0-9]{6}");
  }

  @Test
  void what_is_no_mobile_number_is_refused_on_its_field() {
    for (var wrong : List.of("", "12345", "02512345678", "199000000011", "一九九")) {
      var answer = ask(wrong);
      assertThat(answer.refusals("requestPhoneCode")).containsExactly("PHONE_INVALID");
      assertThat(answer.text("requestPhoneCode.refusals.0.path.0")).isEqualTo("phone");
    }
  }

  @Test
  void a_wrong_code_is_refused_and_after_five_the_right_one_too() {
    var phone = place.newPhone();
    ask(phone);
    var right = portal.sms.codeFor(phone);
    var wrong = right.equals("000000") ? "111111" : "000000";
    for (int i = 0; i < 5; i++) {
      assertThat(signIn(phone, wrong).refusals("signInWithPhone")).containsExactly("CODE_WRONG");
    }
    assertThat(signIn(phone, right).refusals("signInWithPhone")).containsExactly("CODE_WRONG");
    assertThat(accounts(phone)).isZero();
  }

  @Test
  void an_expired_code_is_refused() {
    var phone = place.newPhone();
    ask(phone);
    portal.clock.advance(Duration.ofMinutes(5));
    assertThat(signIn(phone, portal.sms.codeFor(phone)).refusals("signInWithPhone"))
        .containsExactly("CODE_WRONG");
  }

  @Test
  void a_code_is_good_once_and_for_its_number_only() {
    var phone = place.newPhone();
    var other = place.newPhone();
    ask(phone);
    ask(other);
    var code = portal.sms.codeFor(phone);
    if (!code.equals(portal.sms.codeFor(other))) {
      assertThat(signIn(other, code).refusals("signInWithPhone")).containsExactly("CODE_WRONG");
    }
    assertThat(signIn(phone, code).refusals("signInWithPhone")).isEmpty();
    assertThat(signIn(phone, code).refusals("signInWithPhone")).containsExactly("CODE_WRONG");
  }

  @Test
  void another_code_within_a_minute_is_refused_and_the_first_stays_good() {
    var phone = place.newPhone();
    ask(phone);
    var first = portal.sms.codeFor(phone);
    var again = ask(phone);
    assertThat(again.refusals("requestPhoneCode")).containsExactly("CODE_TOO_SOON");
    assertThat(again.at("requestPhoneCode.sent").asBoolean()).isFalse();
    assertThat(again.text("requestPhoneCode.refusals.0.message")).contains("60秒");
    assertThat(signIn(phone, first).refusals("signInWithPhone")).isEmpty();
  }

  @Test
  void the_sixth_code_of_an_hour_is_refused() {
    var phone = place.newPhone();
    for (int i = 0; i < 5; i++) {
      assertThat(ask(phone).refusals("requestPhoneCode")).isEmpty();
      portal.clock.advance(Duration.ofSeconds(61));
    }
    assertThat(ask(phone).refusals("requestPhoneCode")).containsExactly("TOO_MANY_REQUESTS");
    portal.clock.advance(Duration.ofHours(1));
    assertThat(ask(phone).refusals("requestPhoneCode")).isEmpty();
  }

  @Test
  void demo_persons_have_the_known_code_and_nobody_else_has() {
    ask("19900000001");
    assertThat(signIn("19900000001", "246810").refusals("signInWithPhone")).isEmpty();
    ask("19900000021");
    assertThat(portal.sms.codeFor("19900000021")).isNotEqualTo("246810");
  }

  @Test
  void neither_number_nor_code_stands_in_the_database_in_plain() {
    var phone = place.newPhone();
    portal.signIn(phone);
    var rows = portal.db().sql().fetch("select a::text from identity.account a").formatCSV();
    assertThat(rows).doesNotContain(phone);
    assertThat(rows).doesNotContain(java.util.HexFormat.of().formatHex(phone.getBytes()));
    var sealed =
        (byte[])
            portal
                .db()
                .sql()
                .fetchValue(
                    "select phone_sealed from identity.account where phone_masked = ?",
                    phone.substring(0, 3) + "****" + phone.substring(7));
    assertThat(portal.bean(Phones.class).open(sealed).digits()).isEqualTo(phone);
  }
}
