package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.REPRESENTATIVE;
import static cn.yunshequ.councils.store.db.Tables.ATTENDANCE;
import static cn.yunshequ.councils.store.db.Tables.INVITATION;
import static cn.yunshequ.councils.store.db.Tables.MEETING;
import static cn.yunshequ.councils.store.db.Tables.SEAT;
import static cn.yunshequ.councils.store.db.Tables.SINGLE_ISSUE;
import static cn.yunshequ.councils.store.db.Tables.SINGLE_ISSUE_GUEST;
import static java.time.ZoneOffset.UTC;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whom news of councils concern: for the portal, not for viewers. */
@Singleton
public class CouncilNewsLookup {
  private final Db db;

  CouncilNewsLookup(Db db) {
    this.db = db;
  }

  /** A meeting with its council and beginning. */
  public record Called(UUID id, UUID councilId, Instant startsAt) {}

  /** A seat and who sits, or sat, in it. */
  public record Sitting(UUID accountId, UUID councilId, boolean ended) {}

  /** A reply that was owed by a day that is over. */
  public record Owed(UUID id, LocalDate dueOn) {}

  public List<UUID> seats(UUID council) {
    return db.sql()
        .select(SEAT.ACCOUNT_ID)
        .from(SEAT)
        .where(SEAT.COUNCIL_ID.eq(council), SEAT.ENDED_AT.isNull())
        .fetch(SEAT.ACCOUNT_ID);
  }

  public Optional<Sitting> sitting(UUID seat) {
    return db.sql()
        .select(SEAT.ACCOUNT_ID, SEAT.COUNCIL_ID, SEAT.ENDED_AT.isNotNull())
        .from(SEAT)
        .where(SEAT.ID.eq(seat))
        .fetchOptional(
            row -> new Sitting(row.value1(), row.value2(), Boolean.TRUE.equals(row.value3())));
  }

  public Optional<Called> meeting(UUID id) {
    return db.sql()
        .select(MEETING.ID, MEETING.COUNCIL_ID, MEETING.STARTS_AT)
        .from(MEETING)
        .where(MEETING.ID.eq(id))
        .fetchOptional(row -> new Called(row.value1(), row.value2(), row.value3().toInstant()));
  }

  /** Members of the council, and who was invited or was there. */
  public List<UUID> concernedBy(UUID meeting) {
    return db.sql()
        .select(SEAT.ACCOUNT_ID)
        .from(SEAT)
        .where(SEAT.ENDED_AT.isNull())
        .and(
            SEAT.COUNCIL_ID.eq(
                select(MEETING.COUNCIL_ID).from(MEETING).where(MEETING.ID.eq(meeting))))
        .union(
            select(ATTENDANCE.ACCOUNT_ID)
                .from(ATTENDANCE)
                .where(ATTENDANCE.MEETING_ID.eq(meeting), ATTENDANCE.ACCOUNT_ID.isNotNull()))
        .union(
            select(INVITATION.ACCOUNT_ID)
                .from(INVITATION)
                .where(INVITATION.MEETING_ID.eq(meeting), INVITATION.ACCOUNT_ID.isNotNull()))
        .union(
            select(REPRESENTATIVE.ACCOUNT_ID)
                .from(REPRESENTATIVE)
                .join(INVITATION)
                .on(INVITATION.ORGANISATION_ID.eq(REPRESENTATIVE.ORGANISATION_ID))
                .where(INVITATION.MEETING_ID.eq(meeting)))
        .fetch(SEAT.ACCOUNT_ID);
  }

  /** Who was asked to come and has not answered, also for an organisation. */
  public List<UUID> unanswered(UUID meeting) {
    return db.sql()
        .select(INVITATION.ACCOUNT_ID)
        .from(INVITATION)
        .where(INVITATION.MEETING_ID.eq(meeting), INVITATION.ANSWER.eq("PENDING"))
        .and(INVITATION.ACCOUNT_ID.isNotNull())
        .union(
            select(REPRESENTATIVE.ACCOUNT_ID)
                .from(REPRESENTATIVE)
                .join(INVITATION)
                .on(INVITATION.ORGANISATION_ID.eq(REPRESENTATIVE.ORGANISATION_ID))
                .where(INVITATION.MEETING_ID.eq(meeting), INVITATION.ANSWER.eq("PENDING")))
        .fetch(INVITATION.ACCOUNT_ID);
  }

  /** Meetings that begin in that span and were not cancelled. */
  public List<Called> beginningBetween(Instant from, Instant to) {
    return called(from, to, false);
  }

  /** Meetings that began in that span and have no minutes, and were not cancelled. */
  public List<Called> withoutMinutes(Instant from, Instant to) {
    return called(from, to, true);
  }

  private List<Called> called(Instant from, Instant to, boolean over) {
    return db.sql()
        .select(MEETING.ID, MEETING.COUNCIL_ID, MEETING.STARTS_AT)
        .from(MEETING)
        .where(
            MEETING.STARTS_AT.ge(from.atOffset(UTC)),
            MEETING.STARTS_AT.lt(to.atOffset(UTC)),
            MEETING.CANCELLED_AT.isNull())
        .and(over ? MEETING.CLOSED_AT.isNull() : noCondition())
        .limit(inline(5_000))
        .fetch(row -> new Called(row.value1(), row.value2(), row.value3().toInstant()));
  }

  /** Guests of a single issue, who speaks for them, and who raised it. */
  public List<UUID> partiesOf(UUID issue) {
    return db.sql()
        .select(SINGLE_ISSUE.PROPOSER_ID)
        .from(SINGLE_ISSUE)
        .where(SINGLE_ISSUE.ID.eq(issue), SINGLE_ISSUE.PROPOSER_ID.isNotNull())
        .union(
            select(SINGLE_ISSUE_GUEST.ACCOUNT_ID)
                .from(SINGLE_ISSUE_GUEST)
                .where(
                    SINGLE_ISSUE_GUEST.ISSUE_ID.eq(issue),
                    SINGLE_ISSUE_GUEST.ACCOUNT_ID.isNotNull()))
        .union(
            select(REPRESENTATIVE.ACCOUNT_ID)
                .from(REPRESENTATIVE)
                .join(SINGLE_ISSUE_GUEST)
                .on(SINGLE_ISSUE_GUEST.ORGANISATION_ID.eq(REPRESENTATIVE.ORGANISATION_ID))
                .where(SINGLE_ISSUE_GUEST.ISSUE_ID.eq(issue)))
        .fetch(SINGLE_ISSUE.PROPOSER_ID);
  }

  /** Single issues whose reply was due in those days, the last one exclusive, and was not given. */
  public List<Owed> repliesOwed(LocalDate from, LocalDate to) {
    return db.sql()
        .select(SINGLE_ISSUE.ID, SINGLE_ISSUE.REPLY_DUE_ON)
        .from(SINGLE_ISSUE)
        .where(
            SINGLE_ISSUE.REPLY.isNull(),
            SINGLE_ISSUE.REPLY_DUE_ON.ge(from),
            SINGLE_ISSUE.REPLY_DUE_ON.lt(to))
        .limit(inline(5_000))
        .fetch(row -> new Owed(row.value1(), row.value2()));
  }
}
