package cn.yunshequ.volunteering.store;

import static cn.yunshequ.volunteering.store.db.Tables.ACTIVITY;
import static cn.yunshequ.volunteering.store.db.Tables.ATTENDANCE;
import static cn.yunshequ.volunteering.store.db.Tables.HOUR_ENTRY;
import static cn.yunshequ.volunteering.store.db.Tables.SHIFT;
import static cn.yunshequ.volunteering.store.db.Tables.SIGNUP;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jooq.types.DayToSecond;

/** Shifts with somebody whose time is not confirmed yet: for the portal, not for viewers. */
@Singleton
public class HoursWaiting {
  private final Db db;

  HoursWaiting(Db db) {
    this.db = db;
  }

  /**
   * A shift whose time waits.
   *
   * @param people who left after at least a minute of service and whose time nobody has decided on
   */
  public record Waiting(
      AreaPath place, String title, UUID publishedBy, Instant startsAt, int people) {}

  /** The shift of a sign-up, held: two changes of one shift are counted one after the other. */
  public Optional<UUID> lockShiftOf(UUID signup) {
    return db.sql()
        .select(SHIFT.ID)
        .from(SIGNUP)
        .join(SHIFT)
        .on(SHIFT.ID.eq(SIGNUP.SHIFT_ID))
        .where(SIGNUP.ID.eq(signup))
        .forNoKeyUpdate()
        .of(SHIFT)
        .fetchOptional(SHIFT.ID);
  }

  /** Empty when nothing waits there; the time of a training is no service. */
  public Optional<Waiting> at(UUID shift) {
    // What was confirmed and taken back was decided: it does not wait again by itself.
    var decided =
        DSL.exists(DSL.selectOne().from(HOUR_ENTRY).where(HOUR_ENTRY.SIGNUP_ID.eq(SIGNUP.ID)));
    var minute =
        DSL.greatest(ATTENDANCE.IN_AT, SIGNUP.STARTS_AT)
            .add(DayToSecond.valueOf(Duration.ofMinutes(1)));
    var people = DSL.count();
    return db.sql()
        .select(ACTIVITY.PATH, ACTIVITY.TITLE, ACTIVITY.PUBLISHED_BY, SHIFT.STARTS_AT, people)
        .from(SHIFT)
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(SHIFT.ACTIVITY_ID))
        .join(SIGNUP)
        .on(SIGNUP.SHIFT_ID.eq(SHIFT.ID))
        .join(ATTENDANCE)
        .on(ATTENDANCE.SIGNUP_ID.eq(SIGNUP.ID))
        .where(SHIFT.ID.eq(shift), SHIFT.TRAINING.isFalse(), ATTENDANCE.OUT_AT.ge(minute))
        .andNot(decided)
        .groupBy(ACTIVITY.ID, SHIFT.ID)
        .fetchOptional(row ->
            new Waiting(
                new AreaPath(row.value1()),
                row.value2(),
                row.value3(),
                row.value4().toInstant(),
                row.value5()));
  }
}
