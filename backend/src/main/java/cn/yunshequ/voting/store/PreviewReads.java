package cn.yunshequ.voting.store;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.Electorate;
import cn.yunshequ.voting.model.Measure;
import cn.yunshequ.voting.model.Numbers;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Objects;
import org.jooq.Record;

/** Rolls that are only thought of: counted as {@link RollStore} would freeze them. */
@Singleton
public class PreviewReads {
  private static final String HOMES =
      """
      select count(*), coalesce(sum(area), 0)::bigint, (count(*) filter (where not known))::int
        from (select %s as head, sum(coalesce(h.area_cm2, 0)) as area,
                     bool_and(h.area_cm2 is not null) as known
                from community_published.household h
               where h.path >= ? and h.path < ? and %s
               group by 1) unit
      """;

  private static final String PERSONS =
      """
      select count(distinct p.id), 0::bigint, 0
        from community_published.member m
        join community_published.person p on p.id = m.person_id
       where m.path >= ? and m.path < ? and p.verified
         and (p.adult_on is null or p.adult_on <= ?)
      """;

  private final Db db;

  PreviewReads(Db db) {
    this.db = db;
  }

  /** How many homes or persons under that place would be on a roll today. One statement. */
  public Numbers roll(Viewer viewer, AreaPath scope, Electorate electorate, LocalDate today) {
    return numbers(
        electorate == Electorate.RESIDENTS
            ? db.sql().fetchOne(PERSONS, scope.value(), scope.rangeEnd(), today)
            : db.sql()
                .fetchOne(
                    electorate.countsArea()
                        ? HOMES.formatted(RollStore.OWNERS, "true")
                        : HOMES.formatted("h.id::text", "not h.developer_held"),
                    scope.value(),
                    scope.rangeEnd()));
  }

  private static Numbers numbers(@org.jspecify.annotations.Nullable Record counted) {
    var row = Objects.requireNonNull(counted);
    return new Numbers(
        new Measure(row.get(0, Long.class), row.get(1, Long.class)),
        Measure.NONE,
        row.get(2, Integer.class));
  }
}
