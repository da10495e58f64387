package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.REPRESENTATIVE;
import static cn.yunshequ.volunteering.store.db.Tables.ACTIVITY;
import static cn.yunshequ.volunteering.store.db.Tables.SHIFT;
import static cn.yunshequ.volunteering.store.db.Tables.TRAINING_RECORD;

import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.volunteering.model.MinorsPolicy;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes of activities and their shifts. */
@Singleton
public class ActivityStore {
  private final Db db;

  ActivityStore(Db db) {
    this.db = db;
  }

  /** An activity to publish; see the API's {@code PublishActivityInput}. */
  public record NewActivity(
      UUID id,
      @Nullable UUID organisationId,
      String title,
      String body,
      String risks,
      String meetingPlace,
      String contact,
      boolean bodilyRisk,
      @Nullable String insurance,
      @Nullable String training,
      int minAge,
      MinorsPolicy minors,
      int cancelHours) {}

  public void publish(NewActivity activity, Place place, Viewer actor, Instant now) {
    db.sql()
        .insertInto(ACTIVITY)
        .set(ACTIVITY.ID, activity.id())
        .set(ACTIVITY.COMMUNITY_ID, place.communityId())
        .set(ACTIVITY.AREA_ID, place.id())
        .set(ACTIVITY.PATH, place.path().value())
        .set(ACTIVITY.ORGANISATION_ID, activity.organisationId())
        .set(ACTIVITY.PUBLISHED_BY, actor.account())
        .set(ACTIVITY.PUBLISHED_AT, People.at(now))
        .set(ACTIVITY.TITLE, activity.title())
        .set(ACTIVITY.BODY, activity.body())
        .set(ACTIVITY.RISKS, activity.risks())
        .set(ACTIVITY.MEETING_PLACE, activity.meetingPlace())
        .set(ACTIVITY.CONTACT, activity.contact())
        .set(ACTIVITY.BODILY_RISK, activity.bodilyRisk())
        .set(ACTIVITY.INSURANCE, activity.insurance())
        .set(ACTIVITY.TRAINING, activity.training())
        .set(ACTIVITY.MIN_AGE, activity.minAge())
        .set(ACTIVITY.MINORS, activity.minors().name())
        .set(ACTIVITY.CANCEL_HOURS, activity.cancelHours())
        .execute();
  }

  public void addShift(
      UUID id,
      UUID activity,
      Instant startsAt,
      Instant endsAt,
      int capacity,
      boolean training,
      byte[] secret) {
    db.sql()
        .insertInto(SHIFT)
        .set(SHIFT.ID, id)
        .set(SHIFT.ACTIVITY_ID, activity)
        .set(SHIFT.STARTS_AT, People.at(startsAt))
        .set(SHIFT.ENDS_AT, People.at(endsAt))
        .set(SHIFT.CAPACITY, capacity)
        .set(SHIFT.TRAINING, training)
        .set(SHIFT.CHECK_IN_SECRET, secret)
        .execute();
  }

  /** Held by whoever changes the activity as a whole. Before its shifts, always. */
  public void lock(UUID activity) {
    db.sql().select(ACTIVITY.ID).from(ACTIVITY).where(ACTIVITY.ID.eq(activity)).forUpdate().fetch();
  }

  /** Held by whoever gives or frees places. */
  public void lockShift(UUID shift) {
    db.sql().select(SHIFT.ID).from(SHIFT).where(SHIFT.ID.eq(shift)).forUpdate().fetch();
  }

  /** Shifts of the activity that have not begun and are not cancelled, held in order. */
  public List<UUID> lockComing(UUID activity, Instant now) {
    return db.sql()
        .select(SHIFT.ID)
        .from(SHIFT)
        .where(
            SHIFT.ACTIVITY_ID.eq(activity),
            SHIFT.CANCELLED_AT.isNull(),
            SHIFT.STARTS_AT.gt(People.at(now)))
        .orderBy(SHIFT.ID)
        .forUpdate()
        .fetch(SHIFT.ID);
  }

  public byte[] secret(UUID shift) {
    return Objects.requireNonNull(secrets(List.of(shift)).get(shift));
  }

  /** What the codes of these shifts are made of. */
  public Map<UUID, byte[]> secrets(List<UUID> shifts) {
    return db.sql()
        .select(SHIFT.ID, SHIFT.CHECK_IN_SECRET)
        .from(SHIFT)
        .where(SHIFT.ID.in(shifts))
        .fetchMap(SHIFT.ID, SHIFT.CHECK_IN_SECRET);
  }

  public void cancel(UUID activity, String reason, Instant now) {
    db.sql()
        .update(ACTIVITY)
        .set(ACTIVITY.CANCELLED_AT, People.at(now))
        .set(ACTIVITY.CANCEL_REASON, reason)
        .where(ACTIVITY.ID.eq(activity))
        .execute();
  }

  public void cancelShift(UUID shift, String reason, Instant now) {
    db.sql()
        .update(SHIFT)
        .set(SHIFT.CANCELLED_AT, People.at(now))
        .set(SHIFT.CANCEL_REASON, reason)
        .where(SHIFT.ID.eq(shift), SHIFT.CANCELLED_AT.isNull())
        .execute();
  }

  public void resize(UUID shift, int capacity) {
    db.sql().update(SHIFT).set(SHIFT.CAPACITY, capacity).where(SHIFT.ID.eq(shift)).execute();
  }

  public void hide(UUID activity, @Nullable String reason) {
    db.sql()
        .update(ACTIVITY)
        .set(ACTIVITY.HIDDEN_REASON, reason)
        .where(ACTIVITY.ID.eq(activity))
        .execute();
  }

  /** True when somebody speaks for that organisation, and it serves that community. */
  public boolean speaksFor(Viewer actor, UUID organisation, UUID community) {
    return db.sql()
        .fetchExists(
            REPRESENTATIVE,
            REPRESENTATIVE
                .ORGANISATION_ID
                .eq(organisation)
                .and(REPRESENTATIVE.ACCOUNT_ID.eq(actor.account()))
                .and(REPRESENTATIVE.COMMUNITY_ID.eq(community)));
  }

  /** Organisations somebody speaks for in that community. */
  public List<UUID> groupsOf(Viewer viewer, UUID community) {
    return db.sql()
        .select(REPRESENTATIVE.ORGANISATION_ID)
        .from(REPRESENTATIVE)
        .where(
            REPRESENTATIVE.ACCOUNT_ID.eq(viewer.account()),
            REPRESENTATIVE.COMMUNITY_ID.eq(community))
        .orderBy(REPRESENTATIVE.ORGANISATION_ID)
        .fetch(REPRESENTATIVE.ORGANISATION_ID);
  }

  /** Harmless when repeated. */
  public boolean train(UUID account, UUID activity, Viewer actor, Instant now) {
    return db.sql()
            .insertInto(TRAINING_RECORD)
            .set(TRAINING_RECORD.ACCOUNT_ID, account)
            .set(TRAINING_RECORD.ACTIVITY_ID, activity)
            .set(TRAINING_RECORD.RECORDED_BY, actor.account())
            .set(TRAINING_RECORD.AT, People.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
