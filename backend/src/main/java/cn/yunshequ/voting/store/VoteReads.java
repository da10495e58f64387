package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.BOX_MARK;
import static cn.yunshequ.voting.store.db.Tables.COUNTED;
import static cn.yunshequ.voting.store.db.Tables.ENTRY;
import static cn.yunshequ.voting.store.db.Tables.PARTICIPATION;
import static cn.yunshequ.voting.store.db.Tables.ROLL_DOOR;
import static cn.yunshequ.voting.store.db.Tables.ROLL_MEMBER;
import static cn.yunshequ.voting.store.db.Tables.ROLL_UNIT;
import static cn.yunshequ.voting.store.db.Tables.SECRET_CHOICE;
import static cn.yunshequ.voting.store.db.Tables.UNIT_CASTER;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.Ballot;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One's own votes, and the public list of counted ones. */
@Singleton
public class VoteReads {
  /** The kind of id a voting unit has. */
  public static final String UNIT = "rollunit";

  private static final Field<Boolean> TOOK_PART =
      DSL.field(
          DSL.exists(
              DSL.selectOne().from(PARTICIPATION).where(PARTICIPATION.UNIT_ID.eq(ROLL_UNIT.ID))));

  private static final Field<Boolean> AT_BOX =
      DSL.field(
          DSL.exists(
              DSL.selectOne()
                  .from(BOX_MARK)
                  .where(BOX_MARK.UNIT_ID.eq(ROLL_UNIT.ID), BOX_MARK.AGREES.isTrue())));

  private final Db db;

  VoteReads(Db db) {
    this.db = db;
  }

  /** A unit the viewer may cast for, in the API's words. */
  public record Mine(
      String unitId,
      String label,
      boolean byProxy,
      boolean hasVoted,
      boolean atBox,
      @Nullable String choice,
      @Nullable String receipt,
      @Nullable ResidentView caster,
      boolean viewerMayCast) {}

  /** What the viewer may cast for in each of these ballots. One statement. */
  public Map<UUID, List<Mine>> mine(Viewer viewer, List<UUID> ballots, LocalDate today) {
    Map<UUID, List<Mine>> mine = new HashMap<>();
    if (viewer.personId() == null) {
      return mine;
    }
    Field<Boolean> byProxy = DSL.field(DSL.not(UnitStore.own(viewer))).as("by_proxy");
    Field<Boolean> tookPart = TOOK_PART.as("took_part");
    Field<Boolean> atBox = AT_BOX.as("at_box");
    db.sql()
        .select(ROLL_UNIT.ID, ROLL_UNIT.BALLOT_ID, ROLL_UNIT.LABEL, byProxy, tookPart, atBox)
        .select(ENTRY.CHOICE, ENTRY.RECEIPT, ENTRY.BY_PROXY, UNIT_CASTER.PERSON_ID)
        .select(People.columns(RESIDENT))
        .from(ROLL_UNIT)
        .join(BALLOT)
        .on(BALLOT.ID.eq(ROLL_UNIT.BALLOT_ID))
        .leftJoin(COUNTED)
        .on(COUNTED.UNIT_ID.eq(ROLL_UNIT.ID))
        .leftJoin(ENTRY)
        .on(ENTRY.ID.eq(COUNTED.ENTRY_ID))
        .leftJoin(UNIT_CASTER)
        .on(UNIT_CASTER.UNIT_ID.eq(ROLL_UNIT.ID))
        .leftJoin(RESIDENT)
        .on(RESIDENT.PERSON_ID.eq(UNIT_CASTER.PERSON_ID))
        .where(UnitStore.mine(viewer, ballots, today))
        .orderBy(ROLL_UNIT.SORT_LABEL, ROLL_UNIT.ID)
        .forEach(row ->
            mine.computeIfAbsent(row.get(ROLL_UNIT.BALLOT_ID), id -> new ArrayList<>())
                .add(mine(viewer, row, row.get(byProxy), row.get(tookPart), row.get(atBox))));
    return mine;
  }

