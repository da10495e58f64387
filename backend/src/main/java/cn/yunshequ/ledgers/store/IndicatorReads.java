package cn.yunshequ.ledgers.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.HOUSEHOLD;
import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.VERIFIED_ACCOUNT;
import static cn.yunshequ.deliberation.published.Tables.COMMENT;
import static cn.yunshequ.proposals.published.Tables.FIRST_REPLY;
import static cn.yunshequ.proposals.published.Tables.RATING;
import static cn.yunshequ.volunteering.published.Tables.HOUR;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.model.Indicators;
import cn.yunshequ.ledgers.model.Months;
import cn.yunshequ.ledgers.model.Rate;
import cn.yunshequ.ledgers.model.RateKind;
import cn.yunshequ.platform.db.CivilDays;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Counts for indicators: five statements, however many buildings there are. */
@Singleton
public class IndicatorReads {
  private static final cn.yunshequ.proposals.published.tables.Ledger PROPOSAL =
      cn.yunshequ.proposals.published.tables.Ledger.LEDGER;
  private static final cn.yunshequ.proposals.published.tables.TookPart RAISED =
      cn.yunshequ.proposals.published.tables.TookPart.TOOK_PART;
  private static final cn.yunshequ.voting.published.tables.TookPart VOTED =
      cn.yunshequ.voting.published.tables.TookPart.TOOK_PART;

  private final Db db;
  private final Clock clock;

