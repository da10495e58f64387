package cn.yunshequ.conventions.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.HOUSEHOLD;
import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.SIGNATURE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.SignatureState;
import cn.yunshequ.conventions.model.SignatureView;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.impl.DSL;

/** How many households stand by a text, by place; the same for everybody. */
@Singleton
public class SignatureSums {
  private static final cn.yunshequ.community.published.tables.Area STAIRWELL = AREA.as("stairwell");
  private static final cn.yunshequ.community.published.tables.Area BUILDING = AREA.as("building");

  private final Db db;

  SignatureSums(Db db) {
    this.db = db;
  }

  /** How many stand by it, of how many, by place, and who stands by an earlier text only. */
  public record Sums(
      int count, int households, List<SignatureView.Rate> byPlace, int earlierOnly) {}

  /** Of those that have a text to sign. Two statements. */
  public Map<UUID, Sums> of(Viewer viewer, Collection<ConventionView> conventions) {
    Map<UUID, Integer> versions = new HashMap<>();
    conventions.forEach(it -> versions.put(it.id(), Objects.requireNonNullElse(it.toSign(), 0)));
    Map<UUID, List<Rate>> byStairwell = new HashMap<>();
    db.sql()
        .select(
            CONVENTION.ID,
            BUILDING.NAME,
            STAIRWELL.NAME,
            BUILDING.PATH,
            countDistinct(HOUSEHOLD.ID),
            count(SIGNATURE.ID))
        .from(CONVENTION)
        .join(HOUSEHOLD)
        .on(Visible.under(HOUSEHOLD.PATH, CONVENTION.PATH))
        .join(STAIRWELL)
        .on(STAIRWELL.ID.eq(HOUSEHOLD.STAIRWELL_ID))
        .join(BUILDING)
        .on(BUILDING.ID.eq(STAIRWELL.PARENT_ID))
        .leftJoin(SIGNATURE)
        .on(
            SIGNATURE.HOUSEHOLD_ID.eq(HOUSEHOLD.ID),
            SIGNATURE.CONVENTION_ID.eq(CONVENTION.ID),
            SIGNATURE.VERSION.eq(version(CONVENTION.ID, versions)),
            SIGNATURE.STATE.eq(SignatureState.SIGNED.name()))
        .where(CONVENTION.ID.in(versions.keySet()))
        .groupBy(CONVENTION.ID, BUILDING.NAME, BUILDING.PATH, STAIRWELL.NAME)
        .orderBy(
            DSL.length(BUILDING.NAME), BUILDING.NAME, DSL.length(STAIRWELL.NAME), STAIRWELL.NAME)
        .forEach(row ->
            byStairwell
                .computeIfAbsent(row.value1(), id -> new ArrayList<>())
                .add(new Rate(row.value2(), row.value3(), row.value5(), row.value6())));
    var earlier = earlierOnly(versions);
    Map<UUID, Sums> sums = new HashMap<>();
    versions
        .keySet()
        .forEach(id ->
            sums.put(
                id, summed(byStairwell.getOrDefault(id, List.of()), earlier.getOrDefault(id, 0))));
    return sums;
  }

  private static Field<Integer> version(Field<UUID> convention, Map<UUID, Integer> versions) {
    return DSL.case_(convention).mapValues(versions);
  }

  private record Rate(String building, String stairwell, int households, int signed) {}

  private static Sums summed(List<Rate> rates, int earlierOnly) {
    long buildings = rates.stream().map(Rate::building).distinct().count();
    var byPlace = new java.util.LinkedHashMap<String, SignatureView.Rate>();
    for (var rate : rates) {
      var place = buildings == 1 ? rate.building() + rate.stairwell() : rate.building();
      byPlace.merge(
          place,
          new SignatureView.Rate(place, rate.households(), rate.signed()),
          (one, other) ->
              new SignatureView.Rate(
                  place, one.households() + other.households(), one.signed() + other.signed()));
    }
    return new Sums(
        rates.stream().mapToInt(Rate::signed).sum(),
        rates.stream().mapToInt(Rate::households).sum(),
        List.copyOf(byPlace.values()),
        earlierOnly);
  }

  private Map<UUID, Integer> earlierOnly(Map<UUID, Integer> versions) {
    var now = SIGNATURE.as("now");
    var version = version(SIGNATURE.CONVENTION_ID, versions);
    return db.sql()
        .select(SIGNATURE.CONVENTION_ID, countDistinct(SIGNATURE.HOUSEHOLD_ID))
        .from(SIGNATURE)
        .where(
            SIGNATURE.CONVENTION_ID.in(versions.keySet()),
            SIGNATURE.VERSION.lt(version),
            SIGNATURE.STATE.eq(SignatureState.SIGNED.name()),
            notExists(
                selectOne()
                    .from(now)
                    .where(
                        now.CONVENTION_ID.eq(SIGNATURE.CONVENTION_ID),
                        now.VERSION.eq(version),
                        now.HOUSEHOLD_ID.eq(SIGNATURE.HOUSEHOLD_ID),
                        now.STATE.eq(SignatureState.SIGNED.name()))))
        .groupBy(SIGNATURE.CONVENTION_ID)
        .fetchMap(Record2::value1, Record2::value2);
  }
}
