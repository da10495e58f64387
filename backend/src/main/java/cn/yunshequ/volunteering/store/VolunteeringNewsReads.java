package cn.yunshequ.volunteering.store;

import static cn.yunshequ.volunteering.store.db.Tables.ACTIVITY;
import static cn.yunshequ.volunteering.store.db.Tables.CONSENT;
import static cn.yunshequ.volunteering.store.db.Tables.HELP_CLAIM;
import static cn.yunshequ.volunteering.store.db.Tables.HELP_REQUEST;
import static cn.yunshequ.volunteering.store.db.Tables.HOUR_ENTRY;
import static cn.yunshequ.volunteering.store.db.Tables.SHIFT;
import static cn.yunshequ.volunteering.store.db.Tables.SIGNUP;
import static org.jooq.impl.DSL.inline;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** Whom news of volunteering are for; for the portal, not for viewers. */
@Singleton
public class VolunteeringNewsReads {
  private final Db db;

  VolunteeringNewsReads(Db db) {
    this.db = db;
  }

  /**
   * A sign-up with what its news say.
   *
   * @param place whether it has one; otherwise it waits or is cancelled
   * @param guardian who agreed after it was asked for; null when no consent was waited for
   */
  public record Signed(
      UUID activity, UUID account, Instant startsAt, boolean place, @Nullable UUID guardian) {}

  public Optional<Signed> signed(UUID signup) {
    return db.sql()
        .select(
            SHIFT.ACTIVITY_ID,
            SIGNUP.ACCOUNT_ID,
            SIGNUP.STARTS_AT,
            SIGNUP.PLACE_NUMBER,
            CONSENT.RECORDED_BY)
        .from(SIGNUP)
        .join(SHIFT)
        .on(SHIFT.ID.eq(SIGNUP.SHIFT_ID))
        .leftJoin(CONSENT)
        .on(CONSENT.ID.eq(SIGNUP.CONSENT_ID), CONSENT.GIVEN_AT.ge(SIGNUP.ASKED_AT))
        .where(SIGNUP.ID.eq(signup))
        .fetchOptional(row ->
            new Signed(
                row.value1(),
                row.value2(),
                row.value3().toInstant(),
                row.value4() != null,
                row.value5()));
  }

  /** The activity of a shift. */
  public Optional<UUID> activityOf(UUID shift) {
    return db.sql()
        .select(SHIFT.ACTIVITY_ID)
        .from(SHIFT)
        .where(SHIFT.ID.eq(shift))
        .fetchOptional(SHIFT.ACTIVITY_ID);
  }

  /** Whose sign-ups a shift took with it when it was cancelled. */
  public List<UUID> lostWith(UUID shift) {
    return db.sql()
        .select(SIGNUP.ACCOUNT_ID)
        .from(SIGNUP)
        .join(SHIFT)
        .on(SHIFT.ID.eq(SIGNUP.SHIFT_ID), SHIFT.CANCELLED_AT.eq(SIGNUP.CANCELLED_AT))
        .where(SHIFT.ID.eq(shift), takenAway())
        .fetch(SIGNUP.ACCOUNT_ID);
  }

  private static Condition takenAway() {
    return SIGNUP.CANCELLED_BY.ne(SIGNUP.ACCOUNT_ID);
  }

  /** Likewise an activity as a whole; in ascending order. */
  public List<UUID> lostWithAll(UUID activity, UUID after, int limit) {
    return db.sql()
        .selectDistinct(SIGNUP.ACCOUNT_ID)
        .from(ACTIVITY)
        .join(SHIFT)
        .on(SHIFT.ACTIVITY_ID.eq(ACTIVITY.ID))
        .join(SIGNUP)
        .on(SIGNUP.SHIFT_ID.eq(SHIFT.ID), SIGNUP.CANCELLED_AT.eq(ACTIVITY.CANCELLED_AT))
        .where(ACTIVITY.ID.eq(activity), takenAway(), SIGNUP.ACCOUNT_ID.gt(after))
        .orderBy(SIGNUP.ACCOUNT_ID)
        .limit(inline(limit))
        .fetch(SIGNUP.ACCOUNT_ID);
  }

  /** Who published an activity. */
  public List<UUID> publisher(UUID activity) {
    return db.sql()
        .select(ACTIVITY.PUBLISHED_BY)
        .from(ACTIVITY)
        .where(ACTIVITY.ID.eq(activity))
        .fetch(ACTIVITY.PUBLISHED_BY);
  }

  /** Why a guardian took a consent back, when they said so. */
  public Optional<String> withdrawReason(UUID consent) {
    return db.sql()
        .select(CONSENT.WITHDRAW_REASON)
        .from(CONSENT)
        .where(CONSENT.ID.eq(consent), CONSENT.WITHDRAW_REASON.isNotNull())
        .fetchOptional(CONSENT.WITHDRAW_REASON);
  }

  /** Whether that time had stood before and was taken back. */
  public boolean isCorrected(UUID signup) {
    return db.sql()
        .fetchExists(
            HOUR_ENTRY, HOUR_ENTRY.SIGNUP_ID.eq(signup).and(HOUR_ENTRY.SEQUENCE.gt(inline(1))));
  }

  /**
   * A help request and its people.
   *
   * @param helper who helps now; null for nobody
   * @param doneBy who said that it is done
   */
  public record Helping(
      UUID asker, @Nullable UUID helper, @Nullable UUID worker, @Nullable UUID doneBy) {}

  public Optional<Helping> helping(UUID request) {
    return db.sql()
        .select(
            HELP_REQUEST.ASKED_BY,
            HELP_CLAIM.ACCOUNT_ID,
            HELP_REQUEST.WORKER_ID,
            HELP_REQUEST.DONE_BY)
        .from(HELP_REQUEST)
        .leftJoin(HELP_CLAIM)
        .on(HELP_CLAIM.REQUEST_ID.eq(HELP_REQUEST.ID), HELP_CLAIM.HANDED_BACK_AT.isNull())
        .where(HELP_REQUEST.ID.eq(request))
        .fetchOptional(row -> new Helping(row.value1(), row.value2(), row.value3(), row.value4()));
  }
}
