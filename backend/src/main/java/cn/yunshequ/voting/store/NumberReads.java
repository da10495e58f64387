package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.COUNTED;
import static cn.yunshequ.voting.store.db.Tables.ENTRY;
import static cn.yunshequ.voting.store.db.Tables.ROLL_UNIT;
import static cn.yunshequ.voting.store.db.Tables.TALLY;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.CastChannel;
import cn.yunshequ.voting.model.ChoiceCount;
import cn.yunshequ.voting.model.Measure;
import cn.yunshequ.voting.model.Numbers;
import cn.yunshequ.voting.model.TallyLine;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Numbers of many ballots at once; what of them a viewer sees is decided where they are shown. */
@Singleton
public class NumberReads {
  private final Db db;

  NumberReads(Db db) {
    this.db = db;
  }

  /** Roll and turnout as they stand. One statement. */
  public Map<UUID, Numbers> numbers(Viewer viewer, List<UUID> ballots) {
    Map<UUID, Numbers> numbers = new HashMap<>();
    db.sql()
        .fetch(
            """
            select b.id, r.heads, r.area, r.unknown, c.heads, c.area
              from unnest(?::uuid[]) as b (id)
              cross join lateral (
                select count(*)::int as heads, coalesce(sum(u.weight_cm2), 0)::bigint as area,
                       (count(*) filter (where not u.area_known))::int as unknown
                  from voting.roll_unit u
                 where u.ballot_id = b.id
                   and not exists (select 1 from voting.roll_strike s where s.unit_id = u.id)) r
              cross join lateral (
                select count(*)::int as heads, coalesce(sum(u.weight_cm2), 0)::bigint as area
                  from (select unit_id from voting.counted where ballot_id = b.id
                        union all
                        select unit_id from voting.participation where ballot_id = b.id) t
                  join voting.roll_unit u on u.id = t.unit_id) c
            """,
            (Object) ballots.toArray(UUID[]::new))
        .forEach(row ->
            numbers.put(
                row.get(0, UUID.class),
                new Numbers(
                    new Measure(row.get(1, Long.class), row.get(2, Long.class)),
                    new Measure(row.get(4, Long.class), row.get(5, Long.class)),
                    row.get(3, Integer.class))));
    return numbers;
  }

  /** Tallies of counted ballots. One statement. */
  public Map<UUID, List<TallyLine>> tallies(Viewer viewer, List<UUID> ballots) {
    return db.sql()
        .selectFrom(TALLY)
        .where(TALLY.BALLOT_ID.eq(DSL.any(ballots.toArray(UUID[]::new))))
        .orderBy(TALLY.BALLOT_ID, TALLY.POSITION)
        .fetchGroups(
            TALLY.BALLOT_ID,
            row ->
                new TallyLine(
                    row.getChoice(),
                    new Measure(row.getHeads(), row.getAreaCm2()),
                    row.getOnline(),
                    row.getPoints()));
  }

  /** Choices of named ballots that are still open. One statement. */
  public Map<UUID, List<ChoiceCount>> running(Viewer viewer, List<UUID> ballots) {
    var online = DSL.count().filterWhere(ENTRY.CHANNEL.eq(CastChannel.ONLINE.name()));
    return db.sql()
        .select(COUNTED.BALLOT_ID, ENTRY.CHOICE, DSL.count(), DSL.sum(ROLL_UNIT.WEIGHT_CM2), online)
        .from(COUNTED)
        .join(ENTRY)
        .on(ENTRY.ID.eq(COUNTED.ENTRY_ID))
        .join(ROLL_UNIT)
        .on(ROLL_UNIT.ID.eq(COUNTED.UNIT_ID))
        .where(COUNTED.BALLOT_ID.eq(DSL.any(ballots.toArray(UUID[]::new))))
        .groupBy(COUNTED.BALLOT_ID, ENTRY.CHOICE)
        .fetchGroups(
            COUNTED.BALLOT_ID,
            row ->
                new ChoiceCount(
                    row.value2(),
                    new Measure(row.value3(), row.value4().longValueExact()),
                    row.value5()));
  }
}
