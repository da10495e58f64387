package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.DECISION;
import static cn.yunshequ.moderation.store.db.Tables.SILENCE;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Times in which somebody may not post at a place. */
@Singleton
public class SilenceStore {
  private final Db db;

  SilenceStore(Db db) {
    this.db = db;
  }

  /** Until when the account is silent at that place; empty when it may post. */
  public Optional<Instant> until(UUID account, AreaPath place, Instant now) {
    return db.sql()
        .select(DSL.max(SILENCE.UNTIL))
        .from(SILENCE)
        .where(SILENCE.ACCOUNT_ID.eq(account), SILENCE.LIFTED_AT.isNull())
        .and(SILENCE.UNTIL.gt(ItemStore.at(now)))
        .and(Paths.under(place.value(), SILENCE.AREA_PATH))
        .fetchOptional(row -> row.value1())
        .map(until -> until.toInstant());
  }

  /** The decision that holds longest there. */
  public Optional<Decision> heldBy(UUID account, AreaPath place, Instant now) {
    return db.sql()
        .select(DECISION.fields())
        .from(SILENCE)
        .join(DECISION)
        .on(DECISION.ID.eq(SILENCE.DECISION_ID))
        .where(SILENCE.ACCOUNT_ID.eq(account), SILENCE.LIFTED_AT.isNull())
        .and(SILENCE.UNTIL.gt(ItemStore.at(now)))
        .and(Paths.under(place.value(), SILENCE.AREA_PATH))
        .orderBy(SILENCE.UNTIL.desc())
        .limit(1)
        .fetchOptional(DecisionStore::decision);
  }

  public void add(UUID decision, UUID account, AreaPath place, Instant until) {
    db.sql()
        .insertInto(SILENCE)
        .set(SILENCE.DECISION_ID, decision)
        .set(SILENCE.ACCOUNT_ID, account)
        .set(SILENCE.AREA_PATH, place.value())
        .set(SILENCE.UNTIL, ItemStore.at(until))
        .execute();
  }

  /** Lifts what holds at that place; false when nothing did. */
  public boolean lift(UUID account, AreaPath place, Instant now) {
    return db.sql()
            .update(SILENCE)
            .set(SILENCE.LIFTED_AT, ItemStore.at(now))
            .where(SILENCE.ACCOUNT_ID.eq(account), SILENCE.AREA_PATH.eq(place.value()))
            .and(SILENCE.LIFTED_AT.isNull())
            .and(SILENCE.UNTIL.gt(ItemStore.at(now)))
            .execute()
        > 0;
  }

  /** Where the account is silenced now, the newest first. */
  public Optional<AreaPath> placeOf(UUID account, Instant now) {
    return db.sql()
        .select(SILENCE.AREA_PATH)
        .from(SILENCE)
        .where(SILENCE.ACCOUNT_ID.eq(account), SILENCE.LIFTED_AT.isNull())
        .and(SILENCE.UNTIL.gt(ItemStore.at(now)))
        .orderBy(SILENCE.UNTIL.desc())
        .limit(1)
        .fetchOptional(row -> new AreaPath(row.value1()));
  }
}
