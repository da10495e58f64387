package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.councils.store.db.Tables.ATTENDANCE;
import static cn.yunshequ.councils.store.db.Tables.COUNCIL;
import static cn.yunshequ.councils.store.db.Tables.INVITATION;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static cn.yunshequ.councils.store.db.Tables.MINUTES;
import static cn.yunshequ.councils.store.db.Tables.SEAT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.CouncilStanding;
import cn.yunshequ.councils.model.InvitationAnswer;
import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.councils.model.MeetingStanding;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.model.MinutesState;
import cn.yunshequ.councils.model.SeatQuorum;
import cn.yunshequ.councils.model.SeatRole;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.jooq.SelectSelectStep;
import org.jspecify.annotations.Nullable;

/** The columns of a meeting for one viewer at one moment. */
final class MeetingColumns {
  private final Viewer viewer;
  private final Instant now;
  private final Field<String> viewerRole;
  private final Field<String> viewerAnswer;
  private final Field<Boolean> present;
  private final Field<Boolean> presentInSeat;
  private final Field<String> minutes;
  private final Field<Boolean> wrote;
  private final Field<Boolean> inForce;
  private final Field<List<SeatQuorum.Place>> places;

  MeetingColumns(Viewer viewer, Instant now) {
    this.viewer = viewer;
    this.now = now;
    var mine = SEAT.as("mine");
    viewerRole =
        one(
                select(mine.ROLE),
                mine,
                mine.COUNCIL_ID
                    .eq(MEETING.COUNCIL_ID)
                    .and(Living.of(mine, viewer))
                    .and(Living.at(mine, now)))
            .as("viewer_role");
    viewerAnswer =
        field(
                select(INVITATION.ANSWER)
                    .from(INVITATION)
                    .where(INVITATION.MEETING_ID.eq(MEETING.ID), VisibleMeetings.addressed(viewer))
                    .orderBy(INVITATION.ACCOUNT_ID.asc().nullsLast())
                    .limit(inline(1)))
            .as("viewer_answer");
    var there = ATTENDANCE.MEETING_ID.eq(MEETING.ID).and(attends());
    present = field(exists(selectOne().from(ATTENDANCE).where(there))).as("viewer_present");
    presentInSeat =
        field(exists(selectOne().from(ATTENDANCE).where(there, ATTENDANCE.SEAT_ID.isNotNull())))
            .as("viewer_present_in_seat");
    minutes = field(newest(select(minutesState()))).as("minutes_state");
    wrote = field(newest(select(field(writtenByViewer())))).as("viewer_wrote");
    inForce =
        field(
                exists(
                    selectOne()
                        .from(MINUTES)
                        .where(
                            MINUTES.MEETING_ID.eq(MEETING.ID), MINUTES.PUBLISHED_AT.isNotNull())))
            .as("in_force");
    places = places();
  }

  private static Field<String> one(
      SelectSelectStep<Record1<String>> what, org.jooq.Table<?> from, Condition where) {
    return field(what.from(from).where(where).limit(inline(1)));
  }

  private Condition attends() {
    var account = viewer.accountId();
    return account == null ? org.jooq.impl.DSL.falseCondition() : ATTENDANCE.ACCOUNT_ID.eq(account);
  }

  private Condition writtenByViewer() {
    var account = viewer.accountId();
    return account == null ? org.jooq.impl.DSL.falseCondition() : MINUTES.WRITTEN_BY.eq(account);
  }

  private static <T> Select<Record1<T>> newest(SelectSelectStep<Record1<T>> what) {
    return what.from(MINUTES)
        .where(MINUTES.MEETING_ID.eq(MEETING.ID))
        .orderBy(MINUTES.VERSION.desc())
        .limit(inline(1));
  }

  private static Field<String> minutesState() {
    return org.jooq
        .impl
        .DSL
        .when(MINUTES.PUBLISHED_AT.isNotNull(), inline(MinutesState.PUBLISHED.name()))
        .when(MINUTES.SIGNED_AT.isNotNull(), inline(MinutesState.SIGNED.name()))
        .otherwise(inline(MinutesState.WRITTEN.name()));
  }

  private static Field<List<SeatQuorum.Place>> places() {
    var held = SEAT.as("held");
    var comes = ATTENDANCE.as("comes");
    var attending =
        field(
            exists(
                selectOne()
                    .from(comes)
                    .where(comes.MEETING_ID.eq(MEETING.ID), comes.SEAT_ID.eq(held.ID))));
    return multiset(
            select(held.ID, held.ROLE, held.SUBSTITUTE_FOR, attending)
                .from(held)
                .where(held.COUNCIL_ID.eq(MEETING.COUNCIL_ID), Living.at(held, MEETING.STARTS_AT)))
        .as("places")
        .convertFrom(rows ->
            rows.map(row ->
                new SeatQuorum.Place(
                    row.value1(), SeatRole.valueOf(row.value2()), row.value3(), row.value4())));
  }

