package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.volunteering.store.db.Tables.ACTIVITY;
import static cn.yunshequ.volunteering.store.db.Tables.ATTENDANCE;
import static cn.yunshequ.volunteering.store.db.Tables.CONSENT;
import static cn.yunshequ.volunteering.store.db.Tables.FEEDBACK;
import static cn.yunshequ.volunteering.store.db.Tables.HOUR_ENTRY;
import static cn.yunshequ.volunteering.store.db.Tables.SHIFT;
import static cn.yunshequ.volunteering.store.db.Tables.SIGNUP;
import static cn.yunshequ.volunteering.store.db.Tables.TRAINING_RECORD;
import static cn.yunshequ.volunteering.store.db.Tables.VOLUNTEER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.volunteering.model.ConsentStanding;
import cn.yunshequ.volunteering.model.PresenceHow;
import cn.yunshequ.volunteering.model.ServiceTime;
import cn.yunshequ.volunteering.model.SignupStatus;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.db.tables.Feedback;
import cn.yunshequ.volunteering.store.db.tables.Signup;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jspecify.annotations.Nullable;

/** Everything about a sign-up in one statement, and who may see it. */
final class SignupColumns {
  private static final Feedback OF_ACTIVITY = FEEDBACK.as("of_activity");
  private static final Feedback OF_VOLUNTEER = FEEDBACK.as("of_volunteer");

  private final Db db;
  private final Viewer viewer;
  private final int lateMinutes;
  private final Field<Boolean> organises;
  private final Field<Boolean> trained =
      field(
          org.jooq.impl.DSL.exists(
              selectOne()
                  .from(TRAINING_RECORD)
                  .where(
                      TRAINING_RECORD.ACTIVITY_ID.eq(ACTIVITY.ID),
                      TRAINING_RECORD.ACCOUNT_ID.eq(SIGNUP.ACCOUNT_ID))));
  private final Field<Integer> confirmed =
      field(
          select(org.jooq.impl.DSL.sum(HOUR_ENTRY.MINUTES).cast(Integer.class))
              .from(HOUR_ENTRY)
              .where(HOUR_ENTRY.SIGNUP_ID.eq(SIGNUP.ID)));
  private final Field<Integer> position;

  SignupColumns(Db db, Viewer viewer, int lateMinutes) {
    this.db = db;
    this.viewer = viewer;
    this.lateMinutes = lateMinutes;
    organises = People.organises(ACTIVITY, viewer);
    Signup before = SIGNUP.as("before");
    position =
        field(
            selectCount()
                .from(before)
                .where(
                    before.SHIFT_ID.eq(SIGNUP.SHIFT_ID),
                    before.QUEUE_NUMBER.le(SIGNUP.QUEUE_NUMBER)));
  }

