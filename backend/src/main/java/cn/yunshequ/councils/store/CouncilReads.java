package cn.yunshequ.councils.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.councils.store.db.Tables.COUNCIL;
import static cn.yunshequ.councils.store.db.Tables.SEAT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.model.ResidentNames;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.RulesOfProcedure;
import cn.yunshequ.councils.model.SeatChosen;
import cn.yunshequ.councils.model.SeatRole;
import cn.yunshequ.councils.model.SeatShare;
import cn.yunshequ.councils.model.SeatView;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Councils and their seats: public, with what the viewer is in them. One statement each. */
@Singleton
public class CouncilReads {
  private static final int FORMER = 50;
  private static final int CANDIDATES = 50;
  private static final int NAMED = 20;

  private final Db db;
  private final Audit audit;
  private final Clock clock;

  CouncilReads(Db db, Audit audit, Clock clock) {
    this.db = db;
    this.audit = audit;
    this.clock = clock;
  }

  private Instant now() {
    return clock.instant();
  }

  public Optional<CouncilView> find(Viewer viewer, UUID id) {
    return Optional.ofNullable(byIds(viewer, List.of(id)).get(id));
  }

  public Map<UUID, CouncilView> byIds(Viewer viewer, List<UUID> ids) {
    var columns = new Columns(viewer, now());
    return columns
        .rows(db)
        .where(COUNCIL.ID.in(ids))
        .fetchMap(row -> row.get(COUNCIL.ID), columns::read);
  }

  /** Standing councils of each area and of the areas above it, the nearest first. */
  public Map<UUID, List<CouncilView>> around(Viewer viewer, List<UUID> areas) {
    var columns = new Columns(viewer, now());
    return columns
        .rows(db, AREA.ID)
        .join(AREA)
        .on(Paths.under(AREA.PATH, COUNCIL.PATH))
        .where(AREA.ID.in(areas), COUNCIL.COMMUNITY_ID.eq(AREA.COMMUNITY_ID))
        .and(COUNCIL.DISSOLVED_AT.isNull())
        .orderBy(DSL.length(COUNCIL.PATH).desc(), COUNCIL.NAME, COUNCIL.ID)
        .fetchGroups(row -> row.get(AREA.ID), columns::read);
  }

  /** Standing councils of each community, in order of places. */
  public Map<UUID, List<CouncilView>> ofCommunities(Viewer viewer, List<UUID> communities) {
    var columns = new Columns(viewer, now());
    return columns
        .rows(db)
        .where(COUNCIL.COMMUNITY_ID.in(communities), COUNCIL.DISSOLVED_AT.isNull())
        .orderBy(COUNCIL.PATH, COUNCIL.NAME, COUNCIL.ID)
        .fetchGroups(row -> row.get(COUNCIL.COMMUNITY_ID), columns::read);
  }

