package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.COUNTED;
import static cn.yunshequ.voting.store.db.Tables.PARTICIPATION;
import static cn.yunshequ.voting.store.db.Tables.ROLL_CORRECTION;
import static cn.yunshequ.voting.store.db.Tables.ROLL_UNIT;

import cn.yunshequ.community.model.PersonName;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.RollCorrectionKind;
import cn.yunshequ.voting.model.SmallCells;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Rolls as they are published: neighbours see doors, the people who count see everything, strangers
 * see buildings in an order that tells nothing.
 */
@Singleton
public class RollReads {
  private static final String NOWHERE = "名册上的一位";
  private static final String NOT_TOLD = "依据由两人核对过，只给本范围内的住户和计票人看。";

  private final Db db;

  RollReads(Db db) {
    this.db = db;
  }

  /** A unit in the API's words. */
  public record Unit(
      String id,
      String label,
      @Nullable Long area,
      int doors,
      @Nullable Boolean hasVoted,
      @Nullable Boolean served,
      boolean struck) {}

  /** One page of a roll. One statement. */
  public Page<Unit> page(Viewer viewer, Ballot ballot, int first, Optional<String> after) {
    boolean near = isNear(viewer, ballot);
    var rows =
        units(ballot)
            .and(after.map(cursor -> later(cursor, near)).orElse(DSL.noCondition()))
            .orderBy(
                near
                    ? List.of(ROLL_UNIT.SORT_LABEL.asc(), ROLL_UNIT.ID.asc())
                    : List.of(ROLL_UNIT.ID.asc()))
            .limit(DSL.inline(first + 1))
            .fetch();
    var page =
        Page.cut(
            rows,
            first,
            row ->
                near
                    ? Cursor.of(row.get(ROLL_UNIT.SORT_LABEL), row.get(ROLL_UNIT.ID))
                    : Cursor.of(row.get(ROLL_UNIT.ID)));
    return new Page<>(
        page.edges().stream()
            .map(edge -> new Page.Edge<>(edge.cursor(), unit(viewer, ballot, edge.node())))
            .toList(),
        page.hasNextPage());
  }

  private static final Field<Boolean> STRUCK = DSL.field(DSL.not(UnitStore.inForce())).as("struck");
  private static final Field<Boolean> VOTED = voted().as("voted");
  private static final Field<Boolean> SERVED = DSL.field(CountStore.served()).as("served");

  private SelectConditionStep<Record> units(Ballot ballot) {
    return db.sql()
        .select(ROLL_UNIT.fields())
        .select(AREA.LABEL, STRUCK, VOTED, SERVED)
        .from(ROLL_UNIT)
        .leftJoin(AREA)
        .on(AREA.ID.eq(ROLL_UNIT.BUILDING_ID))
        .where(ROLL_UNIT.BALLOT_ID.eq(ballot.id()));
  }

  /** One unit of that ballot's roll. */
  public Optional<Unit> one(Viewer viewer, Ballot ballot, UUID unit) {
    return units(ballot).and(ROLL_UNIT.ID.eq(unit)).fetchOptional(row -> unit(viewer, ballot, row));
  }

  /** True when the viewer is shown doors: a neighbour, or who counts. */
  public boolean isNear(Viewer viewer, Ballot ballot) {
    return near(viewer, ballot);
  }

  private static boolean near(Viewer viewer, Ballot ballot) {
    return viewer.livesUnder(ballot.scope())
        || BallotRules.counts(viewer, ballot.scope())
        || ballot.electorate().isBody();
  }

  private static Field<Boolean> voted() {
    return DSL.field(
        DSL.exists(DSL.selectOne().from(COUNTED).where(COUNTED.UNIT_ID.eq(ROLL_UNIT.ID)))
            .or(
                DSL.exists(
                    DSL.selectOne()
                        .from(PARTICIPATION)
                        .where(PARTICIPATION.UNIT_ID.eq(ROLL_UNIT.ID)))));
  }

  private static Condition later(String cursor, boolean near) {
    try {
      var parts = Cursor.read(cursor, near ? 2 : 1);
      var id = UUID.fromString(parts.getLast());
      return near
          ? DSL.row(ROLL_UNIT.SORT_LABEL, ROLL_UNIT.ID).gt(parts.getFirst(), id)
          : ROLL_UNIT.ID.gt(id);
    } catch (IllegalArgumentException forged) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
  }

  private static Unit unit(Viewer viewer, Ballot ballot, Record row) {
    boolean counts = BallotRules.counts(viewer, ballot.scope());
    boolean own =
        viewer.personId() != null && viewer.personId().equals(row.get(ROLL_UNIT.PERSON_ID));
    var id = new SubjectRef(VoteReads.UNIT, row.get(ROLL_UNIT.ID)).globalId();
    return new Unit(
        id,
        label(viewer, ballot, row, counts || own),
        counts ? row.get(ROLL_UNIT.AREA_CM2) : null,
        row.get(ROLL_UNIT.DOORS),
        counts ? row.get(VOTED) : null,
        (counts && ballot.silentClause() != null) ? row.get(SERVED) : null,
        row.get(STRUCK));
  }

