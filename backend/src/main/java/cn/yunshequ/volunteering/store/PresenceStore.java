package cn.yunshequ.volunteering.store;

import static cn.yunshequ.volunteering.store.db.Tables.ATTENDANCE;
import static cn.yunshequ.volunteering.store.db.Tables.FEEDBACK;
import static cn.yunshequ.volunteering.store.db.Tables.SHIFT;
import static cn.yunshequ.volunteering.store.db.Tables.SIGNUP;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.volunteering.model.PresenceHow;
import cn.yunshequ.volunteering.model.SignupView.Presence;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Check-ins, check-outs, and what people said afterwards. */
@Singleton
public class PresenceStore {
  private final Db db;

  PresenceStore(Db db) {
    this.db = db;
  }

  public Optional<Presence> find(UUID signup) {
    return db.sql()
        .selectFrom(ATTENDANCE)
        .where(ATTENDANCE.SIGNUP_ID.eq(signup))
        .fetchOptional(row ->
            new Presence(
                row.getInAt().toInstant(),
                PresenceHow.valueOf(row.getInHow()),
                row.getInReason(),
                People.instant(row.getOutAt()),
                row.getOutHow() == null ? null : PresenceHow.valueOf(row.getOutHow()),
                row.getOutReason()));
  }

  /** False when they were there already. */
  public boolean come(
      UUID signup, Instant at, PresenceHow how, @Nullable String reason, Viewer by) {
    return db.sql()
            .insertInto(ATTENDANCE)
            .set(ATTENDANCE.SIGNUP_ID, signup)
            .set(ATTENDANCE.IN_AT, People.at(at))
            .set(ATTENDANCE.IN_HOW, how.name())
            .set(ATTENDANCE.IN_BY, by.account())
            .set(ATTENDANCE.IN_REASON, reason)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Another time of coming, written down by the organiser. */
  public void cameAt(UUID signup, Instant at, String reason, Viewer by) {
    db.sql()
        .update(ATTENDANCE)
        .set(ATTENDANCE.IN_AT, People.at(at))
        .set(ATTENDANCE.IN_HOW, PresenceHow.BY_HAND.name())
        .set(ATTENDANCE.IN_BY, by.account())
        .set(ATTENDANCE.IN_REASON, reason)
        .where(ATTENDANCE.SIGNUP_ID.eq(signup))
        .execute();
  }

  /** Replaces an earlier check-out. */
  public void leave(
      UUID signup, Instant at, PresenceHow how, @Nullable String reason, @Nullable UUID by) {
    db.sql()
        .update(ATTENDANCE)
        .set(ATTENDANCE.OUT_AT, People.at(at))
        .set(ATTENDANCE.OUT_HOW, how.name())
        .set(ATTENDANCE.OUT_BY, by)
        .set(ATTENDANCE.OUT_REASON, reason)
        .where(ATTENDANCE.SIGNUP_ID.eq(signup))
        .execute();
  }

  /** Somebody who did not check out. */
  public record Forgotten(UUID signup, UUID shift) {}

  /** Closes presences whose shift ended before that moment with the end of the shift. */
  public List<Forgotten> closeForgotten(Instant endedBefore) {
    return db.sql()
        .update(ATTENDANCE)
        .set(ATTENDANCE.OUT_AT, DSL.greatest(SIGNUP.ENDS_AT, ATTENDANCE.IN_AT))
        .set(ATTENDANCE.OUT_HOW, PresenceHow.FORGOTTEN.name())
        .from(SIGNUP)
        .where(
            SIGNUP.ID.eq(ATTENDANCE.SIGNUP_ID),
            ATTENDANCE.OUT_AT.isNull(),
            SIGNUP.ENDS_AT.lt(People.at(endedBefore)))
        .returningResult(SIGNUP.ID, SIGNUP.SHIFT_ID)
        .fetch(row -> new Forgotten(row.value1(), row.value2()));
  }

  /** False when that side has spoken already. */
  public boolean say(
      UUID signup, boolean ofActivity, int stars, @Nullable String words, Viewer by, Instant now) {
    return db.sql()
            .insertInto(FEEDBACK)
            .set(FEEDBACK.SIGNUP_ID, signup)
            .set(FEEDBACK.DIRECTION, ofActivity ? "ACTIVITY" : "VOLUNTEER")
            .set(FEEDBACK.STARS, stars)
            .set(FEEDBACK.WORDS, words)
            .set(FEEDBACK.SAID_BY, by.account())
            .set(FEEDBACK.SAID_AT, People.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** Everybody of a shift who was there and has no confirmed time; in order of sign-ups. */
  public List<UUID> present(UUID shift) {
    return db.sql()
        .select(SIGNUP.ID)
        .from(SIGNUP)
        .join(ATTENDANCE)
        .on(ATTENDANCE.SIGNUP_ID.eq(SIGNUP.ID))
        .join(SHIFT)
        .on(SHIFT.ID.eq(SIGNUP.SHIFT_ID))
        .where(SIGNUP.SHIFT_ID.eq(shift))
        .orderBy(SIGNUP.ID)
        .fetch(SIGNUP.ID);
  }
}
