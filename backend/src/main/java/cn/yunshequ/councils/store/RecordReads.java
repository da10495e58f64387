package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.councils.store.db.Tables.AGENDA_ITEM;
import static cn.yunshequ.councils.store.db.Tables.ATTENDANCE;
import static cn.yunshequ.councils.store.db.Tables.DISSENT;
import static cn.yunshequ.councils.store.db.Tables.INVITATION;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static cn.yunshequ.councils.store.db.Tables.MINUTES;
import static cn.yunshequ.councils.store.db.Tables.MOVE;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.councils.model.AgendaItemView;
import cn.yunshequ.councils.model.AttendanceHow;
import cn.yunshequ.councils.model.InvitationAnswer;
import cn.yunshequ.councils.model.ItemOutcome;
import cn.yunshequ.councils.model.MinutesView;
import cn.yunshequ.councils.model.SeatVotes;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What is written down about meetings, for many meetings at once. Asked only of meetings the viewer
 * was shown; items by id are checked here.
 */
@Singleton
public class RecordReads {
  private final Db db;
  private final Clock clock;

  RecordReads(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** An invitation; exactly one of account and organisation. */
  public record Invited(
      @Nullable ResidentView resident,
      @Nullable UUID organisationId,
      InvitationAnswer answer,
      @Nullable String note,
      @Nullable Instant answeredAt,
      boolean viewerMayAnswer) {}

  /** A day a meeting stood on before it was put off; the API's {@code MeetingMove}. */
  public record Move(Instant startedAt, @Nullable String place, String reason, Instant movedAt) {}

  /** Somebody who was there. */
  public record Present(
      @Nullable ResidentView resident,
      @Nullable String name,
      @Nullable UUID seatId,
      AttendanceHow how,
      Instant at) {
    /** The same under another name. */
    public Present called(String other) {
      return new Present(resident, other, seatId, how, at);
    }
  }

  public Map<UUID, List<AgendaItemView>> agendas(Viewer viewer, List<UUID> meetings) {
    var dissents = dissents(viewer);
    return db.sql()
        .select(AGENDA_ITEM.fields())
        .select(dissents)
        .from(AGENDA_ITEM)
        .where(AGENDA_ITEM.MEETING_ID.in(meetings))
        .orderBy(AGENDA_ITEM.POSITION, AGENDA_ITEM.ID)
        .fetchGroups(row -> row.get(AGENDA_ITEM.MEETING_ID), row -> item(row, dissents));
  }

  /** Items by id, of meetings the viewer sees. */
  public Map<UUID, AgendaItemView> items(Viewer viewer, List<UUID> ids) {
    var dissents = dissents(viewer);
    return db.sql()
        .select(AGENDA_ITEM.fields())
        .select(dissents)
        .from(AGENDA_ITEM)
        .join(MEETING)
        .on(MEETING.ID.eq(AGENDA_ITEM.MEETING_ID))
        .where(AGENDA_ITEM.ID.in(ids), VisibleMeetings.to(viewer, clock.instant()))
        .fetchMap(row -> row.get(AGENDA_ITEM.ID), row -> item(row, dissents));
  }

  private static Field<List<AgendaItemView.Dissent>> dissents(Viewer viewer) {
    var who = RESIDENT.as("dissenter");
    return multiset(
            select(DISSENT.ID, DISSENT.WORDS, DISSENT.HIDDEN_REASON, DISSENT.SAID_AT)
                .select(Cards.of(who))
                .from(DISSENT)
                .join(who)
                .on(who.ACCOUNT_ID.eq(DISSENT.ACCOUNT_ID))
                .where(DISSENT.ITEM_ID.eq(AGENDA_ITEM.ID))
                .orderBy(DISSENT.SAID_AT, DISSENT.ID))
        .as("dissents")
        .convertFrom(rows ->
            rows.map(row ->
                new AgendaItemView.Dissent(
                    row.get(DISSENT.ID),
                    Cards.read(row, who, viewer),
                    row.get(DISSENT.WORDS),
                    row.get(DISSENT.HIDDEN_REASON),
                    row.get(DISSENT.SAID_AT).toInstant())));
  }

  private static AgendaItemView item(Record row, Field<List<AgendaItemView.Dissent>> dissents) {
    var outcome = row.get(AGENDA_ITEM.OUTCOME);
    return new AgendaItemView(
        row.get(AGENDA_ITEM.ID),
        row.get(AGENDA_ITEM.MEETING_ID),
        row.get(AGENDA_ITEM.POSITION),
        row.get(AGENDA_ITEM.TITLE),
        row.get(AGENDA_ITEM.NOTE),
        MeetingColumns.subject(row.get(AGENDA_ITEM.SUBJECT_KIND), row.get(AGENDA_ITEM.SUBJECT_ID)),
        row.get(AGENDA_ITEM.NOTICED),
        row.get(AGENDA_ITEM.MERGED_INTO),
        row.get(AGENDA_ITEM.SPLIT_FROM),
        outcome == null ? null : ItemOutcome.valueOf(outcome),
        row.get(AGENDA_ITEM.RESOLUTION),
        votes(row),
        instant(row.get(AGENDA_ITEM.RESOLVED_AT)),
        row.get(dissents));
  }

  private static @Nullable SeatVotes votes(Record row) {
    return row.get(AGENDA_ITEM.VOTES_FOR) == null
        ? null
        : new SeatVotes(
            row.get(AGENDA_ITEM.VOTES_FOR),
            row.get(AGENDA_ITEM.VOTES_AGAINST),
            row.get(AGENDA_ITEM.VOTES_ABSTAIN),
            row.get(AGENDA_ITEM.SEATS_PRESENT),
            row.get(AGENDA_ITEM.SEATS_TOTAL));
  }

  /** Where meetings stood before, the latest move last. */
  public Map<UUID, List<Move>> moves(Viewer viewer, List<UUID> meetings) {
    return db.sql()
        .selectFrom(MOVE)
        .where(MOVE.MEETING_ID.in(meetings))
        .orderBy(MOVE.MOVED_AT, MOVE.ID)
        .fetchGroups(
            row -> row.getMeetingId(),
            row ->
                new Move(
                    row.getStartedAt().toInstant(),
                    row.getPlace(),
                    row.getReason(),
                    row.getMovedAt().toInstant()));
  }

  public Map<UUID, List<Invited>> invitations(Viewer viewer, List<UUID> meetings) {
    var mine = DSL.field(VisibleMeetings.addressed(viewer)).as("mine");
    return db.sql()
        .select(INVITATION.fields())
        .select(mine)
        .select(Cards.of(RESIDENT))
        .from(INVITATION)
        .leftJoin(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(INVITATION.ACCOUNT_ID))
        .where(INVITATION.MEETING_ID.in(meetings))
        .orderBy(INVITATION.INVITED_AT, INVITATION.ID)
        .fetchGroups(
            row -> row.get(INVITATION.MEETING_ID),
            row ->
                new Invited(
                    row.get(INVITATION.ACCOUNT_ID) == null
                        ? null
                        : Cards.read(row, RESIDENT, viewer),
                    row.get(INVITATION.ORGANISATION_ID),
                    InvitationAnswer.valueOf(row.get(INVITATION.ANSWER)),
                    row.get(INVITATION.ANSWER_NOTE),
                    instant(row.get(INVITATION.ANSWERED_AT)),
                    Boolean.TRUE.equals(row.get(mine))));
  }

  public Map<UUID, List<Present>> attendance(Viewer viewer, List<UUID> meetings) {
    return db.sql()
        .select(ATTENDANCE.fields())
        .select(Cards.of(RESIDENT))
        .from(ATTENDANCE)
        .leftJoin(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(ATTENDANCE.ACCOUNT_ID))
        .where(ATTENDANCE.MEETING_ID.in(meetings))
        .orderBy(ATTENDANCE.AT, ATTENDANCE.ID)
        .fetchGroups(
            row -> row.get(ATTENDANCE.MEETING_ID),
            row ->
                new Present(
                    row.get(ATTENDANCE.ACCOUNT_ID) == null
                        ? null
                        : Cards.read(row, RESIDENT, viewer),
                    row.get(ATTENDANCE.NAME),
                    row.get(ATTENDANCE.SEAT_ID),
                    AttendanceHow.valueOf(row.get(ATTENDANCE.HOW)),
                    row.get(ATTENDANCE.AT).toInstant()));
  }

  /** All versions, newest first; the caller shows drafts to the council only. */
  public Map<UUID, List<MinutesView>> minutes(Viewer viewer, List<UUID> meetings) {
    var writer = RESIDENT.as("writer");
    var signer = RESIDENT.as("signer");
    var before =
        DSL.lag(MINUTES.BODY)
            .over()
            .partitionBy(MINUTES.MEETING_ID)
            .orderBy(MINUTES.VERSION)
            .as("before");
    return db.sql()
        .select(MINUTES.fields())
        .select(Cards.of(writer))
        .select(Cards.of(signer))
        .select(before)
        .from(MINUTES)
        .join(writer)
        .on(writer.ACCOUNT_ID.eq(MINUTES.WRITTEN_BY))
        .leftJoin(signer)
        .on(signer.ACCOUNT_ID.eq(MINUTES.SIGNED_BY))
        .where(MINUTES.MEETING_ID.in(meetings))
        .orderBy(MINUTES.VERSION.desc())
        .fetchGroups(
            row -> row.get(MINUTES.MEETING_ID),
            row ->
                new MinutesView(
                    row.get(MINUTES.VERSION),
                    row.get(MINUTES.BODY),
                    row.get(MINUTES.CORRECTION),
                    Cards.read(row, writer, viewer),
                    row.get(MINUTES.WRITTEN_AT).toInstant(),
                    row.get(MINUTES.SIGNED_BY) == null ? null : Cards.read(row, signer, viewer),
                    instant(row.get(MINUTES.SIGNED_AT)),
                    instant(row.get(MINUTES.PUBLISHED_AT)),
                    row.get(before)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
