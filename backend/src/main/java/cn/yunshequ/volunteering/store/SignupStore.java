package cn.yunshequ.volunteering.store;

import static cn.yunshequ.volunteering.store.db.Tables.SHIFT;
import static cn.yunshequ.volunteering.store.db.Tables.SIGNUP;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.volunteering.model.ShiftView;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Places and the queue. Whoever calls the methods about places holds the shift. */
@Singleton
public class SignupStore {
  private final Db db;

  SignupStore(Db db) {
    this.db = db;
  }

  /** A row as the doors decide about it. */
  public record Held(
      UUID id,
      UUID shiftId,
      UUID accountId,
      String status,
      boolean minor,
      @Nullable String consentCode,
      boolean noShow) {}

  public Optional<Held> find(UUID id) {
    return held(db.sql().selectFrom(SIGNUP).where(SIGNUP.ID.eq(id)).fetchOne());
  }

  /** Held by whoever writes presence or hours of one volunteer. */
  public Optional<Held> lock(UUID id) {
    return held(db.sql().selectFrom(SIGNUP).where(SIGNUP.ID.eq(id)).forUpdate().fetchOne());
  }

  private static Optional<Held> held(
      cn.yunshequ.volunteering.store.db.tables.records.@Nullable SignupRecord row) {
    return Optional.ofNullable(row)
        .map(r ->
            new Held(
                r.getId(),
                r.getShiftId(),
                r.getAccountId(),
                r.getStatus(),
                r.getMinor(),
                r.getConsentCode(),
                r.getNoShowAt() != null));
  }

  /** The lowest free place; empty when all are taken. */
  public Optional<Integer> freePlace(UUID shift) {
    return db.sql()
        .resultQuery(
            "select min(n)::int from volunteering.shift s cross join lateral generate_series(1,"
                + " s.capacity) n where s.id = ? and not exists (select from volunteering.signup g"
                + " where g.shift_id = s.id and g.place_number = n)",
            shift)
        .fetchOptional(0, Integer.class);
  }

  public int nextInQueue(UUID shift) {
    return db.sql()
        .select(coalesce(max(SIGNUP.QUEUE_NUMBER), inline(0)).plus(1))
        .from(SIGNUP)
        .where(SIGNUP.SHIFT_ID.eq(shift))
        .fetchSingle()
        .value1();
  }

  /**
   * Writes a sign-up down.
   *
   * @param place null when it waits
   * @param queue null when it has a place
   * @param consentCode with neither: a minor's, until a guardian agrees
   */
  public void add(
      UUID id,
      ShiftView shift,
      UUID account,
      boolean minor,
      @Nullable UUID consent,
      @Nullable Integer place,
      @Nullable Integer queue,
      @Nullable String consentCode,
      Instant now) {
    db.sql()
        .insertInto(SIGNUP)
        .set(SIGNUP.ID, id)
        .set(SIGNUP.SHIFT_ID, shift.id())
        .set(SIGNUP.SHIFT_CAPACITY, shift.capacity())
        .set(SIGNUP.STARTS_AT, People.at(shift.startsAt()))
        .set(SIGNUP.ENDS_AT, People.at(shift.endsAt()))
        .set(SIGNUP.ACCOUNT_ID, account)
        .set(SIGNUP.MINOR, minor)
        .set(SIGNUP.CONSENT_ID, consent)
        .set(SIGNUP.CONSENT_CODE, consentCode)
        .set(SIGNUP.STATUS, status(place, queue))
        .set(SIGNUP.PLACE_NUMBER, place)
        .set(SIGNUP.QUEUE_NUMBER, queue)
        .set(SIGNUP.ASKED_AT, People.at(now))
        .execute();
  }

  private static String status(@Nullable Integer place, @Nullable Integer queue) {
    return place != null ? "CONFIRMED" : queue != null ? "WAITLISTED" : "AWAITING_CONSENT";
  }

  /** A guardian agreed: it gets its place, or one in the queue. */
  public void admit(UUID id, UUID consent, @Nullable Integer place, @Nullable Integer queue) {
    db.sql()
        .update(SIGNUP)
        .set(SIGNUP.CONSENT_ID, consent)
        .setNull(SIGNUP.CONSENT_CODE)
        .set(SIGNUP.STATUS, status(place, queue))
        .set(SIGNUP.PLACE_NUMBER, place)
        .set(SIGNUP.QUEUE_NUMBER, queue)
        .where(SIGNUP.ID.eq(id))
        .execute();
  }

  /** Gives a place to whoever waits longest; empty when nobody waits. */
  public Optional<Held> promote(UUID shift, int place, Instant now) {
    var first =
        db.sql()
            .selectFrom(SIGNUP)
            .where(SIGNUP.SHIFT_ID.eq(shift), SIGNUP.QUEUE_NUMBER.isNotNull())
            .orderBy(SIGNUP.QUEUE_NUMBER)
            .limit(inline(1))
            .fetchOne();
    if (first == null) {
      return Optional.empty();
    }
    db.sql()
        .update(SIGNUP)
        .set(SIGNUP.STATUS, "CONFIRMED")
        .set(SIGNUP.PLACE_NUMBER, place)
        .setNull(SIGNUP.QUEUE_NUMBER)
        .set(SIGNUP.PROMOTED_AT, People.at(now))
        .where(SIGNUP.ID.eq(first.getId()))
        .execute();
    return held(first);
  }

