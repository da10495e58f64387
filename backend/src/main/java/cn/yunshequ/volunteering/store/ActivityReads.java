package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.volunteering.store.db.Tables.ACTIVITY;
import static cn.yunshequ.volunteering.store.db.Tables.FEEDBACK;
import static cn.yunshequ.volunteering.store.db.Tables.SHIFT;
import static cn.yunshequ.volunteering.store.db.Tables.SIGNUP;
import static cn.yunshequ.volunteering.store.db.Tables.TRAINING_RECORD;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.model.MinorsPolicy;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Activities as one viewer sees them. One statement each. */
@Singleton
public class ActivityReads {
  private static final String HIDDEN = "这项活动已被隐藏";

  private final Db db;
  private final Clock clock;

  ActivityReads(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Which activities.
   *
   * @param scope at or below that place; null for anywhere
   * @param past those that are over instead of those to come
   * @param free only with a free place in a shift to come
   * @param mine only those the viewer organises
   */
  public record Filter(
      @Nullable UUID community,
      @Nullable AreaPath scope,
      boolean past,
      boolean free,
      boolean mine) {}

  public Optional<ActivityView> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(byIds(viewer, List.of(id)).get(id));
  }

  public Map<UUID, ActivityView> byIds(Viewer viewer, List<UUID> ids) {
    var columns = new Columns(viewer);
    return columns
        .rows(null)
        .where(ACTIVITY.ID.in(ids))
        .fetchMap(row -> row.get(ACTIVITY.ID), columns::read);
  }

  /** In order of the next shift; those that are over by the last one, newest first. */
  public Page<ActivityView> page(Viewer viewer, Filter filter, int first, Optional<String> after) {
    var columns = new Columns(viewer);
    var now = now();
    var time = filter.past() ? lastShift() : nextShift(now);
    Field<OffsetDateTime> at = People.column(time, "at", OffsetDateTime.class);
    var order = row(at, ACTIVITY.ID);
    Condition seen =
        after
            .map(Keyset::position)
            .map(p -> filter.past() ? order.lessThan(p) : order.greaterThan(p))
            .orElse(DSL.noCondition());
    var found =
        columns
            .rows(time, at)
            .where(wanted(viewer, filter, columns), seen)
            .and(filter.past() ? over(now) : at.isNotNull().and(ACTIVITY.CANCELLED_AT.isNull()))
            .orderBy(
                filter.past() ? at.desc().nullsLast() : at.asc(),
                filter.past() ? ACTIVITY.ID.desc() : ACTIVITY.ID.asc())
            .limit(inline(first + 1))
            .fetch(r -> new Listed(columns.read(r), r.get(at)));
    var page =
        Page.cut(found, first, last -> Cursor.of(last.at().toInstant(), last.activity().id()));
    return new Page<>(
        page.edges().stream()
            .map(edge -> new Page.Edge<>(edge.cursor(), edge.node().activity()))
            .toList(),
        page.hasNextPage());
  }

  private record Listed(ActivityView activity, OffsetDateTime at) {}

  private OffsetDateTime now() {
    return People.at(clock.instant());
  }

  private static Table<?> nextShift(OffsetDateTime now) {
    return lateral(
            select(min(SHIFT.STARTS_AT).as("at"))
                .from(SHIFT)
                .where(
                    SHIFT.ACTIVITY_ID.eq(ACTIVITY.ID),
                    SHIFT.CANCELLED_AT.isNull(),
                    SHIFT.ENDS_AT.gt(now)))
        .as("shift_time");
  }

  private static Table<?> lastShift() {
    return lateral(
            select(max(SHIFT.ENDS_AT).as("at"))
                .from(SHIFT)
                .where(SHIFT.ACTIVITY_ID.eq(ACTIVITY.ID)))
        .as("shift_time");
  }

  private static Condition over(OffsetDateTime now) {
    return ACTIVITY
        .CANCELLED_AT
        .isNotNull()
        .or(
            DSL.notExists(
                selectOne()
                    .from(SHIFT)
                    .where(
                        SHIFT.ACTIVITY_ID.eq(ACTIVITY.ID),
                        SHIFT.CANCELLED_AT.isNull(),
                        SHIFT.ENDS_AT.gt(now))));
  }

  private Condition wanted(Viewer viewer, Filter filter, Columns columns) {
    Condition wanted = filter.mine() ? columns.mine() : ACTIVITY.HIDDEN_REASON.isNull();
    if (filter.community() != null) {
      wanted = wanted.and(ACTIVITY.COMMUNITY_ID.eq(filter.community()));
    }
    var scope = filter.scope();
    if (scope != null) {
      wanted = wanted.and(ACTIVITY.PATH.ge(scope.value())).and(ACTIVITY.PATH.lt(scope.rangeEnd()));
    }
    return filter.free() ? wanted.and(hasFreePlace()) : wanted;
  }

