package cn.yunshequ.platform.db;

import cn.yunshequ.platform.time.CivicTime;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Moments of the database as civil days: those of Asia/Shanghai. */
public final class CivilDays {
  private CivilDays() {}

  /** The day a moment falls on. */
  public static Field<LocalDate> of(Field<OffsetDateTime> at) {
    return DSL.field("({0} at time zone 'Asia/Shanghai')::date", LocalDate.class, at);
  }

  /**
   * From the beginning of the first day to the end of the last; an index on the moment serves it.
   */
  public static Condition within(Field<OffsetDateTime> at, LocalDate first, LocalDate last) {
    return at.ge(CivicTime.startOf(first).atOffset(ZoneOffset.UTC))
        .and(at.lt(CivicTime.endOf(last).atOffset(ZoneOffset.UTC)));
  }
}
