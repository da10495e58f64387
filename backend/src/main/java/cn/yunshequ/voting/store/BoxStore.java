package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.BOX_CALL;
import static cn.yunshequ.voting.store.db.Tables.BOX_COUNT;
import static cn.yunshequ.voting.store.db.Tables.BOX_MARK;
import static cn.yunshequ.voting.store.db.Tables.BOX_SLIPS;
import static cn.yunshequ.voting.store.db.Tables.SECRET_CHOICE;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.BoxCount;
import cn.yunshequ.voting.model.TallyLine;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes of the box: who voted there, and how many slips bear each choice; never whose. */
@Singleton
public class BoxStore {
  private final Db db;

  BoxStore(Db db) {
    this.db = db;
  }

  /** Who made a mark, and of which unit. */
  public record Mark(UUID id, UUID ballot, UUID unit, UUID markedBy) {}

  /** What somebody entered, before a second person has said anything. */
  public record Entered(UUID id, UUID ballot, UUID enteredBy) {}

  /** Marks a unit; false when it is marked already. */
  public boolean mark(Mark mark) {
    return db.sql()
            .insertInto(BOX_MARK)
            .set(BOX_MARK.ID, mark.id())
            .set(BOX_MARK.BALLOT_ID, mark.ballot())
            .set(BOX_MARK.UNIT_ID, mark.unit())
            .set(BOX_MARK.MARKED_BY, mark.markedBy())
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public Optional<Mark> findMark(UUID id) {
    return db.sql()
        .select(BOX_MARK.ID, BOX_MARK.BALLOT_ID, BOX_MARK.UNIT_ID, BOX_MARK.MARKED_BY)
        .from(BOX_MARK)
        .where(BOX_MARK.ID.eq(id))
        .fetchOptional(row -> new Mark(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /** The second person's word on a mark; false when it was said before. */
  public boolean decide(Mark mark, UUID account, boolean agrees) {
    return db.sql()
            .update(BOX_MARK)
            .set(BOX_MARK.CONFIRMED_BY, account)
            .set(BOX_MARK.AGREES, agrees)
            .where(BOX_MARK.ID.eq(mark.id()), BOX_MARK.AGREES.isNull())
            .execute()
        == 1;
  }

  /** Whether two persons said that the unit voted at the box. */
  public boolean isMarked(UUID unit) {
    return db.sql().fetchExists(BOX_MARK, BOX_MARK.UNIT_ID.eq(unit), BOX_MARK.AGREES.isTrue());
  }

  /** How many units voted at the box. */
  public int marked(UUID ballot) {
    return db.sql().fetchCount(BOX_MARK, BOX_MARK.BALLOT_ID.eq(ballot), BOX_MARK.AGREES.isTrue());
  }

  /** Whether units voted at that box and two persons have not said what lay in it. */
  public boolean isWaiting(UUID ballot) {
    return db.sql().fetchExists(DSL.selectOne().where(waits(DSL.val(ballot))));
  }

  /** Ballots past their close whose box waits, and to which nobody was called yet. */
  public List<UUID> uncalled(Instant now, int limit) {
    return db.sql()
        .select(BALLOT.ID)
        .from(BALLOT)
        .where(BALLOT.CLOSED_AT.isNull(), BALLOT.CLOSES_AT.le(BallotStore.at(now)))
        .and(waits(BALLOT.ID))
        .andNotExists(DSL.selectOne().from(BOX_CALL).where(BOX_CALL.BALLOT_ID.eq(BALLOT.ID)))
        .orderBy(BALLOT.CLOSES_AT)
        .limit(DSL.inline(limit))
        .fetch(BALLOT.ID);
  }

  /** Keeps that the people who count were called; false when they had been. */
  public boolean call(UUID ballot, Instant now) {
    return db.sql()
            .insertInto(BOX_CALL)
            .set(BOX_CALL.BALLOT_ID, ballot)
            .set(BOX_CALL.CALLED_AT, BallotStore.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  static Condition waits(Field<UUID> ballot) {
    return DSL.exists(
            DSL.selectOne()
                .from(BOX_MARK)
                .where(BOX_MARK.BALLOT_ID.eq(ballot), BOX_MARK.AGREES.isTrue()))
        .andNotExists(
            DSL.selectOne()
                .from(BOX_COUNT)
                .where(BOX_COUNT.BALLOT_ID.eq(ballot), BOX_COUNT.AGREES.isTrue()));
  }

  /** Writes down what was found; false when somebody has, and nobody has refused it. */
  public boolean enter(Entered entered, BoxCount count, Map<String, Integer> slips, Instant now) {
    boolean first =
        db.sql()
                .insertInto(BOX_COUNT)
                .set(BOX_COUNT.ID, entered.id())
                .set(BOX_COUNT.BALLOT_ID, entered.ballot())
                .set(BOX_COUNT.MARKED, count.marked())
                .set(BOX_COUNT.FOUND, count.found())
                .set(BOX_COUNT.INVALID, count.invalid())
                .set(BOX_COUNT.REASON, count.reason())
                .set(BOX_COUNT.ENTERED_BY, entered.enteredBy())
                .set(BOX_COUNT.ENTERED_AT, BallotStore.at(now))
                .onConflictDoNothing()
                .execute()
            == 1;
    if (first && !slips.isEmpty()) {
      db.sql()
          .insertInto(BOX_SLIPS, BOX_SLIPS.COUNT_ID, BOX_SLIPS.CHOICE, BOX_SLIPS.SLIPS)
          .valuesOfRows(
              slips.entrySet().stream()
                  .map(each -> DSL.row(entered.id(), each.getKey(), each.getValue()))
                  .toList())
          .execute();
    }
    return first;
  }

  public Optional<Entered> findCount(UUID id) {
    return db.sql()
        .select(BOX_COUNT.ID, BOX_COUNT.BALLOT_ID, BOX_COUNT.ENTERED_BY)
        .from(BOX_COUNT)
        .where(BOX_COUNT.ID.eq(id))
        .fetchOptional(row -> new Entered(row.value1(), row.value2(), row.value3()));
  }

  /** The second person's word on a count; false when it was said before. What is refused goes. */
  public boolean decide(Entered entered, UUID account, boolean agrees) {
    boolean said =
        db.sql()
                .update(BOX_COUNT)
                .set(BOX_COUNT.CONFIRMED_BY, account)
                .set(BOX_COUNT.AGREES, agrees)
                .where(BOX_COUNT.ID.eq(entered.id()), BOX_COUNT.AGREES.isNull())
                .execute()
            == 1;
    if (said && !agrees) {
      forget(entered.ballot());
    }
    return said;
  }

  /** What two persons said lay in the box; null where there is none, or not yet. */
  public @Nullable BoxCount countOf(UUID ballot) {
    return db.sql()
        .select(BOX_COUNT.MARKED, BOX_COUNT.FOUND, BOX_COUNT.INVALID, BOX_COUNT.REASON)
        .from(BOX_COUNT)
        .where(BOX_COUNT.BALLOT_ID.eq(ballot), BOX_COUNT.AGREES.isTrue())
        .fetchOptional(row -> new BoxCount(row.value1(), row.value2(), row.value3(), row.value4()))
        .orElse(null);
  }

  /** Slips by choice, those that say nothing clear among the abstentions; none after the count. */
  public Map<String, Integer> slips(UUID ballot, BoxCount count) {
    var slips =
        new HashMap<>(
            db.sql()
                .select(BOX_SLIPS.CHOICE, BOX_SLIPS.SLIPS)
                .from(BOX_SLIPS)
                .join(BOX_COUNT)
                .on(BOX_COUNT.ID.eq(BOX_SLIPS.COUNT_ID))
                .where(BOX_COUNT.BALLOT_ID.eq(ballot), BOX_COUNT.AGREES.isTrue())
                .fetchMap(BOX_SLIPS.CHOICE, BOX_SLIPS.SLIPS));
    if (count.countedInvalid() > 0) {
      slips.merge(TallyLine.ABSTAIN, count.countedInvalid(), Integer::sum);
    }
    return slips;
  }

  /** How many slips bear which choice is kept no longer. */
  public void forget(UUID ballot) {
    db.sql()
        .deleteFrom(BOX_SLIPS)
        .where(
            BOX_SLIPS.COUNT_ID.in(
                DSL.select(BOX_COUNT.ID).from(BOX_COUNT).where(BOX_COUNT.BALLOT_ID.eq(ballot))))
        .execute();
  }

  /** Choices weigh the same, whichever way they came: of a box nobody knows a slip's home. */
  public void weighAlike(UUID ballot) {
    db.sql()
        .update(SECRET_CHOICE)
        .set(SECRET_CHOICE.WEIGHT_CM2, 0L)
        .where(SECRET_CHOICE.BALLOT_ID.eq(ballot))
        .execute();
  }
}