  private Condition hasFreePlace() {
    Field<Integer> taken =
        field(
            selectCount()
                .from(SIGNUP)
                .where(SIGNUP.SHIFT_ID.eq(SHIFT.ID), SIGNUP.PLACE_NUMBER.isNotNull()));
    return DSL.exists(
        selectOne()
            .from(SHIFT)
            .where(
                SHIFT.ACTIVITY_ID.eq(ACTIVITY.ID),
                SHIFT.CANCELLED_AT.isNull(),
                SHIFT.STARTS_AT.gt(now()),
                SHIFT.CAPACITY.gt(taken)));
  }

  private final class Columns {
    private final Viewer viewer;
    private final Field<Boolean> organises;
    private final Field<Boolean> trained;
    private final Field<Integer> feedbacks = said(DSL.count());
    private final Field<Integer> stars =
        said(DSL.coalesce(DSL.sum(FEEDBACK.STARS), inline(0)).cast(Integer.class));

    Columns(Viewer viewer) {
      this.viewer = viewer;
      organises = People.organises(ACTIVITY, viewer);
      var account = viewer.accountId();
      trained =
          field(
              account == null
                  ? DSL.falseCondition()
                  : DSL.exists(
                      selectOne()
                          .from(TRAINING_RECORD)
                          .where(
                              TRAINING_RECORD.ACTIVITY_ID.eq(ACTIVITY.ID),
                              TRAINING_RECORD.ACCOUNT_ID.eq(account))));
    }

    Condition mine() {
      return DSL.condition(field("{0}", Boolean.class, People.organises(ACTIVITY, viewer)));
    }

    private static Field<Integer> said(Field<Integer> what) {
      return field(
          select(what)
              .from(FEEDBACK)
              .join(SIGNUP)
              .on(SIGNUP.ID.eq(FEEDBACK.SIGNUP_ID))
              .join(SHIFT)
              .on(SHIFT.ID.eq(SIGNUP.SHIFT_ID))
              .where(SHIFT.ACTIVITY_ID.eq(ACTIVITY.ID), FEEDBACK.DIRECTION.eq(inline("ACTIVITY"))));
    }

    SelectJoinStep<Record> rows(@Nullable Table<?> time, Field<?>... more) {
      var rows =
          db.sql()
              .select(ACTIVITY.fields())
              .select(People.of(RESIDENT))
              .select(COMMUNITY.PATH, organises, trained, feedbacks, stars)
              .select(more)
              .from(ACTIVITY)
              .join(RESIDENT)
              .on(RESIDENT.ACCOUNT_ID.eq(ACTIVITY.PUBLISHED_BY))
              .join(COMMUNITY)
              .on(COMMUNITY.ID.eq(ACTIVITY.COMMUNITY_ID));
      return time == null ? rows : rows.crossJoin(time);
    }

    ActivityView read(Record row) {
      var path = new AreaPath(row.get(ACTIVITY.PATH));
      boolean organiser = Boolean.TRUE.equals(row.get(organises));
      var hidden = row.get(ACTIVITY.HIDDEN_REASON);
      boolean shown = hidden == null || organiser || viewer.worksAtDeskOf(path);
      return new ActivityView(
          row.get(ACTIVITY.ID),
          row.get(ACTIVITY.COMMUNITY_ID),
          row.get(ACTIVITY.AREA_ID),
          path,
          new AreaPath(row.get(COMMUNITY.PATH)),
          row.get(ACTIVITY.ORGANISATION_ID),
          People.read(row, RESIDENT, viewer),
          row.get(ACTIVITY.PUBLISHED_AT).toInstant(),
          shown ? row.get(ACTIVITY.TITLE) : HIDDEN,
          shown ? row.get(ACTIVITY.BODY) : "",
          shown ? row.get(ACTIVITY.RISKS) : "",
          shown ? row.get(ACTIVITY.MEETING_PLACE) : "",
          shown ? row.get(ACTIVITY.CONTACT) : "",
          row.get(ACTIVITY.BODILY_RISK),
          row.get(ACTIVITY.INSURANCE),
          row.get(ACTIVITY.TRAINING),
          row.get(ACTIVITY.MIN_AGE),
          MinorsPolicy.valueOf(row.get(ACTIVITY.MINORS)),
          row.get(ACTIVITY.CANCEL_HOURS),
          hidden,
          shown,
          People.instant(row.get(ACTIVITY.CANCELLED_AT)),
          row.get(ACTIVITY.CANCEL_REASON),
          organiser || VolunteeringRules.isCommittee(viewer, path),
          Boolean.TRUE.equals(row.get(trained)),
          row.get(feedbacks),
          row.get(stars));
    }
  }
}