  private static String label(Viewer viewer, Ballot ballot, Record row, boolean full) {
    var label = row.get(ROLL_UNIT.LABEL);
    if (full) {
      return label;
    }
    if (ballot.electorate().isBody()) {
      return masked(ballot.electorate(), label);
    }
    if (!near(viewer, ballot)) {
      var building = row.get(AREA.LABEL);
      return building == null ? NOWHERE : building;
    }
    return ballot.electorate() == Electorate.RESIDENTS ? PersonName.masked(label) : label;
  }

  // Of a seat 召集人 顾秀英 only the name is masked; whoever opened the ballot, nobody reads it here.
  private static String masked(Electorate electorate, String label) {
    int name = electorate == Electorate.COUNCIL ? label.indexOf(' ') + 1 : 0;
    return label.substring(0, name) + PersonName.masked(label.substring(name));
  }

  /**
   * How many of a building took part; null where a group is small, or where it would leave a small
   * one over by subtraction (L-46).
   */
  public record Building(UUID id, int rollHeads, @Nullable Integer castHeads) {}

  /** Turnout by building of many ballots. One statement. */
  public Map<UUID, List<Building>> buildings(Viewer viewer, List<UUID> ballots) {
    var cast = DSL.count().filterWhere(DSL.condition(voted()));
    Map<UUID, List<Building>> shown = new HashMap<>();
    db.sql()
        .select(ROLL_UNIT.BALLOT_ID, ROLL_UNIT.BUILDING_ID, DSL.count(), cast)
        .from(ROLL_UNIT)
        .join(AREA)
        .on(AREA.ID.eq(ROLL_UNIT.BUILDING_ID))
        .where(ROLL_UNIT.BALLOT_ID.eq(DSL.any(ballots.toArray(UUID[]::new))))
        .and(UnitStore.inForce())
        .groupBy(ROLL_UNIT.BALLOT_ID, ROLL_UNIT.BUILDING_ID, AREA.PATH)
        .orderBy(ROLL_UNIT.BALLOT_ID, AREA.PATH)
        .fetchGroups(
            ROLL_UNIT.BALLOT_ID, row -> new Building(row.value2(), row.value3(), row.value4()))
        .forEach((ballot, buildings) -> shown.put(ballot, untold(buildings)));
    return shown;
  }

  private static List<Building> untold(List<Building> buildings) {
    var told =
        SmallCells.told(
            buildings.stream()
                .map(b -> new SmallCells.Cell(b.rollHeads(), Objects.requireNonNull(b.castHeads())))
                .toList());
    var shown = new ArrayList<Building>();
    for (int i = 0; i < buildings.size(); i++) {
      var b = buildings.get(i);
      shown.add(told.get(i) ? b : new Building(b.id(), b.rollHeads(), null));
    }
    return shown;
  }

  /** A correction in the API's words. */
  public record Correction(
      String id,
      UUID ballotId,
      RollCorrectionKind kind,
      String label,
      String reason,
      Instant proposedAt,
      @Nullable Instant confirmedAt) {}

  /**
   * Corrections of many ballots, oldest first; strangers read of what kind they are, and no more.
   * One statement.
   */
  public Map<UUID, List<Correction>> corrections(Viewer viewer, List<UUID> ballots) {
    return db.sql()
        .select(ROLL_CORRECTION.fields())
        .select(BALLOT.SCOPE_PATH, BALLOT.ELECTORATE)
        .from(ROLL_CORRECTION)
        .join(BALLOT)
        .on(BALLOT.ID.eq(ROLL_CORRECTION.BALLOT_ID))
        .where(ROLL_CORRECTION.BALLOT_ID.eq(DSL.any(ballots.toArray(UUID[]::new))))
        .orderBy(ROLL_CORRECTION.BALLOT_ID, ROLL_CORRECTION.PROPOSED_AT, ROLL_CORRECTION.ID)
        .fetchGroups(ROLL_CORRECTION.BALLOT_ID, row -> correction(viewer, row));
  }

  private static Correction correction(Viewer viewer, Record row) {
    var scope = new cn.yunshequ.kernel.AreaPath(row.get(BALLOT.SCOPE_PATH));
    boolean counts = BallotRules.counts(viewer, scope);
    boolean near = viewer.livesUnder(scope) || counts;
    var electorate = Electorate.valueOf(row.get(BALLOT.ELECTORATE));
    var label = row.get(ROLL_CORRECTION.LABEL);
    boolean persons = electorate == Electorate.RESIDENTS || electorate.isBody();
    var proposed = row.get(ROLL_CORRECTION.PROPOSED_AT);
    var confirmed = row.get(ROLL_CORRECTION.CONFIRMED_AT);
    return new Correction(
        new SubjectRef("rollcorrection", row.get(ROLL_CORRECTION.ID)).globalId(),
        row.get(ROLL_CORRECTION.BALLOT_ID),
        RollCorrectionKind.valueOf(row.get(ROLL_CORRECTION.KIND)),
        !near ? NOWHERE : persons && !counts ? masked(electorate, label) : label,
        near ? row.get(ROLL_CORRECTION.REASON) : NOT_TOLD,
        proposed.toInstant(),
        BallotRows.instant(confirmed));
  }
}
