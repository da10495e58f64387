package cn.yunshequ.moderation.store;

import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.OFFICE_HELD;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.community.published.Tables.VERIFIED_ACCOUNT;
import static cn.yunshequ.moderation.store.db.Tables.DECISION;
import static cn.yunshequ.moderation.store.db.Tables.REPORTER_RECORD;
import static cn.yunshequ.moderation.store.db.Tables.SETTING;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.moderation.model.ModerationSetting;
import cn.yunshequ.moderation.model.Standing;
import cn.yunshequ.moderation.model.TrustLevel;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** How far people are known at a place: for the portal, not for viewers. */
@Singleton
public class StandingReads {
  private static final Duration LATELY = Duration.ofDays(90);

  private final Db db;

  StandingReads(Db db) {
    this.db = db;
  }

  /** In one statement. */
  public Standing of(UUID account, AreaPath place, Instant now) {
    var home =
        DSL.select(MEMBER.HOUSEHOLD_ID)
            .from(MEMBER)
            .where(MEMBER.PERSON_ID.eq(VERIFIED_ACCOUNT.PERSON_ID))
            .and(MEMBER.PATH.startsWith(place.value()))
            .orderBy(MEMBER.HOUSEHOLD_ID)
            .limit(1);
    return db.sql()
        .select(
            DSL.field(DSL.exists(office(account, place))),
            DSL.field(home),
            VERIFIED_ACCOUNT.SINCE,
            hidden(account, now),
            REPORTER_RECORD.UPHELD,
            REPORTER_RECORD.DISMISSED)
        .from(RESIDENT)
        .leftJoin(VERIFIED_ACCOUNT)
        .on(VERIFIED_ACCOUNT.ACCOUNT_ID.eq(RESIDENT.ACCOUNT_ID))
        .leftJoin(REPORTER_RECORD)
        .on(REPORTER_RECORD.ACCOUNT_ID.eq(RESIDENT.ACCOUNT_ID))
        .where(RESIDENT.ACCOUNT_ID.eq(account))
        .fetchOptional(row -> {
          var since = row.value3();
          return new Standing(
              row.value1(),
              row.value2(),
              since == null ? 0 : (int) Duration.between(since.toInstant(), now).toDays(),
              row.value4(),
              row.value5() == null ? 0 : row.value5(),
              row.value6() == null ? 0 : row.value6());
        })
        .orElse(new Standing(false, null, 0, 0, 0, 0));
  }

  // At the place, above it, or in it.
  private static org.jooq.Select<?> office(UUID account, AreaPath place) {
    return DSL.selectOne()
        .from(OFFICE_HELD)
        .where(OFFICE_HELD.ACCOUNT_ID.eq(account))
        .and(
            Paths.under(place.value(), OFFICE_HELD.PATH)
                .or(OFFICE_HELD.PATH.startsWith(place.value())));
  }

  private static Field<Integer> hidden(UUID account, Instant now) {
    var later = DECISION.as("later");
    return DSL.field(
        DSL.selectCount()
            .from(DECISION)
            .where(DECISION.AUTHOR_ID.eq(account), DECISION.ACTION.eq("HIDE"))
            .and(DECISION.DECIDED_BY.isNotNull())
            .and(DECISION.DECIDED_AT.gt(ItemStore.at(now.minus(LATELY))))
            .andNotExists(
                DSL.selectOne()
                    .from(later)
                    .where(later.SUBJECT_KIND.eq(DECISION.SUBJECT_KIND))
                    .and(later.SUBJECT_ID.eq(DECISION.SUBJECT_ID))
                    .and(later.ACTION.in("RESTORE", "APPEAL_GRANTED", "UNDO"))
                    .and(later.DECIDED_AT.ge(DECISION.DECIDED_AT))));
  }

  /** How that place moderates: its own setting, else the nearest above, else the usual. */
  public ModerationSetting setting(AreaPath place) {
    return db.sql()
        .selectFrom(SETTING)
        .where(Paths.under(place.value(), SETTING.AREA_PATH))
        .orderBy(DSL.length(SETTING.AREA_PATH).desc())
        .limit(1)
        .fetchOptional(row ->
            new ModerationSetting(
                row.getHideAt(), row.getHideHouseholds(), TrustLevel.valueOf(row.getHeardFrom())))
        .orElse(ModerationSetting.USUAL);
  }

  public void set(AreaPath place, ModerationSetting setting, UUID by, Instant now) {
    db.sql()
        .insertInto(SETTING)
        .set(SETTING.AREA_PATH, place.value())
        .set(SETTING.HIDE_AT, setting.hideAt())
        .set(SETTING.HIDE_HOUSEHOLDS, setting.hideHouseholds())
        .set(SETTING.HEARD_FROM, setting.heardFrom().name())
        .set(SETTING.CHANGED_BY, by)
        .set(SETTING.CHANGED_AT, ItemStore.at(now))
        .onConflict(SETTING.AREA_PATH)
        .doUpdate()
        .set(SETTING.HIDE_AT, setting.hideAt())
        .set(SETTING.HIDE_HOUSEHOLDS, setting.hideHouseholds())
        .set(SETTING.HEARD_FROM, setting.heardFrom().name())
        .set(SETTING.CHANGED_BY, by)
        .set(SETTING.CHANGED_AT, ItemStore.at(now))
        .execute();
  }
}
