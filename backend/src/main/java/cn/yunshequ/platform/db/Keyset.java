package cn.yunshequ.platform.db;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Refusal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.Row2;
import org.jooq.impl.DSL;

/** Lists that are paged by a time and, where two are alike, by the id. */
public final class Keyset {
  private Keyset() {}

  /** The cursor of a row. */
  public static String cursor(Instant at, UUID id) {
    return Cursor.of(at.atOffset(ZoneOffset.UTC), id);
  }

  /**
   * The row a cursor names, to compare others with.
   *
   * @throws cn.yunshequ.kernel.RefusedException BAD_ID on {@code after} when it is forged
   */
  public static Row2<OffsetDateTime, UUID> position(String cursor) {
    var parts = Cursor.read(cursor, 2);
    try {
      return DSL.row(
          DSL.val(OffsetDateTime.parse(parts.getFirst())),
          DSL.val(UUID.fromString(parts.getLast())));
    } catch (DateTimeException | IllegalArgumentException forged) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
  }
}
