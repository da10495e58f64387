package cn.yunshequ.community.store;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.UUID;

/** Sort values out of cursors; what a client made up is refused as BAD_ID. */
final class Cursors {
  private Cursors() {}

  static UUID uuid(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException madeUp) {
      throw bad();
    }
  }

  static OffsetDateTime time(String value) {
    try {
      return OffsetDateTime.parse(value);
    } catch (DateTimeParseException madeUp) {
      throw bad();
    }
  }

  private static RefusedException bad() {
    return Refusal.of(CommonRefusal.BAD_ID, "after").asException();
  }
}
