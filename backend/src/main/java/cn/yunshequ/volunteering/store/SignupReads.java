package cn.yunshequ.volunteering.store;

import static cn.yunshequ.volunteering.store.db.Tables.SHIFT;
import static cn.yunshequ.volunteering.store.db.Tables.SIGNUP;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.row;

import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.volunteering.model.SignupView;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * Sign-ups for the volunteer, the organiser and the committee; for everybody else there are none.
 */
@Singleton
public class SignupReads {
  private final Db db;
  private final CustomReads customs;
  private final Clock clock;

  SignupReads(Db db, CustomReads customs, Clock clock) {
    this.db = db;
    this.customs = customs;
    this.clock = clock;
  }

  private SignupColumns columns(Viewer viewer) {
    int late = customs.on(viewer, CivicTime.dayOf(clock.instant())).lateMinutes();
    return new SignupColumns(db, viewer, late);
  }

  public Optional<SignupView> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(byIds(viewer, List.of(id)).get(id));
  }

  public Map<UUID, SignupView> byIds(Viewer viewer, List<UUID> ids) {
    Map<UUID, SignupView> seen = new HashMap<>();
    var columns = columns(viewer);
    columns
        .rows()
        .where(SIGNUP.ID.in(ids))
        .forEach(r -> columns.read(r).ifPresent(signup -> seen.put(signup.id(), signup)));
    return seen;
  }

  /** Everybody of many shifts: places in order, then the queue, then minors waiting for consent. */
  public Map<UUID, List<SignupView>> ofShifts(Viewer viewer, List<UUID> shifts) {
    var columns = columns(viewer);
    Map<UUID, List<SignupView>> byShift = new HashMap<>();
    columns
        .rows()
        .where(SIGNUP.SHIFT_ID.in(shifts), SIGNUP.STATUS.ne(inline("CANCELLED")))
        .orderBy(
            SIGNUP.PLACE_NUMBER.asc().nullsLast(), SIGNUP.QUEUE_NUMBER.asc().nullsLast(), SIGNUP.ID)
        .forEach(r ->
            columns
                .readForOrganiser(r)
                .ifPresent(s ->
                    byShift.computeIfAbsent(s.shiftId(), k -> new java.util.ArrayList<>()).add(s)));
    return byShift;
  }

  /** One's own: those to come by their beginning, or those over, newest first. */
  public Page<SignupView> mine(Viewer viewer, boolean past, int first, Optional<String> after) {
    var now = People.at(clock.instant());
    var order = row(SIGNUP.STARTS_AT, SIGNUP.ID);
    Condition seen =
        after
            .map(Keyset::position)
            .map(p -> past ? order.lessThan(p) : order.greaterThan(p))
            .orElse(DSL.noCondition());
    Condition when =
        past
            ? SIGNUP.ENDS_AT.le(now)
            : SIGNUP.ENDS_AT.gt(now).and(SIGNUP.STATUS.ne(inline("CANCELLED")));
    var columns = columns(viewer);
    var found =
        columns
            .rows(SIGNUP.STARTS_AT)
            .where(SIGNUP.ACCOUNT_ID.eq(viewer.account()), when, seen)
            .orderBy(
                past ? SIGNUP.STARTS_AT.desc() : SIGNUP.STARTS_AT.asc(),
                past ? SIGNUP.ID.desc() : SIGNUP.ID.asc())
            .limit(inline(first + 1))
            .fetch(r -> new Listed(columns.read(r).orElseThrow(), r.get(SIGNUP.STARTS_AT)));
    var page = Page.cut(found, first, last -> Cursor.of(last.at().toInstant(), last.it().id()));
    return new Page<>(
        page.edges().stream()
            .map(edge -> new Page.Edge<>(edge.cursor(), edge.node().it()))
            .toList(),
        page.hasNextPage());
  }

  private record Listed(SignupView it, OffsetDateTime at) {}

  /** Shifts by sign-up; for doors that are given a sign-up. */
  public Optional<UUID> shiftOf(Viewer viewer, UUID signup) {
    return viewer.isGuest()
        ? Optional.empty()
        : db.sql()
            .select(SIGNUP.SHIFT_ID)
            .from(SIGNUP)
            .join(SHIFT)
            .on(SHIFT.ID.eq(SIGNUP.SHIFT_ID))
            .where(SIGNUP.ID.eq(signup))
            .fetchOptional(SIGNUP.SHIFT_ID);
  }
}
