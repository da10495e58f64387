package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.ORGANISATION;
import static cn.yunshequ.community.published.Tables.REPRESENTATIVE;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.councils.store.db.Tables.AGENDA_ITEM;
import static cn.yunshequ.councils.store.db.Tables.INVITATION;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static cn.yunshequ.councils.store.db.Tables.MOVE;

import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.InvitationAnswer;
import cn.yunshequ.councils.model.ItemOutcome;
import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.model.SeatVotes;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes of meetings, their agendas and invitations. */
@Singleton
public class MeetingStore {
  private final Db db;

  MeetingStore(Db db) {
    this.db = db;
  }

  /** A meeting to be called. */
  public record NewMeeting(
      UUID id,
      MeetingKind kind,
      String title,
      Instant startsAt,
      @Nullable String place,
      @Nullable String note,
      @Nullable SubjectRef subject,
      Instant noticeUntil,
      byte[] checkInSecret) {}

  public void call(NewMeeting meeting, CouncilView council, Viewer caller, Instant now) {
    var subject = meeting.subject();
    db.sql()
        .insertInto(MEETING)
        .set(MEETING.ID, meeting.id())
        .set(MEETING.COUNCIL_ID, council.id())
        .set(MEETING.COMMUNITY_ID, council.communityId())
        .set(MEETING.PATH, council.path().value())
        .set(MEETING.KIND, meeting.kind().name())
        .set(MEETING.TITLE, meeting.title())
        .set(MEETING.STARTS_AT, meeting.startsAt().atOffset(ZoneOffset.UTC))
        .set(MEETING.PLACE, meeting.place())
        .set(MEETING.NOTE, meeting.note())
        .set(MEETING.SUBJECT_KIND, subject == null ? null : subject.kind())
        .set(MEETING.SUBJECT_ID, subject == null ? null : subject.id())
        .set(MEETING.NOTICE_UNTIL, meeting.noticeUntil().atOffset(ZoneOffset.UTC))
        .set(MEETING.CHECK_IN_SECRET, meeting.checkInSecret())
        .set(MEETING.CALLED_BY, caller.account())
        .set(MEETING.CALLED_AT, now.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Held by whoever changes the meeting or anything written down about it. */
  public void lock(UUID id) {
    db.sql().select(MEETING.ID).from(MEETING).where(MEETING.ID.eq(id)).forUpdate().fetch();
  }

  public byte[] checkInSecret(UUID id) {
    return db.sql()
        .select(MEETING.CHECK_IN_SECRET)
        .from(MEETING)
        .where(MEETING.ID.eq(id))
        .fetchSingle()
        .value1();
  }

  /** Puts it off: the old day is kept, everything on the agenda is in the new notice. */
  public void move(
      UUID id,
      MeetingView meeting,
      Instant startsAt,
      @Nullable String place,
      Instant noticeUntil,
      String reason,
      Viewer actor,
      Instant now) {
    db.sql()
        .insertInto(MOVE)
        .set(MOVE.ID, id)
        .set(MOVE.MEETING_ID, meeting.id())
        .set(MOVE.STARTED_AT, meeting.startsAt().atOffset(ZoneOffset.UTC))
        .set(MOVE.PLACE, meeting.place())
        .set(MOVE.REASON, reason)
        .set(MOVE.MOVED_BY, actor.account())
        .set(MOVE.MOVED_AT, now.atOffset(ZoneOffset.UTC))
        .execute();
    db.sql()
        .update(MEETING)
        .set(MEETING.STARTS_AT, startsAt.atOffset(ZoneOffset.UTC))
        .set(MEETING.PLACE, place == null ? meeting.place() : place)
        .set(MEETING.NOTICE_UNTIL, noticeUntil.atOffset(ZoneOffset.UTC))
        .where(MEETING.ID.eq(meeting.id()))
        .execute();
    db.sql()
        .update(AGENDA_ITEM)
        .set(AGENDA_ITEM.NOTICED, true)
        .where(AGENDA_ITEM.MEETING_ID.eq(meeting.id()))
        .execute();
    askAnew(meeting.id());
  }

  // An answer was given for the day that is no more.
  private void askAnew(UUID meeting) {
    db.sql()
        .update(INVITATION)
        .set(INVITATION.ANSWER, InvitationAnswer.PENDING.name())
        .setNull(INVITATION.ANSWER_NOTE)
        .setNull(INVITATION.ANSWERED_BY)
        .setNull(INVITATION.ANSWERED_AT)
        .where(INVITATION.MEETING_ID.eq(meeting))
        .execute();
  }

  /** Numbers the items in that order from 1; those left out follow as they were. */
  public void order(UUID meeting, List<UUID> items) {
    Field<Integer> place =
        DSL.field(
            "array_position({0}, {1})",
            Integer.class, DSL.val(items.toArray(UUID[]::new)), AGENDA_ITEM.ID);
    db.sql()
        .update(AGENDA_ITEM)
        .set(
            AGENDA_ITEM.POSITION,
            DSL.coalesce(place, AGENDA_ITEM.POSITION.plus(DSL.inline(items.size()))))
        .where(AGENDA_ITEM.MEETING_ID.eq(meeting))
        .execute();
  }

  public void cancel(UUID id, String reason, Instant now) {
    db.sql()
        .update(MEETING)
        .set(MEETING.CANCELLED_AT, now.atOffset(ZoneOffset.UTC))
        .set(MEETING.CANCEL_REASON, reason)
        .where(MEETING.ID.eq(id))
        .execute();
  }

  public void close(UUID id, Instant now) {
    db.sql()
        .update(MEETING)
        .set(MEETING.CLOSED_AT, now.atOffset(ZoneOffset.UTC))
        .where(MEETING.ID.eq(id), MEETING.CLOSED_AT.isNull())
        .execute();
  }

  /**
   * Invites living accounts; those invited already stay so.
   *
   * @return how many of them there are
   */
  public int invitePeople(UUID meeting, List<UUID> accounts, Instant now) {
    var known =
        db.sql()
            .select(RESIDENT.ACCOUNT_ID)
            .from(RESIDENT)
            .where(RESIDENT.ACCOUNT_ID.in(accounts), RESIDENT.CLOSED.isFalse())
            .fetch(RESIDENT.ACCOUNT_ID);
    known.forEach(account -> invite(meeting, account, null, now));
    return known.size();
  }

  /** The same for organisations that serve the community. */
  public int inviteOrganisations(
      UUID meeting, UUID community, List<UUID> organisations, Instant now) {
    var known =
        db.sql()
            .select(ORGANISATION.ID)
            .from(ORGANISATION)
            .where(
                ORGANISATION.ID.in(organisations),
                ORGANISATION.COMMUNITY_ID.eq(community),
                ORGANISATION.UNTIL.isNull())
            .fetch(ORGANISATION.ID);
    known.forEach(organisation -> invite(meeting, null, organisation, now));
    return known.size();
  }

  /** How many invitations there are. */
  public int invited(UUID meeting) {
    return db.sql().fetchCount(INVITATION, INVITATION.MEETING_ID.eq(meeting));
  }

  private void invite(
      UUID meeting, @Nullable UUID account, @Nullable UUID organisation, Instant now) {
    db.sql()
        .insertInto(INVITATION)
        .set(INVITATION.ID, UUID.randomUUID())
        .set(INVITATION.MEETING_ID, meeting)
        .set(INVITATION.ACCOUNT_ID, account)
        .set(INVITATION.ORGANISATION_ID, organisation)
        .set(INVITATION.INVITED_AT, now.atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  /**
   * False when that invitation is not the viewer's to answer.
   *
   * @param organisation the one they answer for; null for themselves
   */
  public boolean answer(
      Viewer actor,
      UUID meeting,
      @Nullable UUID organisation,
      InvitationAnswer answer,
      @Nullable String note,
      Instant now) {
    var account = actor.account();
    var whose =
        organisation == null
            ? INVITATION.ACCOUNT_ID.eq(account)
            : INVITATION
                .ORGANISATION_ID
                .eq(organisation)
                .and(
                    DSL.exists(
                        DSL.selectOne()
                            .from(REPRESENTATIVE)
                            .where(
                                REPRESENTATIVE.ORGANISATION_ID.eq(organisation),
                                REPRESENTATIVE.ACCOUNT_ID.eq(account))));
    return db.sql()
            .update(INVITATION)
            .set(INVITATION.ANSWER, answer.name())
            .set(INVITATION.ANSWER_NOTE, note)
            .set(INVITATION.ANSWERED_BY, account)
            .set(INVITATION.ANSWERED_AT, now.atOffset(ZoneOffset.UTC))
            .where(INVITATION.MEETING_ID.eq(meeting), whose)
            .execute()
        == 1;
  }

  /** An item to be added at the end of an agenda. */
  public record NewItem(
      UUID id,
      UUID meetingId,
      String title,
      @Nullable String note,
      @Nullable SubjectRef subject,
      boolean noticed,
      @Nullable UUID splitFrom) {}

  public void add(NewItem item, Viewer actor, Instant now) {
    var subject = item.subject();
    var last = AGENDA_ITEM.as("last");
    db.sql()
        .insertInto(AGENDA_ITEM)
        .set(AGENDA_ITEM.ID, item.id())
        .set(AGENDA_ITEM.MEETING_ID, item.meetingId())
        .set(
            AGENDA_ITEM.POSITION,
            DSL.field(
                DSL.select(DSL.coalesce(DSL.max(last.POSITION), DSL.inline(0)).plus(1))
                    .from(last)
                    .where(last.MEETING_ID.eq(item.meetingId()))))
        .set(AGENDA_ITEM.TITLE, item.title())
        .set(AGENDA_ITEM.NOTE, item.note())
        .set(AGENDA_ITEM.SUBJECT_KIND, subject == null ? null : subject.kind())
        .set(AGENDA_ITEM.SUBJECT_ID, subject == null ? null : subject.id())
        .set(AGENDA_ITEM.ADDED_BY, actor.account())
        .set(AGENDA_ITEM.ADDED_AT, now.atOffset(ZoneOffset.UTC))
        .set(AGENDA_ITEM.NOTICED, item.noticed())
        .set(AGENDA_ITEM.SPLIT_FROM, item.splitFrom())
        .execute();
  }

  /** Merges open items of that meeting into one; gives how many were. */
  public int merge(UUID meeting, UUID into, List<UUID> items) {
    return db.sql()
        .update(AGENDA_ITEM)
        .set(AGENDA_ITEM.MERGED_INTO, into)
        .where(
            AGENDA_ITEM.MEETING_ID.eq(meeting),
            AGENDA_ITEM.ID.in(items),
            AGENDA_ITEM.ID.ne(into),
            AGENDA_ITEM.OUTCOME.isNull(),
            AGENDA_ITEM.MERGED_INTO.isNull())
        .execute();
  }

  public void resolve(
      UUID item,
      ItemOutcome outcome,
      String resolution,
      @Nullable SeatVotes votes,
      Viewer actor,
      Instant now) {
    db.sql()
        .update(AGENDA_ITEM)
        .set(AGENDA_ITEM.OUTCOME, outcome.name())
        .set(AGENDA_ITEM.RESOLUTION, resolution)
        .set(AGENDA_ITEM.VOTES_FOR, votes == null ? null : votes.votesFor())
        .set(AGENDA_ITEM.VOTES_AGAINST, votes == null ? null : votes.votesAgainst())
        .set(AGENDA_ITEM.VOTES_ABSTAIN, votes == null ? null : votes.votesAbstain())
        .set(AGENDA_ITEM.SEATS_PRESENT, votes == null ? null : votes.present())
        .set(AGENDA_ITEM.SEATS_TOTAL, votes == null ? null : votes.seats())
        .set(AGENDA_ITEM.RESOLVED_BY, actor.account())
        .set(AGENDA_ITEM.RESOLVED_AT, now.atOffset(ZoneOffset.UTC))
        .where(AGENDA_ITEM.ID.eq(item))
        .execute();
  }
}
