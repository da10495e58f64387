package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.BOX_COUNT;
import static cn.yunshequ.voting.store.db.Tables.BOX_MARK;
import static cn.yunshequ.voting.store.db.Tables.BOX_SLIPS;
import static cn.yunshequ.voting.store.db.Tables.ROLL_UNIT;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.published.Tables;
import cn.yunshequ.community.published.tables.Resident;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Boxes as they stand; what of them a viewer sees is decided where they are shown. */
@Singleton
public class BoxReads {
  private static final int MOST = 100;
  private static final Resident WHO = Tables.RESIDENT;

  private final Db db;

  BoxReads(Db db) {
    this.db = db;
  }

  /** A mark that waits for its second person. */
  public record MarkView(UUID ballot, UUID markId, String unitLabel, ResidentView markedBy) {
    public String id() {
      return new SubjectRef("boxmark", markId).globalId();
    }
  }

  /** Marks that wait, of any ballot; at most a hundred each. One statement. */
  public Map<UUID, List<MarkView>> waiting(Viewer viewer, List<UUID> ballots) {
    return db.sql()
        .select(BOX_MARK.BALLOT_ID, BOX_MARK.ID, ROLL_UNIT.LABEL)
        .select(People.columns(WHO))
        .from(BOX_MARK)
        .join(ROLL_UNIT)
        .on(ROLL_UNIT.ID.eq(BOX_MARK.UNIT_ID))
        .join(WHO)
        .on(WHO.ACCOUNT_ID.eq(BOX_MARK.MARKED_BY))
        .where(BOX_MARK.BALLOT_ID.eq(DSL.any(ballots.toArray(UUID[]::new))))
        .and(BOX_MARK.AGREES.isNull())
        .orderBy(ROLL_UNIT.SORT_LABEL, BOX_MARK.ID)
        .limit(DSL.inline(MOST * ballots.size()))
        .fetchGroups(
            BOX_MARK.BALLOT_ID,
            row ->
                new MarkView(
                    row.get(BOX_MARK.BALLOT_ID),
                    row.get(BOX_MARK.ID),
                    row.get(ROLL_UNIT.LABEL),
                    Objects.requireNonNull(People.card(row, WHO)).shownTo(viewer)));
  }

  /**
   * One box.
   *
   * @param marked units marked off by two persons
   * @param count null while nobody has entered what lay in it
   */
  public record Box(UUID ballot, int marked, @Nullable CountView count) {}

  /** What lay in a box. */
  public record CountView(
      UUID countId,
      int found,
      int invalid,
      @Nullable String reason,
      boolean confirmed,
      ResidentView enteredBy) {
    public String id() {
      return new SubjectRef("boxcount", countId).globalId();
    }
  }

  /** Boxes by ballot. One statement. */
  public Map<UUID, Box> boxes(Viewer viewer, List<UUID> ballots) {
    var marked =
        DSL.field(
            DSL.selectCount()
                .from(BOX_MARK)
                .where(BOX_MARK.BALLOT_ID.eq(BALLOT.ID), BOX_MARK.AGREES.isTrue()));
    return db.sql()
        .select(BALLOT.ID, marked)
        .select(
            BOX_COUNT.ID, BOX_COUNT.FOUND, BOX_COUNT.INVALID, BOX_COUNT.REASON, BOX_COUNT.AGREES)
        .select(People.columns(WHO))
        .from(BALLOT)
        .leftJoin(BOX_COUNT)
        .on(BOX_COUNT.BALLOT_ID.eq(BALLOT.ID).and(DSL.coalesce(BOX_COUNT.AGREES, true)))
        .leftJoin(WHO)
        .on(WHO.ACCOUNT_ID.eq(BOX_COUNT.ENTERED_BY))
        .where(BALLOT.ID.eq(DSL.any(ballots.toArray(UUID[]::new))))
        .fetchMap(
            BALLOT.ID,
            row -> {
              var card = People.card(row, WHO);
              return new Box(
                  row.get(BALLOT.ID),
                  row.get(marked),
                  card == null
                      ? null
                      : new CountView(
                          row.get(BOX_COUNT.ID),
                          row.get(BOX_COUNT.FOUND),
                          row.get(BOX_COUNT.INVALID),
                          row.get(BOX_COUNT.REASON),
                          Boolean.TRUE.equals(row.get(BOX_COUNT.AGREES)),
                          card.shownTo(viewer)));
            });
  }

  /** Slips that bear one choice. */
  public record Slips(String choice, int slips) {}

  /**
   * How many slips bear which choice, by count; none after the ballot was counted. One statement.
   */
  public Map<UUID, List<Slips>> slips(Viewer viewer, List<UUID> counts) {
    return db.sql()
        .select(BOX_SLIPS.COUNT_ID, BOX_SLIPS.CHOICE, BOX_SLIPS.SLIPS)
        .from(BOX_SLIPS)
        .where(BOX_SLIPS.COUNT_ID.eq(DSL.any(counts.toArray(UUID[]::new))))
        .orderBy(BOX_SLIPS.CHOICE)
        .fetchGroups(BOX_SLIPS.COUNT_ID, row -> new Slips(row.value2(), row.value3()));
  }
}
