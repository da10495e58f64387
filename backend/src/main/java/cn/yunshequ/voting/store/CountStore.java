package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.BALLOT;
import static cn.yunshequ.voting.store.db.Tables.COUNTED;
import static cn.yunshequ.voting.store.db.Tables.DELIVERY;
import static cn.yunshequ.voting.store.db.Tables.ENTRY;
import static cn.yunshequ.voting.store.db.Tables.PARTICIPATION;
import static cn.yunshequ.voting.store.db.Tables.RESULT;
import static cn.yunshequ.voting.store.db.Tables.ROLL_UNIT;
import static cn.yunshequ.voting.store.db.Tables.SECRET_CHOICE;
import static cn.yunshequ.voting.store.db.Tables.TALLY;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.model.CastChannel;
import cn.yunshequ.voting.model.ChoiceCount;
import cn.yunshequ.voting.model.Count;
import cn.yunshequ.voting.model.Decision;
import cn.yunshequ.voting.model.Measure;
import cn.yunshequ.voting.model.PublishedCast;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Adding up, and keeping what came of it. */
@Singleton
public class CountStore {
  private final Db db;

  CountStore(Db db) {
    this.db = db;
  }

  /** Everybody on the roll in force. */
  public Measure roll(UUID ballot) {
    return db.sql()
        .select(DSL.count(), DSL.coalesce(DSL.sum(ROLL_UNIT.WEIGHT_CM2), DSL.inline(0)))
        .from(ROLL_UNIT)
        .where(ROLL_UNIT.BALLOT_ID.eq(ballot), UnitStore.inForce())
        .fetchSingle(row -> new Measure(row.value1(), row.value2().longValueExact()));
  }

  /**
   * Served with a ballot paper, by the word of two persons, and without a counted ballot (L-37).
   */
  public Measure silent(UUID ballot) {
    return db.sql()
        .select(DSL.count(), DSL.coalesce(DSL.sum(ROLL_UNIT.WEIGHT_CM2), DSL.inline(0)))
        .from(ROLL_UNIT)
        .where(ROLL_UNIT.BALLOT_ID.eq(ballot), UnitStore.inForce(), served())
        .andNotExists(DSL.selectOne().from(COUNTED).where(COUNTED.UNIT_ID.eq(ROLL_UNIT.ID)))
        .fetchSingle(row -> new Measure(row.value1(), row.value2().longValueExact()));
  }

  static Condition served() {
    return DSL.exists(
        DSL.selectOne()
            .from(DELIVERY)
            .where(DELIVERY.UNIT_ID.eq(ROLL_UNIT.ID), DELIVERY.AGREES.isTrue()));
  }

  /** Counted ballots by choice text. */
  public List<ChoiceCount> choices(Ballot ballot) {
    return ballot.isSecret() ? secretChoices(ballot.id()) : namedChoices(ballot.id());
  }

  private List<ChoiceCount> namedChoices(UUID ballot) {
    var online = DSL.count().filterWhere(ENTRY.CHANNEL.eq(CastChannel.ONLINE.name()));
    return db.sql()
        .select(ENTRY.CHOICE, DSL.count(), DSL.sum(ROLL_UNIT.WEIGHT_CM2), online)
        .from(COUNTED)
        .join(ENTRY)
        .on(ENTRY.ID.eq(COUNTED.ENTRY_ID))
        .join(ROLL_UNIT)
        .on(ROLL_UNIT.ID.eq(COUNTED.UNIT_ID))
        .where(COUNTED.BALLOT_ID.eq(ballot))
        .groupBy(ENTRY.CHOICE)
        .fetch(row ->
            new ChoiceCount(
                row.value1(),
                new Measure(row.value2(), row.value3().longValueExact()),
                row.value4()));
  }

  private List<ChoiceCount> secretChoices(UUID ballot) {
    return db.sql()
        .select(SECRET_CHOICE.CHOICE, DSL.count(), DSL.sum(SECRET_CHOICE.WEIGHT_CM2))
        .from(SECRET_CHOICE)
        .where(SECRET_CHOICE.BALLOT_ID.eq(ballot))
        .groupBy(SECRET_CHOICE.CHOICE)
        .fetch(row ->
            new ChoiceCount(
                row.value1(),
                new Measure(row.value2(), row.value3().longValueExact()),
                row.value2()));
  }

  /**
   * Writes both halves of a secret ballot anew in random order, so that neither the place of a row
   * nor the transaction that wrote it tells who cast it.
   */
  public void shuffle(UUID ballot) {
    db.sql()
        .execute(
            """
            with gone as (delete from voting.secret_choice where ballot_id = ? returning *)
            insert into voting.secret_choice select * from gone order by random()
            """,
            ballot);
    db.sql()
        .execute(
            """
            with gone as (delete from voting.participation where ballot_id = ? returning *)
            insert into voting.participation select * from gone order by random()
            """,
            ballot);
  }

