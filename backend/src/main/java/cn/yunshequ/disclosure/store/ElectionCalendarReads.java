package cn.yunshequ.disclosure.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.HOUSEHOLD;
import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.PERSON;
import static cn.yunshequ.disclosure.store.db.Tables.ELECTION_CALENDAR;
import static cn.yunshequ.disclosure.store.db.Tables.ELECTION_DAY;
import static cn.yunshequ.disclosure.store.db.Tables.ELECTION_TURNOUT;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.disclosure.model.ElectionCalendar;
import cn.yunshequ.disclosure.model.ElectionDay;
import cn.yunshequ.disclosure.model.ElectionTurnout;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Calendars of statutory elections: public, but for the viewer's own line of the roll. */
@Singleton
public class ElectionCalendarReads {
  private static final Field<List<ElectionDay>> DAYS =
      multiset(
              select(
                      ELECTION_DAY.POSITION,
                      ELECTION_DAY.CODE,
                      ELECTION_DAY.NAME,
                      ELECTION_DAY.DAY,
                      ELECTION_DAY.CITATION)
                  .from(ELECTION_DAY)
                  .where(ELECTION_DAY.CALENDAR_ID.eq(ELECTION_CALENDAR.ID))
                  .orderBy(ELECTION_DAY.POSITION))
          .as("days")
          .convertFrom(rows ->
              rows.map(row ->
                  new ElectionDay(
                      row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));

  private final Db db;

  ElectionCalendarReads(Db db) {
    this.db = db;
  }

  /** The calendar in force: the newest version. One statement. */
  public Optional<ElectionCalendar> current(Viewer viewer, UUID community) {
    return one(ELECTION_CALENDAR.COMMUNITY_ID.eq(community));
  }

  /** Any version. One statement. */
  public Optional<ElectionCalendar> find(Viewer viewer, UUID id) {
    return one(ELECTION_CALENDAR.ID.eq(id));
  }

  private Optional<ElectionCalendar> one(Condition which) {
    return db.sql()
        .select(ELECTION_CALENDAR.fields())
        .select(DAYS)
        .select(ELECTION_TURNOUT.fields())
        .from(ELECTION_CALENDAR)
        .leftJoin(ELECTION_TURNOUT)
        .on(ELECTION_TURNOUT.CALENDAR_ID.eq(ELECTION_CALENDAR.ID))
        .where(which)
        .orderBy(ELECTION_CALENDAR.VERSION.desc())
        .limit(DSL.inline(1))
        .fetchOptional(ElectionCalendarReads::calendar);
  }

  private static ElectionCalendar calendar(Record row) {
    return new ElectionCalendar(
        row.get(ELECTION_CALENDAR.ID),
        row.get(ELECTION_CALENDAR.COMMUNITY_ID),
        row.get(ELECTION_CALENDAR.VERSION),
        row.get(ELECTION_CALENDAR.TITLE),
        row.get(ELECTION_CALENDAR.VOTING_DAY),
        row.get(ELECTION_CALENDAR.PLACE),
        row.get(ELECTION_CALENDAR.NOTE),
        row.get(ELECTION_CALENDAR.REASON),
        row.get(ELECTION_CALENDAR.NOTICE_ID),
        row.get(ELECTION_CALENDAR.PUBLISHED_AT).toInstant(),
        row.get(DAYS),
        turnout(row));
  }

  private static @Nullable ElectionTurnout turnout(Record row) {
    return row.get(ELECTION_TURNOUT.CALENDAR_ID) == null
        ? null
        : new ElectionTurnout(
            row.get(ELECTION_TURNOUT.ELECTORS),
            row.get(ELECTION_TURNOUT.VOTERS),
            row.get(ELECTION_TURNOUT.NOTE),
            row.get(ELECTION_TURNOUT.NOTICE_ID),
            row.get(ELECTION_TURNOUT.PUBLISHED_AT).toInstant());
  }

  /**
   * The viewer as the roster of residents has them.
   *
   * @param adultOn of age since; null for always
   */
  public record Line(String name, @Nullable LocalDate adultOn, String building) {}

  /** The viewer's own line there, by their residency; nobody else's is ever read. One statement. */
  public Optional<Line> own(Viewer viewer, UUID community) {
    var building = AREA.as("building");
    return viewer.personId() == null
        ? Optional.empty()
        : db.sql()
            .select(PERSON.NAME, PERSON.ADULT_ON, building.NAME)
            .from(MEMBER)
            .join(PERSON)
            .on(PERSON.ID.eq(MEMBER.PERSON_ID))
            .join(HOUSEHOLD)
            .on(HOUSEHOLD.ID.eq(MEMBER.HOUSEHOLD_ID))
            .join(AREA)
            .on(AREA.ID.eq(HOUSEHOLD.STAIRWELL_ID))
            .join(building)
            .on(building.ID.eq(AREA.PARENT_ID))
            .where(
                MEMBER.PERSON_ID.eq(viewer.personId()),
                MEMBER.COMMUNITY_ID.eq(community),
                PERSON.VERIFIED.isTrue())
            .orderBy(HOUSEHOLD.PATH, HOUSEHOLD.SORT_DOOR)
            .limit(DSL.inline(1))
            .fetchOptional(row -> new Line(row.value1(), row.value2(), row.value3()));
  }
}