  IndicatorReads(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  private record Building(UUID id, String label) {}

  // Numerator and denominator by building; what lies in no building under null.
  private record Counts(Map<@Nullable UUID, int[]> byBuilding) {
    int[] of(@Nullable UUID building) {
      return byBuilding.getOrDefault(building, new int[2]);
    }

    int[] all() {
      var sum = new int[2];
      byBuilding
          .values()
          .forEach(one -> {
            sum[0] += one[0];
            sum[1] += one[1];
          });
      return sum;
    }
  }

  /** Everybody reads the same: what may not be told is held back in the model. */
  public Indicators of(Viewer viewer, Place community, Months months) {
    var buildings = buildings(community);
    var counted = new EnumMap<RateKind, Counts>(RateKind.class);
    counted.put(RateKind.PARTICIPATION, participation(community, months));
    counted.put(RateKind.RESPONSE, responses(community, months));
    counted.put(RateKind.CLOSING, closings(community, months));
    counted.put(RateKind.SATISFACTION, satisfaction(community, months));
    var whole = new ArrayList<Rate>();
    counted.forEach((kind, counts) -> whole.add(rate(kind, counts.all())));
    var places = new ArrayList<Indicators.Counted>();
    for (var building : buildings) {
      var rates = new ArrayList<Rate>();
      counted.forEach((kind, counts) -> rates.add(rate(kind, counts.of(building.id()))));
      places.add(new Indicators.Counted(building.id(), building.label(), rates));
    }
    return Indicators.of(
        community.id(),
        months,
        new Indicators.Counted(community.id(), community.communityName(), whole),
        places);
  }

  private static Rate rate(RateKind kind, int[] counts) {
    return new Rate(kind, counts[0], counts[1]);
  }

  private List<Building> buildings(Place community) {
    return db.sql()
        .select(AREA.ID, AREA.LABEL)
        .from(AREA)
        .where(AREA.COMMUNITY_ID.eq(community.id()), AREA.KIND.eq("BUILDING"))
        .orderBy(AREA.PATH)
        .fetch(row -> new Building(row.value1(), row.value2()));
  }

  private Counts participation(Place community, Months months) {
    var active = active(community, months).asTable("active");
    var home = DSL.field(DSL.name("active", "household"), UUID.class);
    var stairwell = AREA.as("stairwell");
    return counts(
        db.sql()
            .select(stairwell.PARENT_ID, countDistinct(home), countDistinct(HOUSEHOLD.ID))
            .from(HOUSEHOLD)
            .join(stairwell)
            .on(stairwell.ID.eq(HOUSEHOLD.STAIRWELL_ID))
            .leftJoin(active)
            .on(home.eq(HOUSEHOLD.ID))
            .where(HOUSEHOLD.COMMUNITY_ID.eq(community.id()))
            .groupBy(stairwell.PARENT_ID)
            .fetch());
  }

  // Homes of which somebody who belongs to it today took part.
  private static Select<?> active(Place community, Months months) {
    var household = MEMBER.HOUSEHOLD_ID.as("household");
    var here = MEMBER.COMMUNITY_ID.eq(community.id());
    return select(household)
        .from(MEMBER)
        .join(RAISED)
        .on(RAISED.PERSON_ID.eq(MEMBER.PERSON_ID))
        .where(here, RAISED.COMMUNITY_ID.eq(community.id()), within(RAISED.AT, months))
        .union(
            select(household)
                .from(MEMBER)
                .join(VERIFIED_ACCOUNT)
                .on(VERIFIED_ACCOUNT.PERSON_ID.eq(MEMBER.PERSON_ID))
                .join(COMMENT)
                .on(COMMENT.AUTHOR_ID.eq(VERIFIED_ACCOUNT.ACCOUNT_ID))
                .where(here, COMMENT.STATUS.eq("VISIBLE"), within(COMMENT.CREATED_AT, months))
                .and(Paths.under(COMMENT.AREA_PATH, community.path().value())))
        .union(
            select(household)
                .from(MEMBER)
                .join(VERIFIED_ACCOUNT)
                .on(VERIFIED_ACCOUNT.PERSON_ID.eq(MEMBER.PERSON_ID))
                .join(HOUR)
                .on(HOUR.ACCOUNT_ID.eq(VERIFIED_ACCOUNT.ACCOUNT_ID))
                .where(here, HOUR.COMMUNITY_ID.eq(community.id()), HOUR.SEQUENCE.eq(1))
                .and(HOUR.SERVICE_DAY.between(months.firstDay(), months.lastDay())))
        .union(
            select(VOTED.HOUSEHOLD_ID.as("household"))
                .from(VOTED)
                .where(VOTED.COMMUNITY_ID.eq(community.id()), within(VOTED.AT, months)));
  }

  // What is not due yet counts once it was answered.
  private Counts responses(Place community, Months months) {
    var replied = CivilDays.of(FIRST_REPLY.REPLIED_AT);
    var today = CivicTime.dayOf(clock.instant());
    return counts(
        grouped(community, FIRST_REPLY, FIRST_REPLY.SCOPE_PATH, replied.le(FIRST_REPLY.DUE_ON))
            .where(FIRST_REPLY.COMMUNITY_ID.eq(community.id()))
            .and(FIRST_REPLY.DUE_ON.between(months.firstDay(), months.lastDay()))
            .and(FIRST_REPLY.REPLIED_AT.isNotNull().or(FIRST_REPLY.DUE_ON.lt(today)))
            .groupBy(AREA.ID)
            .fetch());
  }

  private Counts closings(Place community, Months months) {
    var done = PROPOSAL.STAGE.in("FEEDBACK", "EVALUATED", "ARCHIVED");
    return counts(
        grouped(community, PROPOSAL, PROPOSAL.SCOPE_PATH, done)
            .where(PROPOSAL.COMMUNITY_ID.eq(community.id()))
            .and(within(PROPOSAL.PUBLISHED_AT, months))
            .and(PROPOSAL.STAGE.notIn("ACCEPTED", "WITHDRAWN", "MERGED_INTO"))
            .groupBy(AREA.ID)
            .fetch());
  }

  private Counts satisfaction(Place community, Months months) {
    return counts(
        grouped(community, RATING, RATING.SCOPE_PATH, RATING.SCORE.ge(4))
            .where(RATING.COMMUNITY_ID.eq(community.id()))
            .and(within(RATING.AT, months))
            .groupBy(AREA.ID)
            .fetch());
  }

  private org.jooq.SelectOnConditionStep<Record3<UUID, Integer, Integer>> grouped(
      Place community, Table<?> of, Field<String> path, Condition counts) {
    return db.sql()
        .select(AREA.ID, count().filterWhere(counts), count())
        .from(of)
        .leftJoin(AREA)
        .on(AREA.COMMUNITY_ID.eq(community.id()))
        .and(AREA.KIND.eq("BUILDING"))
        .and(Paths.under(path, AREA.PATH));
  }

  private static Counts counts(Result<Record3<UUID, Integer, Integer>> rows) {
    var counts = new HashMap<@Nullable UUID, int[]>();
    rows.forEach(row -> counts.put(row.value1(), new int[] {row.value2(), row.value3()}));
    return new Counts(counts);
  }

  private static Condition within(Field<OffsetDateTime> at, Months months) {
    return CivilDays.within(at, months.firstDay(), months.lastDay());
  }
}