  SelectOnConditionStep<Record> rows(Field<?>... more) {
    return db.sql()
        .select(SIGNUP.fields())
        .select(ATTENDANCE.fields())
        .select(CONSENT.fields())
        .select(OF_ACTIVITY.fields())
        .select(OF_VOLUNTEER.fields())
        .select(People.of(RESIDENT))
        .select(SHIFT.TRAINING, SHIFT.ACTIVITY_ID, ACTIVITY.PATH, ACTIVITY.TRAINING, VOLUNTEER.NAME)
        .select(organises, trained, confirmed, position)
        .from(SIGNUP)
        .join(SHIFT)
        .on(SHIFT.ID.eq(SIGNUP.SHIFT_ID))
        .join(ACTIVITY)
        .on(ACTIVITY.ID.eq(SHIFT.ACTIVITY_ID))
        .join(VOLUNTEER)
        .on(VOLUNTEER.ACCOUNT_ID.eq(SIGNUP.ACCOUNT_ID))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(SIGNUP.ACCOUNT_ID))
        .leftJoin(ATTENDANCE)
        .on(ATTENDANCE.SIGNUP_ID.eq(SIGNUP.ID))
        .leftJoin(CONSENT)
        .on(CONSENT.ID.eq(SIGNUP.CONSENT_ID))
        .leftJoin(OF_ACTIVITY)
        .on(OF_ACTIVITY.SIGNUP_ID.eq(SIGNUP.ID), OF_ACTIVITY.DIRECTION.eq(inline("ACTIVITY")))
        .leftJoin(OF_VOLUNTEER)
        .on(OF_VOLUNTEER.SIGNUP_ID.eq(SIGNUP.ID), OF_VOLUNTEER.DIRECTION.eq(inline("VOLUNTEER")));
  }

  /** Empty for who may not see it; a guardian sees what they agreed to. */
  Optional<SignupView> read(Record row) {
    boolean self = row.get(SIGNUP.ACCOUNT_ID).equals(viewer.accountId());
    var recorder = row.get(CONSENT.RECORDED_BY);
    boolean guardian = recorder != null && recorder.equals(viewer.accountId());
    boolean list = seesList(row);
    return self || guardian || list ? Optional.of(view(row, self, list)) : Optional.empty();
  }

  /** Empty for everybody but organiser and committee. */
  Optional<SignupView> readForOrganiser(Record row) {
    boolean self = row.get(SIGNUP.ACCOUNT_ID).equals(viewer.accountId());
    return seesList(row) ? Optional.of(view(row, self, true)) : Optional.empty();
  }

  private boolean seesList(Record row) {
    return Boolean.TRUE.equals(row.get(organises))
        || VolunteeringRules.isCommittee(viewer, new AreaPath(row.get(ACTIVITY.PATH)));
  }

  private SignupView view(Record row, boolean self, boolean list) {
    boolean isTrained = row.get(ACTIVITY.TRAINING) == null || row.get(trained);
    var minutes = row.get(confirmed);
    var status =
        status(row, row.get(SHIFT.TRAINING) ? row.get(trained) : minutes != null && minutes > 0);
    var presence = presence(row);
    return new SignupView(
        row.get(SIGNUP.ID),
        row.get(SIGNUP.SHIFT_ID),
        row.get(SHIFT.ACTIVITY_ID),
        person(row, self || list),
        status,
        status == SignupStatus.WAITLISTED ? row.get(position) : null,
        row.get(SIGNUP.MINOR),
        consent(row, list),
        self && status == SignupStatus.AWAITING_CONSENT ? row.get(SIGNUP.CONSENT_CODE) : null,
        isTrained,
        row.get(SIGNUP.ASKED_AT).toInstant(),
        People.instant(row.get(SIGNUP.PROMOTED_AT)),
        People.instant(row.get(SIGNUP.CANCELLED_AT)),
        row.get(SIGNUP.CANCEL_REASON),
        row.get(SIGNUP.LATE),
        presence,
        counted(row, presence),
        minutes,
        said(row, OF_VOLUNTEER),
        said(row, OF_ACTIVITY));
  }

  // Who is responsible for people on the spot knows their real names; accounts may have none.
  private ResidentView person(Record row, boolean known) {
    var shown = People.read(row, RESIDENT, viewer);
    boolean closed = Boolean.TRUE.equals(row.get(RESIDENT.CLOSED));
    return known && !closed
        ? new ResidentView(
            shown.accountId(), row.get(VOLUNTEER.NAME), shown.building(), shown.title())
        : shown;
  }

  private static SignupStatus status(Record row, boolean done) {
    var kept = SignupStatus.valueOf(row.get(SIGNUP.STATUS));
    if (kept != SignupStatus.CONFIRMED) {
      return kept;
    }
    if (done) {
      return SignupStatus.DONE;
    }
    if (row.get(SIGNUP.NO_SHOW_AT) != null) {
      return SignupStatus.NO_SHOW;
    }
    if (row.get(ATTENDANCE.IN_AT) == null) {
      return kept;
    }
    return row.get(ATTENDANCE.OUT_AT) == null ? SignupStatus.CHECKED_IN : SignupStatus.CHECKED_OUT;
  }

  private static SignupView.@Nullable Presence presence(Record row) {
    var in = row.get(ATTENDANCE.IN_AT);
    if (in == null) {
      return null;
    }
    var outHow = row.get(ATTENDANCE.OUT_HOW);
    return new SignupView.Presence(
        in.toInstant(),
        PresenceHow.valueOf(row.get(ATTENDANCE.IN_HOW)),
        row.get(ATTENDANCE.IN_REASON),
        People.instant(row.get(ATTENDANCE.OUT_AT)),
        outHow == null ? null : PresenceHow.valueOf(outHow),
        row.get(ATTENDANCE.OUT_REASON));
  }

  private @Nullable Integer counted(Record row, SignupView.@Nullable Presence presence) {
    var out = presence == null ? null : presence.outAt();
    return presence == null || out == null
        ? null
        : (Integer)
            ServiceTime.minutes(
                row.get(SIGNUP.STARTS_AT).toInstant(),
                row.get(SIGNUP.ENDS_AT).toInstant(),
                presence.inAt(),
                out,
                lateMinutes);
  }

  private SignupView.@Nullable Consent consent(Record row, boolean list) {
    UUID id = row.get(CONSENT.ID);
    return id == null
        ? null
        : new SignupView.Consent(
            id,
            row.get(CONSENT.GUARDIAN_NAME),
            row.get(CONSENT.RELATION),
            row.get(CONSENT.ACCOMPANIES),
            row.get(CONSENT.CHANNEL).equals("PAPER"),
            row.get(CONSENT.GIVEN_AT).toInstant(),
            People.instant(row.get(CONSENT.WITHDRAWN_AT)),
            row.get(CONSENT.WITHDRAWN_AT) == null && mayWithdraw(row, list));
  }

  private boolean mayWithdraw(Record row, boolean list) {
    var gave =
        row.get(CONSENT.CHANNEL).equals("ONLINE")
            && row.get(CONSENT.RECORDED_BY).equals(viewer.accountId());
    boolean self = row.get(CONSENT.ACCOUNT_ID).equals(viewer.accountId());
    var standing = new ConsentStanding(new AreaPath(row.get(ACTIVITY.PATH)), list, gave, self);
    return VolunteeringRules.mayWithdraw(viewer, standing).isAllowed();
  }

  private static SignupView.@Nullable Said said(Record row, Feedback which) {
    return row.get(which.STARS) == null
        ? null
        : new SignupView.Said(
            row.get(which.STARS), row.get(which.WORDS), row.get(which.SAID_AT).toInstant());
  }
}