  SelectOnConditionStep<Record> rows(Db db) {
    return db.sql()
        .select(MEETING.fields())
        .select(COUNCIL.fields())
        .select(Cards.of(RESIDENT))
        .select(viewerRole, viewerAnswer, present, presentInSeat, minutes, wrote, inForce, places)
        .from(MEETING)
        .join(COUNCIL)
        .on(COUNCIL.ID.eq(MEETING.COUNCIL_ID))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(MEETING.CALLED_BY));
  }

  MeetingView read(Record row) {
    var rules = CouncilReads.rules(row);
    var answer = row.get(viewerAnswer);
    return new MeetingView(
        row.get(MEETING.ID),
        row.get(MEETING.COUNCIL_ID),
        row.get(MEETING.COMMUNITY_ID),
        new AreaPath(row.get(MEETING.PATH)),
        row.get(COUNCIL.NAME),
        rules,
        MeetingKind.valueOf(row.get(MEETING.KIND)),
        row.get(MEETING.TITLE),
        row.get(MEETING.STARTS_AT).toInstant(),
        row.get(MEETING.PLACE),
        row.get(MEETING.NOTE),
        subject(row.get(MEETING.SUBJECT_KIND), row.get(MEETING.SUBJECT_ID)),
        row.get(MEETING.NOTICE_UNTIL).toInstant(),
        Cards.read(row, RESIDENT, viewer),
        row.get(MEETING.CALLED_AT).toInstant(),
        row.get(MEETING.CANCEL_REASON),
        SeatQuorum.of(rules.quorum(), row.get(places)),
        row.get(inForce),
        answer == null ? null : InvitationAnswer.valueOf(answer),
        standing(row, answer != null));
  }

  /** A meeting for whoever asks nothing about seats, people or what they may do. */
  static MeetingView plain(Cards.Columns row, Instant now) {
    var rules = CouncilReads.rules(row);
    var kind = MeetingKind.valueOf(row.get(MEETING.KIND));
    var path = new AreaPath(row.get(MEETING.PATH));
    var startsAt = row.get(MEETING.STARTS_AT).toInstant();
    return new MeetingView(
        row.get(MEETING.ID),
        row.get(MEETING.COUNCIL_ID),
        row.get(MEETING.COMMUNITY_ID),
        path,
        row.get(COUNCIL.NAME),
        rules,
        kind,
        row.get(MEETING.TITLE),
        startsAt,
        row.get(MEETING.PLACE),
        row.get(MEETING.NOTE),
        subject(row.get(MEETING.SUBJECT_KIND), row.get(MEETING.SUBJECT_ID)),
        row.get(MEETING.NOTICE_UNTIL).toInstant(),
        new ResidentView(row.get(MEETING.CALLED_BY), "", null, null),
        row.get(MEETING.CALLED_AT).toInstant(),
        row.get(MEETING.CANCEL_REASON),
        SeatQuorum.of(rules.quorum(), List.of()),
        false,
        null,
        new MeetingStanding(
            new CouncilStanding(path, row.get(COUNCIL.DISSOLVED_AT) != null, null),
            kind,
            CouncilRules.stage(
                row.get(MEETING.CANCELLED_AT) != null,
                row.get(MEETING.CLOSED_AT) != null,
                startsAt,
                now),
            MinutesState.NONE,
            false,
            false,
            false,
            false,
            false));
  }

  private MeetingStanding standing(Record row, boolean invited) {
    var role = row.get(viewerRole);
    var state = row.get(minutes);
    return new MeetingStanding(
        new CouncilStanding(
            new AreaPath(row.get(MEETING.PATH)),
            row.get(COUNCIL.DISSOLVED_AT) != null,
            role == null ? null : SeatRole.valueOf(role)),
        MeetingKind.valueOf(row.get(MEETING.KIND)),
        CouncilRules.stage(
            row.get(MEETING.CANCELLED_AT) != null,
            row.get(MEETING.CLOSED_AT) != null,
            row.get(MEETING.STARTS_AT).toInstant(),
            now),
        state == null ? MinutesState.NONE : MinutesState.valueOf(state),
        Objects.equals(row.get(MEETING.CALLED_BY), viewer.accountId()),
        invited,
        row.get(present),
        row.get(presentInSeat),
        Boolean.TRUE.equals(row.get(wrote)));
  }

  static @Nullable SubjectRef subject(@Nullable String kind, @Nullable UUID id) {
    return kind == null || id == null ? null : new SubjectRef(kind, id);
  }
}
