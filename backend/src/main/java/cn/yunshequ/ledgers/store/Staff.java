package cn.yunshequ.ledgers.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Who of the staff did something, and when, as rows have it. */
final class Staff {
  private Staff() {}

  static String named(@Nullable String name) {
    return name == null ? "已注销的工作人员" : name;
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
