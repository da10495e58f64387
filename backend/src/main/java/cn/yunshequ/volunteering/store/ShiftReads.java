package cn.yunshequ.volunteering.store;

import static cn.yunshequ.volunteering.store.db.Tables.ACTIVITY;
import static cn.yunshequ.volunteering.store.db.Tables.SHIFT;
import static cn.yunshequ.volunteering.store.db.Tables.SIGNUP;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.volunteering.model.Custom;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.store.db.tables.Signup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;

/** Shifts as one viewer sees them: how full, own sign-up, own other shift at that time. */
@Singleton
public class ShiftReads {
  private static final String[] LIVING = {"CONFIRMED", "WAITLISTED"};

  private final Db db;
  private final CustomReads customs;
  private final Clock clock;

  ShiftReads(Db db, CustomReads customs, Clock clock) {
    this.db = db;
    this.customs = customs;
    this.clock = clock;
  }

  public Optional<ShiftView> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(byIds(viewer, List.of(id)).get(id));
  }

  /** Two statements: custom, shifts. */
  public Map<UUID, ShiftView> byIds(Viewer viewer, List<UUID> ids) {
    var columns = new Columns(viewer);
    return columns.rows().where(SHIFT.ID.in(ids)).fetchMap(row -> row.get(SHIFT.ID), columns::read);
  }

  /** All shifts of many activities, in order of time. */
  public Map<UUID, List<ShiftView>> ofActivities(Viewer viewer, List<UUID> activities) {
    var columns = new Columns(viewer);
    return columns
        .rows()
        .where(SHIFT.ACTIVITY_ID.in(activities))
        .orderBy(SHIFT.STARTS_AT, SHIFT.ID)
        .fetchGroups(row -> row.get(SHIFT.ACTIVITY_ID), columns::read);
  }

  /** Of each activity the shift that runs now or begins next. */
  public Map<UUID, ShiftView> nextOf(Viewer viewer, List<UUID> activities) {
    var columns = new Columns(viewer);
    var next = SHIFT.as("next");
    Map<UUID, ShiftView> byActivity = new HashMap<>();
    columns
        .rows()
        .where(
            SHIFT.ACTIVITY_ID.in(activities),
            SHIFT.ID.eq(
                select(next.ID)
                    .from(next)
                    .where(
                        next.ACTIVITY_ID.eq(SHIFT.ACTIVITY_ID),
                        next.CANCELLED_AT.isNull(),
                        next.ENDS_AT.gt(People.at(clock.instant())))
                    .orderBy(next.STARTS_AT, next.ID)
                    .limit(inline(1))))
        .forEach(row -> byActivity.put(row.get(SHIFT.ACTIVITY_ID), columns.read(row)));
    return byActivity;
  }

  private final class Columns {
    private final Viewer viewer;
    private final Custom custom;
    private final Field<Boolean> organises;
    private final Field<Integer> taken = count(SIGNUP.PLACE_NUMBER.isNotNull());
    private final Field<Integer> waiting = count(SIGNUP.QUEUE_NUMBER.isNotNull());
    private final Field<UUID> own;
    private final Field<UUID> conflict;

    Columns(Viewer viewer) {
      this.viewer = viewer;
      custom = customs.on(viewer, CivicTime.dayOf(clock.instant()));
      organises = People.organises(ACTIVITY, viewer);
      var account = viewer.accountId();
      own = account == null ? DSL.castNull(UUID.class) : own(account);
      conflict = account == null ? DSL.castNull(UUID.class) : conflict(account);
    }

    private static Field<Integer> count(Condition which) {
      return field(selectCount().from(SIGNUP).where(SIGNUP.SHIFT_ID.eq(SHIFT.ID), which));
    }

    private static Field<UUID> own(UUID account) {
      return field(
          select(SIGNUP.ID)
              .from(SIGNUP)
              .where(
                  SIGNUP.SHIFT_ID.eq(SHIFT.ID),
                  SIGNUP.ACCOUNT_ID.eq(account),
                  SIGNUP.STATUS.ne(inline("CANCELLED"))));
    }

    private static Field<UUID> conflict(UUID account) {
      Signup other = SIGNUP.as("other");
      return field(
          select(other.SHIFT_ID)
              .from(other)
              .where(
                  other.ACCOUNT_ID.eq(account),
                  other.SHIFT_ID.ne(SHIFT.ID),
                  other.STATUS.in(LIVING),
                  other.STARTS_AT.lt(SHIFT.ENDS_AT),
                  other.ENDS_AT.gt(SHIFT.STARTS_AT))
              .orderBy(other.STARTS_AT)
              .limit(inline(1)));
    }

    SelectOnConditionStep<Record> rows() {
      return db.sql()
          .select(SHIFT.fields())
          .select(
              ACTIVITY.COMMUNITY_ID,
              ACTIVITY.PATH,
              ACTIVITY.CANCEL_HOURS,
              ACTIVITY.CANCELLED_AT,
              ACTIVITY.CANCEL_REASON,
              ACTIVITY.HIDDEN_REASON)
          .select(organises, taken, waiting, own, conflict)
          .from(SHIFT)
          .join(ACTIVITY)
          .on(ACTIVITY.ID.eq(SHIFT.ACTIVITY_ID));
    }

    ShiftView read(Record row) {
      var startsAt = row.get(SHIFT.STARTS_AT).toInstant();
      var endsAt = row.get(SHIFT.ENDS_AT).toInstant();
      // A hidden activity takes nobody in, and nobody's presence down.
      var why =
          Objects.requireNonNullElse(
              row.get(SHIFT.CANCEL_REASON),
              Objects.requireNonNullElse(
                  row.get(ACTIVITY.CANCEL_REASON),
                  Objects.requireNonNullElse(row.get(ACTIVITY.HIDDEN_REASON), "")));
      return new ShiftView(
          row.get(SHIFT.ID),
          row.get(SHIFT.ACTIVITY_ID),
          row.get(ACTIVITY.COMMUNITY_ID),
          new AreaPath(row.get(ACTIVITY.PATH)),
          startsAt,
          endsAt,
          row.get(SHIFT.CAPACITY),
          row.get(taken),
          row.get(waiting),
          row.get(SHIFT.TRAINING),
          row.get(ACTIVITY.CANCEL_HOURS),
          custom.stage(!why.isEmpty(), startsAt, endsAt, clock.instant()),
          why.isEmpty() ? null : why,
          Boolean.TRUE.equals(row.get(organises)),
          row.get(own),
          row.get(conflict));
    }
  }
}