  public Map<UUID, SeatView> seats(Viewer viewer, List<UUID> ids) {
    return db.sql()
        .select(SEAT.fields())
        .select(Cards.of(RESIDENT))
        .from(SEAT)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(SEAT.ACCOUNT_ID))
        .where(SEAT.ID.in(ids))
        .fetchMap(row -> row.get(SEAT.ID), row -> seat(row, viewer));
  }

  /** Seats that count today. */
  public Map<UUID, List<SeatView>> seatsOf(Viewer viewer, List<UUID> councils) {
    return db.sql()
        .select(SEAT.fields())
        .select(Cards.of(RESIDENT))
        .from(SEAT)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(SEAT.ACCOUNT_ID))
        .where(SEAT.COUNCIL_ID.in(councils), Living.at(SEAT, now()))
        .orderBy(
            field(SEAT.ROLE.eq(SeatRole.CONVENOR.name())).desc(),
            SEAT.CHAIR_NUMBER.asc().nullsLast(),
            SEAT.SEATED_AT,
            SEAT.ID)
        .fetchGroups(row -> row.get(SEAT.COUNCIL_ID), row -> seat(row, viewer));
  }

  /**
   * A seat as it stands on a roll.
   *
   * @param label what it is for and the holder's real name; rolls mask it when they are read
   */
  public record OnRoll(UUID seatId, UUID personId, String label) {}

  /** Seats that vote today, with verified holders; convenor first, then in order of chairs. */
  public List<OnRoll> roll(Viewer viewer, UUID council) {
    return db.sql()
        .select(SEAT.ID, SEAT.PERSON_ID, SEAT.ROLE)
        .select(Cards.of(RESIDENT))
        .from(SEAT)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(SEAT.ACCOUNT_ID))
        .where(
            SEAT.COUNCIL_ID.eq(council),
            SEAT.CHAIR_NUMBER.isNotNull(),
            SEAT.PERSON_ID.isNotNull(),
            Living.at(SEAT, now()))
        .orderBy(field(SEAT.ROLE.eq(SeatRole.CONVENOR.name())).desc(), SEAT.CHAIR_NUMBER)
        .fetch(row ->
            new OnRoll(
                row.get(SEAT.ID),
                row.get(SEAT.PERSON_ID),
                SeatRole.valueOf(row.get(SEAT.ROLE)).zh()
                    + " "
                    + Objects.requireNonNullElse(row.get(RESIDENT.NAME), ResidentNames.UNNAMED)));
  }

  /** Seats that count no more, the newest first. */
  public List<SeatView> formerSeats(Viewer viewer, UUID council) {
    return db.sql()
        .select(SEAT.fields())
        .select(Cards.of(RESIDENT))
        .from(SEAT)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(SEAT.ACCOUNT_ID))
        .where(SEAT.COUNCIL_ID.eq(council), DSL.not(Living.at(SEAT, now())))
        .orderBy(SEAT.TERM_ENDS.desc(), SEAT.ID.desc())
        .limit(inline(FORMER))
        .fetch(row -> seat(row, viewer));
  }

  /**
   * Seats of each community's standing councils whose term ends by that day, the soonest first, at
   * most 50 of each. One statement.
   */
  public Map<UUID, List<SeatView>> endingBy(Viewer viewer, List<UUID> communities, LocalDate day) {
    var nth =
        DSL.rowNumber()
            .over(DSL.partitionBy(COUNCIL.COMMUNITY_ID).orderBy(SEAT.TERM_ENDS, SEAT.ID))
            .as("nth");
    var soonest =
        DSL.select(SEAT.ID, COUNCIL.COMMUNITY_ID, nth)
            .from(SEAT)
            .join(COUNCIL)
            .on(COUNCIL.ID.eq(SEAT.COUNCIL_ID))
            .where(
                COUNCIL.COMMUNITY_ID.in(communities),
                COUNCIL.DISSOLVED_AT.isNull(),
                SEAT.TERM_ENDS.le(day),
                Living.at(SEAT, now()))
            .asTable("soonest");
    var community = Objects.requireNonNull(soonest.field(COUNCIL.COMMUNITY_ID));
    return db.sql()
        .select(SEAT.fields())
        .select(Cards.of(RESIDENT))
        .select(community)
        .from(soonest)
        .join(SEAT)
        .on(SEAT.ID.eq(soonest.field(SEAT.ID)))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(SEAT.ACCOUNT_ID))
        .where(Objects.requireNonNull(soonest.field(nth)).le(inline(CANDIDATES)))
        .orderBy(SEAT.TERM_ENDS, SEAT.ID)
        .fetchGroups(row -> row.get(community), row -> seat(row, viewer));
  }

  /**
   * Verified residents of the council's community whose name begins so, by name; names are shown as
   * that viewer may see them. Who was found reads who looked (L-64).
   */
  public List<ResidentView> named(Viewer viewer, CouncilView council, String name) {
    var found =
        db.sql()
            .select(Cards.of(RESIDENT))
            .from(RESIDENT)
            .where(
                RESIDENT.CLOSED.isFalse(),
                RESIDENT.NAME.startsWith(name),
                RESIDENT.PERSON_ID.in(
                    select(MEMBER.PERSON_ID)
                        .from(MEMBER)
                        .where(MEMBER.COMMUNITY_ID.eq(council.communityId()))))
            .orderBy(RESIDENT.NAME, RESIDENT.ACCOUNT_ID)
            .limit(inline(NAMED))
            .fetch(row -> Cards.read(row, RESIDENT, viewer));
    audit.lookedUp(viewer, found.stream().map(ResidentView::accountId).toList(), council.path());
    return found;
  }

  /** Verified residents of that area without a seat in the council, by name. */
  public List<ResidentView> candidates(Viewer viewer, CouncilView council, @Nullable String name) {
    var taken = SEAT.as("taken");
    return db.sql()
        .select(Cards.of(RESIDENT))
        .from(RESIDENT)
        .where(
            RESIDENT.PERSON_ID.in(
                select(MEMBER.PERSON_ID)
                    .from(MEMBER)
                    .where(
                        MEMBER.PATH.ge(council.path().value()),
                        MEMBER.PATH.lt(council.path().rangeEnd()))),
            DSL.notExists(
                selectOne()
                    .from(taken)
                    .where(
                        taken.COUNCIL_ID.eq(council.id()),
                        taken.ACCOUNT_ID.eq(RESIDENT.ACCOUNT_ID),
                        Living.at(taken, now()))))
        .and(name == null ? DSL.noCondition() : RESIDENT.NAME.contains(name))
        .orderBy(RESIDENT.NAME, RESIDENT.ACCOUNT_ID)
        .limit(inline(CANDIDATES))
        .fetch(row -> Cards.read(row, RESIDENT, viewer));
  }

  private SeatView seat(Record row, Viewer viewer) {
    var now = now();
    var ended = row.get(SEAT.ENDED_AT);
    var today = cn.yunshequ.platform.time.CivicTime.dayOf(now);
    boolean within =
        !today.isBefore(row.get(SEAT.TERM_STARTS)) && !today.isAfter(row.get(SEAT.TERM_ENDS));
    return new SeatView(
        row.get(SEAT.ID),
        row.get(SEAT.COUNCIL_ID),
        Cards.read(row, RESIDENT, viewer),
        SeatRole.valueOf(row.get(SEAT.ROLE)),
        SeatChosen.valueOf(row.get(SEAT.CHOSEN)),
        row.get(SEAT.SUBSTITUTE_FOR),
        row.get(SEAT.TERM_STARTS),
        row.get(SEAT.TERM_ENDS),
        within && (ended == null || ended.toInstant().isAfter(now)),
        ended == null ? null : ended.toInstant(),
        row.get(SEAT.END_REASON));
  }

  static RulesOfProcedure rules(Record row) {
    return new RulesOfProcedure(
        row.get(COUNCIL.MIN_SEATS),
        row.get(COUNCIL.MAX_SEATS),
        row.get(COUNCIL.TERM_MONTHS),
        new SeatShare(
            row.get(COUNCIL.QUORUM_PART),
            row.get(COUNCIL.QUORUM_OF),
            row.get(COUNCIL.QUORUM_STRICT)),
        new SeatShare(
            row.get(COUNCIL.MAJORITY_PART),
            row.get(COUNCIL.MAJORITY_OF),
            row.get(COUNCIL.MAJORITY_STRICT)),
        row.get(COUNCIL.NOTICE_DAYS),
        row.get(COUNCIL.SHORT_NOTICE_DAYS),
        row.get(COUNCIL.CANDIDATE_NOTICE_DAYS),
        row.get(COUNCIL.RULES_TEXT));
  }

  /** The columns of a council for one viewer. */
  private static final class Columns {
    private final Field<UUID> viewerSeat;
    private final Field<String> viewerRole;
    private final Field<Integer> seatCount;

    Columns(Viewer viewer, Instant now) {
      var mine = SEAT.as("mine");
      var held = SEAT.as("held");
      Condition own =
          mine.COUNCIL_ID.eq(COUNCIL.ID).and(Living.of(mine, viewer)).and(Living.at(mine, now));
      viewerSeat = field(select(mine.ID).from(mine).where(own).limit(inline(1))).as("viewer_seat");
      viewerRole =
          field(select(mine.ROLE).from(mine).where(own).limit(inline(1))).as("viewer_role");
      seatCount =
          field(
                  selectCount()
                      .from(held)
                      .where(
                          held.COUNCIL_ID.eq(COUNCIL.ID),
                          held.CHAIR_NUMBER.isNotNull(),
                          Living.at(held, now)))
              .as("seat_count");
    }

    SelectJoinStep<Record> rows(Db db, Field<?>... more) {
      return db.sql()
          .select(COUNCIL.fields())
          .select(more)
          .select(viewerSeat, viewerRole, seatCount)
          .from(COUNCIL);
    }

    CouncilView read(Record row) {
      var role = row.get(viewerRole);
      var dissolved = row.get(COUNCIL.DISSOLVED_AT);
      return new CouncilView(
          row.get(COUNCIL.ID),
          row.get(COUNCIL.COMMUNITY_ID),
          row.get(COUNCIL.AREA_ID),
          new AreaPath(row.get(COUNCIL.PATH)),
          row.get(COUNCIL.NAME),
          rules(row),
          row.get(seatCount),
          row.get(viewerSeat),
          role == null ? null : SeatRole.valueOf(role),
          row.get(COUNCIL.FOUNDED_AT).toInstant(),
          dissolved == null ? null : dissolved.toInstant(),
          row.get(COUNCIL.DISSOLVED_REASON));
    }
  }
}