  /**
   * Whether a home the viewer belongs to today stands on a roll that was frozen without them: of
   * these ballots, which. One statement.
   */
  public Map<UUID, Boolean> movedInLater(Viewer viewer, List<UUID> ballots) {
    var homes = viewer.residences().stream().map(Viewer.Residence::householdId).toList();
    var person = viewer.personId();
    if (homes.isEmpty() || person == null) {
      return Map.of();
    }
    return db.sql()
        .selectDistinct(ROLL_DOOR.BALLOT_ID)
        .from(ROLL_DOOR)
        .join(ROLL_UNIT)
        .on(ROLL_UNIT.ID.eq(ROLL_DOOR.UNIT_ID))
        .where(ROLL_DOOR.BALLOT_ID.in(ballots), ROLL_DOOR.HOUSEHOLD_ID.in(homes))
        .and(UnitStore.inForce())
        .andNotExists(
            DSL.selectOne()
                .from(ROLL_MEMBER)
                .where(ROLL_MEMBER.UNIT_ID.eq(ROLL_UNIT.ID), ROLL_MEMBER.PERSON_ID.eq(person)))
        .fetchMap(ROLL_DOOR.BALLOT_ID, row -> true);
  }

  private static Mine mine(
      Viewer viewer, Record row, boolean byProxy, boolean tookPart, boolean atBox) {
    UUID caster = row.get(UNIT_CASTER.PERSON_ID);
    boolean ownCounts = Boolean.FALSE.equals(row.get(ENTRY.BY_PROXY));
    boolean free =
        byProxy ? caster == null && !ownCounts : caster == null || caster.equals(viewer.personId());
    // A holder asks how the home's ballot stands, and is not told what the home itself chose.
    boolean told = !byProxy || Boolean.TRUE.equals(row.get(ENTRY.BY_PROXY));
    ResidentCard card = caster == null ? null : People.card(row, RESIDENT);
    return new Mine(
        new SubjectRef(UNIT, row.get(ROLL_UNIT.ID)).globalId(),
        row.get(ROLL_UNIT.LABEL),
        byProxy,
        row.get(ENTRY.CHOICE) != null || tookPart,
        atBox,
        told ? row.get(ENTRY.CHOICE) : null,
        told ? row.get(ENTRY.RECEIPT) : null,
        card == null ? null : card.shownTo(viewer),
        free);
  }

  /** One line of the public list. */
  public record Published(String receipt, String choice) {}

  /** The public list of a counted ballot, by receipt. One statement. */
  public Page<Published> published(
      Viewer viewer, Ballot ballot, int first, Optional<String> after) {
    var later = after.map(cursor -> Cursor.read(cursor, 1).getFirst());
    var rows =
        ballot.isSecret()
            ? db.sql()
                .select(SECRET_CHOICE.RECEIPT, SECRET_CHOICE.CHOICE)
                .from(SECRET_CHOICE)
                .where(SECRET_CHOICE.BALLOT_ID.eq(ballot.id()))
                .and(later.map(SECRET_CHOICE.RECEIPT::gt).orElse(DSL.noCondition()))
                .orderBy(SECRET_CHOICE.RECEIPT)
                .limit(DSL.inline(first + 1))
                .fetch(row -> new Published(row.value1(), row.value2()))
            : db.sql()
                .select(ENTRY.RECEIPT, ENTRY.CHOICE)
                .from(COUNTED)
                .join(ENTRY)
                .on(ENTRY.ID.eq(COUNTED.ENTRY_ID))
                .where(COUNTED.BALLOT_ID.eq(ballot.id()))
                .and(later.map(ENTRY.RECEIPT::gt).orElse(DSL.noCondition()))
                .orderBy(ENTRY.RECEIPT)
                .limit(DSL.inline(first + 1))
                .fetch(row -> new Published(row.value1(), row.value2()));
    return Page.cut(rows, first, row -> Cursor.of(row.receipt()));
  }

  /** The counted ballot behind a receipt. One statement. */
  public Optional<Published> byReceipt(Viewer viewer, Ballot ballot, String receipt) {
    Condition counted = COUNTED.BALLOT_ID.eq(ballot.id()).and(ENTRY.RECEIPT.eq(receipt));
    return ballot.isSecret()
        ? db.sql()
            .select(SECRET_CHOICE.RECEIPT, SECRET_CHOICE.CHOICE)
            .from(SECRET_CHOICE)
            .where(SECRET_CHOICE.BALLOT_ID.eq(ballot.id()), SECRET_CHOICE.RECEIPT.eq(receipt))
            .fetchOptional(row -> new Published(row.value1(), row.value2()))
        : db.sql()
            .select(ENTRY.RECEIPT, ENTRY.CHOICE)
            .from(COUNTED)
            .join(ENTRY)
            .on(ENTRY.ID.eq(COUNTED.ENTRY_ID))
            .where(counted)
            .fetchOptional(row -> new Published(row.value1(), row.value2()));
  }
}
