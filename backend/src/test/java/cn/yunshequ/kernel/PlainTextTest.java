package cn.yunshequ.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PlainTextTest {
  @Test
  void markup_stays_text() {
    assertThat(PlainText.line("<script>alert(1)</script>", "title", 30))
        .isEqualTo("<script>alert(1)</script>");
  }

  @Test
  void length_is_counted_in_characters_people_see_not_in_utf16_units() {
    assertThat(PlainText.line("𠮷𠮷𠮷", "title", 3)).isEqualTo("𠮷𠮷𠮷");
    assertThatThrownBy(() -> PlainText.line("𠮷𠮷𠮷𠮷", "title", 3))
        .hasMessageContaining("TEXT_TOO_LONG");
  }

  @Test
  void ideographic_spaces_alone_are_nothing() {
    assertThatThrownBy(() -> PlainText.line("\u3000\u3000 ", "title", 30))
        .hasMessageContaining("TEXT_REQUIRED");
  }

  @Test
  void invisible_and_unstorable_characters_go() {
    assertThat(PlainText.line("a\u0000b\u202Ec\uD800d\uFEFF", "title", 30)).isEqualTo("abcd");
  }

  @Test
  void line_ends_are_one_kind_and_blank_lines_at_most_one() {
    assertThat(PlainText.paragraphs("一\r\n二\r\r\r\r三", "body", 30)).isEqualTo("一\n二\n\n三");
  }

  @Test
  void global_ids_round_trip_and_name_the_field_when_wrong() {
    var id = java.util.UUID.randomUUID();
    assertThat(GlobalId.decode("proposal", GlobalId.encode("proposal", id), "proposalId"))
        .isEqualTo(id);
    assertThatThrownBy(
            () -> GlobalId.decode("comment", GlobalId.encode("proposal", id), "commentId"))
        .hasMessageContaining("commentId");
  }
}
