package cn.yunshequ.moderation.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "电话13800138000。",
        "138 0013 8000",
        "138-0013-8000",
        "１３８００１３８０００",
        "+86 138 0013 8000",
        "008613800138000",
        "8613800138000",
        "(138) 0013-8000",
        "微信同号v13800138000"
      })
  void a_mobile_number_is_found_however_it_is_written(String text) {
    assertThat(PersonalNumbers.masked(text)).containsExactly("138****8000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "身份证320106199003071234",
        "320106 19900307 1234",
        "３２０１０６１９９００３０７１２３４",
        "320106-19900307-1234号"
      })
  void an_identity_card_number_is_found_however_it_is_written(String text) {
    assertThat(PersonalNumbers.masked(text)).containsExactly("320****1234");
  }

  @Test
  void a_card_that_ends_in_x_is_one_and_no_telephone() {
    assertThat(PersonalNumbers.masked("320106 19900307 123x")).containsExactly("320****123X");
  }

  @Test
  void each_is_told_once_in_the_order_of_the_text() {
    assertThat(PersonalNumbers.masked("13900139000、13800138000，再打13900139000"))
        .containsExactly("139****9000", "138****8000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026年11月30日，提案2026-000123，花了13800元。",
        "热线12345，居委会025-84001234",
        "12800138000",
        "单号138001380001、913800138000",
        "320106202699991234",
        "第1条 3户 5户 1栋2单元301"
      })
  void what_is_no_such_number_is_none(String text) {
    assertThat(PersonalNumbers.masked(text)).isEmpty();
  }
}
