package cn.yunshequ.disclosure.store;

import static cn.yunshequ.disclosure.store.db.Tables.ELECTION_CALENDAR;
import static cn.yunshequ.disclosure.store.db.Tables.ELECTION_DAY;
import static cn.yunshequ.disclosure.store.db.Tables.ELECTION_STEP;
import static cn.yunshequ.disclosure.store.db.Tables.ELECTION_TURNOUT;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.disclosure.model.ElectionCalendar;
import cn.yunshequ.disclosure.model.ElectionStep;
import cn.yunshequ.disclosure.model.ElectionTurnout;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Writes calendars of statutory elections, and reads the steps they are made of. */
@Singleton
public class ElectionCalendarStore {
  private final Db db;

  ElectionCalendarStore(Db db) {
    this.db = db;
  }

  /** The steps in force at that community: its own, or those for everywhere; the newest version. */
  public List<ElectionStep> steps(UUID community, LocalDate today) {
    var newer = ELECTION_STEP.as("newer");
    var nearest =
        DSL.select(newer.COMMUNITY_ID, newer.VALID_FROM)
            .from(newer)
            .where(newer.COMMUNITY_ID.eq(community).or(newer.COMMUNITY_ID.isNull()))
            .and(newer.VALID_FROM.le(today))
            .orderBy(newer.COMMUNITY_ID.asc().nullsLast(), newer.VALID_FROM.desc())
            .limit(DSL.inline(1))
            .asTable("nearest");
    return db.sql()
        .select(ELECTION_STEP.fields())
        .from(ELECTION_STEP)
        .join(nearest)
        .on(ELECTION_STEP.COMMUNITY_ID.isNotDistinctFrom(nearest.field(newer.COMMUNITY_ID)))
        .and(ELECTION_STEP.VALID_FROM.eq(nearest.field(newer.VALID_FROM)))
        .orderBy(ELECTION_STEP.POSITION)
        .fetch(row ->
            new ElectionStep(
                row.get(ELECTION_STEP.CODE),
                row.get(ELECTION_STEP.POSITION),
                row.get(ELECTION_STEP.NAME),
                row.get(ELECTION_STEP.DAYS_BEFORE),
                row.get(ELECTION_STEP.CITATION)));
  }

  /** False when somebody published a calendar there at the same time. */
  public boolean add(ElectionCalendar calendar, UUID account) {
    boolean added =
        db.sql()
                .insertInto(ELECTION_CALENDAR)
                .set(ELECTION_CALENDAR.ID, calendar.calendarId())
                .set(ELECTION_CALENDAR.COMMUNITY_ID, calendar.communityId())
                .set(ELECTION_CALENDAR.VERSION, calendar.version())
                .set(ELECTION_CALENDAR.TITLE, calendar.title())
                .set(ELECTION_CALENDAR.VOTING_DAY, calendar.votingDay())
                .set(ELECTION_CALENDAR.PLACE, calendar.place())
                .set(ELECTION_CALENDAR.NOTE, calendar.note())
                .set(ELECTION_CALENDAR.REASON, calendar.reason())
                .set(ELECTION_CALENDAR.NOTICE_ID, calendar.noticeId())
                .set(ELECTION_CALENDAR.PUBLISHED_BY, account)
                .set(ELECTION_CALENDAR.PUBLISHED_AT, calendar.publishedAt().atOffset(UTC))
                .onConflictDoNothing()
                .execute()
            == 1;
    if (added) {
      addDays(calendar);
    }
    return added;
  }

  private void addDays(ElectionCalendar calendar) {
    var rows =
        calendar.days().stream()
            .map(each ->
                DSL.row(
                    calendar.calendarId(),
                    each.position(),
                    each.code(),
                    each.name(),
                    each.day(),
                    each.citation()))
            .toList();
    db.sql()
        .insertInto(
            ELECTION_DAY,
            ELECTION_DAY.CALENDAR_ID,
            ELECTION_DAY.POSITION,
            ELECTION_DAY.CODE,
            ELECTION_DAY.NAME,
            ELECTION_DAY.DAY,
            ELECTION_DAY.CITATION)
        .valuesOfRows(rows)
        .execute();
  }

  /** False when it was told before. */
  public boolean tell(UUID calendar, ElectionTurnout turnout, UUID account) {
    return db.sql()
            .insertInto(ELECTION_TURNOUT)
            .set(ELECTION_TURNOUT.CALENDAR_ID, calendar)
            .set(ELECTION_TURNOUT.ELECTORS, turnout.electors())
            .set(ELECTION_TURNOUT.VOTERS, turnout.voters())
            .set(ELECTION_TURNOUT.NOTE, turnout.note())
            .set(ELECTION_TURNOUT.NOTICE_ID, turnout.noticeId())
            .set(ELECTION_TURNOUT.PUBLISHED_BY, account)
            .set(ELECTION_TURNOUT.PUBLISHED_AT, turnout.publishedAt().atOffset(UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }
}