  /** Every counted ballot in order of receipts. */
  public List<PublishedCast> casts(Ballot ballot) {
    if (ballot.isSecret()) {
      return db.sql()
          .select(SECRET_CHOICE.RECEIPT, SECRET_CHOICE.CHOICE, SECRET_CHOICE.WEIGHT_CM2)
          .from(SECRET_CHOICE)
          .where(SECRET_CHOICE.BALLOT_ID.eq(ballot.id()))
          .orderBy(SECRET_CHOICE.RECEIPT)
          .fetch(row ->
              new PublishedCast(
                  row.value1(), row.value2(), null, row.value3(), CastChannel.ONLINE));
    }
    return db.sql()
        .select(ENTRY.RECEIPT, ENTRY.CHOICE, ENTRY.UNIT_ID, ROLL_UNIT.WEIGHT_CM2, ENTRY.CHANNEL)
        .from(COUNTED)
        .join(ENTRY)
        .on(ENTRY.ID.eq(COUNTED.ENTRY_ID))
        .join(ROLL_UNIT)
        .on(ROLL_UNIT.ID.eq(COUNTED.UNIT_ID))
        .where(COUNTED.BALLOT_ID.eq(ballot.id()))
        .orderBy(ENTRY.RECEIPT)
        .fetch(row ->
            new PublishedCast(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                CastChannel.valueOf(row.value5())));
  }

  /** Of each choice, what came online, as it was kept at the count. */
  public Map<String, Long> online(UUID ballot) {
    return db.sql()
        .select(TALLY.CHOICE, TALLY.ONLINE.cast(Long.class))
        .from(TALLY)
        .where(TALLY.BALLOT_ID.eq(ballot))
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  /** Units of the roll in force with their weights, by id. */
  public List<PublishedCast.Unit> units(UUID ballot) {
    return db.sql()
        .select(
            ROLL_UNIT.ID,
            ROLL_UNIT.WEIGHT_CM2,
            DSL.field(
                DSL.exists(
                    DSL.selectOne()
                        .from(PARTICIPATION)
                        .where(PARTICIPATION.UNIT_ID.eq(ROLL_UNIT.ID)))),
            DSL.field(served()))
        .from(ROLL_UNIT)
        .where(ROLL_UNIT.BALLOT_ID.eq(ballot), UnitStore.inForce())
        .orderBy(ROLL_UNIT.ID)
        .fetch(
            row -> new PublishedCast.Unit(row.value1(), row.value2(), row.value3(), row.value4()));
  }

  /**
   * What else the published file tells.
   *
   * @param rollSalt what the roll's hash begins with, so that nobody tries out areas by it
   * @param unconfirmed papers no second person confirmed
   * @param channelsTold as kept with the result; null before the count
   */
  public record Besides(String rollSalt, int unconfirmed, @Nullable Boolean channelsTold) {}

  public Besides besides(UUID ballot) {
    var unconfirmed =
        DSL.selectCount().from(ENTRY).where(ENTRY.BALLOT_ID.eq(BALLOT.ID), PaperStore.waits());
    return db.sql()
        .select(BALLOT.ROLL_SALT, DSL.field(unconfirmed), RESULT.CHANNELS_TOLD)
        .from(BALLOT)
        .leftJoin(RESULT)
        .on(RESULT.BALLOT_ID.eq(BALLOT.ID))
        .where(BALLOT.ID.eq(ballot))
        .fetchSingle(row -> new Besides(row.value1(), row.value2(), row.value3()));
  }

  /** Keeps the tally and the verdict; both never change. */
  public void keep(
      Ballot ballot,
      Count count,
      Decision decision,
      boolean channelsTold,
      String publicHash,
      String fullHash,
      Instant now) {
    var insert =
        db.sql()
            .insertInto(
                TALLY,
                TALLY.BALLOT_ID,
                TALLY.POSITION,
                TALLY.CHOICE,
                TALLY.HEADS,
                TALLY.AREA_CM2,
                TALLY.ONLINE,
                TALLY.POINTS);
    for (int i = 0; i < count.lines().size(); i++) {
      var line = count.lines().get(i);
      insert =
          insert.values(
              ballot.id(),
              i,
              line.choice(),
              Math.toIntExact(line.measure().heads()),
              line.measure().area(),
              // What must not be told is not kept either.
              Math.toIntExact(
                  ballot.isSecret() && !channelsTold ? line.measure().heads() : line.online()),
              line.points());
    }
    insert.execute();
    db.sql()
        .insertInto(RESULT)
        .set(RESULT.BALLOT_ID, ballot.id())
        .set(RESULT.OUTCOME, decision.outcome().name())
        .set(RESULT.WINNERS, String.join(",", decision.winners()))
        .set(RESULT.WORKING, String.join("\n", decision.working()))
        .set(RESULT.PUBLIC_WORKING, String.join("\n", decision.publicWorking()))
        .set(RESULT.ROLL_HEADS, Math.toIntExact(count.roll().heads()))
        .set(RESULT.ROLL_AREA_CM2, count.roll().area())
        .set(RESULT.CAST_HEADS, Math.toIntExact(count.cast().heads()))
        .set(RESULT.CAST_AREA_CM2, count.cast().area())
        .set(RESULT.SILENT_HEADS, Math.toIntExact(count.silent().heads()))
        .set(RESULT.SILENT_AREA_CM2, count.silent().area())
        .set(RESULT.UNSERVED_HEADS, Math.toIntExact(count.unserved().heads()))
        .set(RESULT.CHANNELS_TOLD, channelsTold)
        .set(RESULT.PUBLIC_HASH, publicHash)
        .set(RESULT.FULL_HASH, fullHash)
        .set(RESULT.COUNTED_AT, BallotStore.at(now))
        .execute();
  }
}