  /** Takes a sign-up back; false when it was already. */
  public boolean cancel(UUID id, @Nullable UUID by, String reason, boolean late, Instant now) {
    return db.sql()
            .update(SIGNUP)
            .set(SIGNUP.STATUS, "CANCELLED")
            .setNull(SIGNUP.PLACE_NUMBER)
            .setNull(SIGNUP.QUEUE_NUMBER)
            .setNull(SIGNUP.CONSENT_CODE)
            .set(SIGNUP.CANCELLED_AT, People.at(now))
            .set(SIGNUP.CANCELLED_BY, by)
            .set(SIGNUP.CANCEL_REASON, reason)
            .set(SIGNUP.LATE, late)
            .where(SIGNUP.ID.eq(id), SIGNUP.STATUS.ne(inline("CANCELLED")))
            .execute()
        == 1;
  }

  /** Everybody of a shift that does not take place; gives their sign-ups. */
  public List<Held> cancelAll(UUID shift, UUID by, String reason, Instant now) {
    var all =
        db.sql()
            .selectFrom(SIGNUP)
            .where(SIGNUP.SHIFT_ID.eq(shift), SIGNUP.STATUS.ne(inline("CANCELLED")))
            .fetch()
            .map(row -> held(row).orElseThrow());
    db.sql()
        .update(SIGNUP)
        .set(SIGNUP.STATUS, "CANCELLED")
        .setNull(SIGNUP.PLACE_NUMBER)
        .setNull(SIGNUP.QUEUE_NUMBER)
        .setNull(SIGNUP.CONSENT_CODE)
        .set(SIGNUP.CANCELLED_AT, People.at(now))
        .set(SIGNUP.CANCELLED_BY, by)
        .set(SIGNUP.CANCEL_REASON, reason)
        .where(SIGNUP.SHIFT_ID.eq(shift), SIGNUP.STATUS.ne(inline("CANCELLED")))
        .execute();
    return all;
  }

  /** Sign-ups of an account for shifts that have not begun, in order of shifts. */
  public List<Held> coming(UUID account, Instant now) {
    return coming(SIGNUP.ACCOUNT_ID.eq(account), now);
  }

  /** The same of those that go by that consent. */
  public List<Held> comingBy(UUID consent, Instant now) {
    return coming(SIGNUP.CONSENT_ID.eq(consent), now);
  }

  private List<Held> coming(Condition whose, Instant now) {
    return db.sql()
        .selectFrom(SIGNUP)
        .where(whose, SIGNUP.STATUS.ne(inline("CANCELLED")), SIGNUP.STARTS_AT.gt(People.at(now)))
        .orderBy(SIGNUP.SHIFT_ID)
        .fetch()
        .map(row -> held(row).orElseThrow());
  }

  /** Moves the highest place down into a gap; false when there is no gap below it. */
  public boolean closeGap(UUID shift) {
    var free = freePlace(shift);
    var last =
        db.sql()
            .select(SIGNUP.ID, SIGNUP.PLACE_NUMBER)
            .from(SIGNUP)
            .where(SIGNUP.SHIFT_ID.eq(shift), SIGNUP.PLACE_NUMBER.isNotNull())
            .orderBy(SIGNUP.PLACE_NUMBER.desc())
            .limit(inline(1))
            .fetchOne();
    if (last == null || free.isEmpty() || last.value2() < free.get()) {
      return false;
    }
    return db.sql()
            .update(SIGNUP)
            .set(SIGNUP.PLACE_NUMBER, free.get())
            .where(SIGNUP.ID.eq(last.value1()))
            .execute()
        == 1;
  }

  /** Days on which somebody stayed away since then, the last one first. */
  public List<LocalDate> noShows(UUID account, LocalDate since) {
    return db.sql()
        .select(SIGNUP.STARTS_AT)
        .from(SIGNUP)
        .where(
            SIGNUP.ACCOUNT_ID.eq(account),
            SIGNUP.NO_SHOW_AT.isNotNull(),
            SIGNUP.STARTS_AT.ge(People.at(since.atStartOfDay(CivicTime.ZONE).toInstant())))
        .orderBy(SIGNUP.STARTS_AT.desc())
        .fetch(row -> CivicTime.dayOf(row.value1().toInstant()));
  }

  public void noShow(UUID id, boolean away, Instant now) {
    db.sql()
        .update(SIGNUP)
        .set(SIGNUP.NO_SHOW_AT, away ? People.at(now) : null)
        .where(SIGNUP.ID.eq(id))
        .execute();
  }

  /** A sign-up whose reminder is due; marked by the same statement, so that it is told once. */
  public record Due(UUID signup, UUID shift, UUID account) {}

  /**
   * @param dayBefore the one a day before; else the one just before
   */
  public List<Due> remind(boolean dayBefore, Instant now, Instant until) {
    var mark = dayBefore ? SIGNUP.REMINDED_A_DAY_BEFORE_AT : SIGNUP.REMINDED_JUST_BEFORE_AT;
    return db.sql()
        .update(SIGNUP)
        .set(mark, People.at(now))
        .where(
            SIGNUP.STATUS.eq(inline("CONFIRMED")),
            mark.isNull(),
            SIGNUP.STARTS_AT.gt(People.at(now)),
            SIGNUP.STARTS_AT.le(People.at(until)))
        .returningResult(SIGNUP.ID, SIGNUP.SHIFT_ID, SIGNUP.ACCOUNT_ID)
        .fetch(row -> new Due(row.value1(), row.value2(), row.value3()));
  }

  /** Whether the shift of that sign-up is a training, for doors that hold it. */
  public boolean isTraining(UUID shift) {
    return db.sql().fetchExists(SHIFT, SHIFT.ID.eq(shift).and(SHIFT.TRAINING.isTrue()));
  }
}
