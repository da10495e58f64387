package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.AREA;
import static cn.yunshequ.community.store.db.Tables.COMMUNITY_;
import static cn.yunshequ.community.store.db.Tables.HOUSEHOLD;
import static cn.yunshequ.community.store.db.Tables.RESIDENCY;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.community.model.Capacity;
import cn.yunshequ.community.model.Claim;
import cn.yunshequ.community.model.ClaimOutcome;
import cn.yunshequ.community.model.ResidencyStatus;
import cn.yunshequ.community.model.ReviewDecision;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Claims to belong to a household. */
@Singleton
public class ResidencyStore {
  private final Db db;

  ResidencyStore(Db db) {
    this.db = db;
  }

  /** Who asks for what. */
  public record NewClaim(UUID id, UUID accountId, UUID householdId, UUID communityId) {}

  public Optional<UUID> communityOf(UUID household) {
    return db.sql()
        .select(HOUSEHOLD.COMMUNITY_ID)
        .from(HOUSEHOLD)
        .where(HOUSEHOLD.ID.eq(household))
        .fetchOptional(HOUSEHOLD.COMMUNITY_ID);
  }

  /** False when one is open already. */
  /**
   * How many claims of an account for other households wait; no other claim of it is made until the
   * transaction ends.
   */
  public int lockWaiting(UUID account, UUID household) {
    db.sql().fetch("select pg_advisory_xact_lock(hashtextextended(?, 0))", "residency:" + account);
    return db.sql()
        .fetchCount(
            RESIDENCY,
            RESIDENCY.ACCOUNT_ID.eq(account),
            RESIDENCY.HOUSEHOLD_ID.ne(household),
            RESIDENCY.STATUS.eq("PENDING"));
  }

  public boolean ask(
      NewClaim claim, Capacity capacity, String name, @Nullable String evidence, Instant now) {
    return db.sql()
            .insertInto(RESIDENCY)
            .set(RESIDENCY.ID, claim.id())
            .set(RESIDENCY.ACCOUNT_ID, claim.accountId())
            .set(RESIDENCY.HOUSEHOLD_ID, claim.householdId())
            .set(RESIDENCY.COMMUNITY_ID, claim.communityId())
            .set(RESIDENCY.CAPACITY, capacity.name())
            .set(RESIDENCY.REAL_NAME, name)
            .set(RESIDENCY.EVIDENCE, evidence)
            .set(RESIDENCY.REQUESTED_AT, now.atOffset(UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public Optional<Claim> lock(UUID id) {
    return db.sql()
        .select(
            RESIDENCY.ID,
            RESIDENCY.ACCOUNT_ID,
            RESIDENCY.HOUSEHOLD_ID,
            RESIDENCY.CAPACITY,
            RESIDENCY.REAL_NAME,
            RESIDENCY.STATUS,
            HOUSEHOLD.PATH)
        .from(RESIDENCY)
        .join(HOUSEHOLD)
        .on(HOUSEHOLD.ID.eq(RESIDENCY.HOUSEHOLD_ID))
        .where(RESIDENCY.ID.eq(id))
        .forUpdate()
        .of(RESIDENCY)
        .fetchOptional(row ->
            new Claim(
                row.value1(),
                row.value2(),
                row.value3(),
                Capacity.valueOf(row.value4()),
                row.value5(),
                ResidencyStatus.valueOf(row.value6()),
                new AreaPath(row.value7())));
  }

  /** Who answered a claim, and when. */
  public record Answer(UUID by, Instant at) {}

  /** The answer a claim has; empty while it waits. */
  public Optional<Answer> answer(UUID id) {
    return db.sql()
        .select(RESIDENCY.DECIDED_BY, RESIDENCY.DECIDED_AT)
        .from(RESIDENCY)
        .where(RESIDENCY.ID.eq(id), RESIDENCY.DECIDED_BY.isNotNull())
        .fetchOptional(row -> new Answer(row.value1(), row.value2().toInstant()));
  }

  /** What became of claims, for those who asked. */
  public List<ClaimOutcome> outcomes(List<UUID> ids) {
    return db.sql()
        .select(
            RESIDENCY.ID, RESIDENCY.ACCOUNT_ID, RESIDENCY.STATUS, RESIDENCY.REASON, HOUSEHOLD.DOOR)
        .from(RESIDENCY)
        .join(HOUSEHOLD)
        .on(HOUSEHOLD.ID.eq(RESIDENCY.HOUSEHOLD_ID))
        .where(RESIDENCY.ID.in(ids))
        .fetch(row ->
            new ClaimOutcome(
                row.value1(),
                row.value2(),
                ResidencyStatus.valueOf(row.value3()),
                row.value5(),
                row.value4()));
  }

  public void decide(
      UUID id, ReviewDecision decision, UUID by, @Nullable String reason, Instant now) {
    var status =
        switch (decision) {
          case APPROVE -> ResidencyStatus.APPROVED;
          case REJECT -> ResidencyStatus.REJECTED;
        };
    db.sql()
        .update(RESIDENCY)
        .set(RESIDENCY.STATUS, status.name())
        .set(RESIDENCY.DECIDED_AT, now.atOffset(UTC))
        .set(RESIDENCY.DECIDED_BY, by)
        .set(RESIDENCY.REASON, reason)
        .where(RESIDENCY.ID.eq(id))
        .execute();
  }

  /** What a closed account had open or approved ends with it. */
  public void endAllOf(UUID account) {
    db.sql()
        .update(RESIDENCY)
        .set(RESIDENCY.STATUS, ResidencyStatus.ENDED.name())
        .where(
            RESIDENCY.ACCOUNT_ID.eq(account),
            RESIDENCY.STATUS.in(ResidencyStatus.PENDING.name(), ResidencyStatus.APPROVED.name()))
        .execute();
  }

  /** Takes the words out of the account's claims; that there was one stays. */
  public void eraseOf(UUID account) {
    db.sql()
        .update(RESIDENCY)
        .set(RESIDENCY.REAL_NAME, "（已删除）")
        .setNull(RESIDENCY.EVIDENCE)
        .setNull(RESIDENCY.REASON)
        .where(RESIDENCY.ACCOUNT_ID.eq(account))
        .execute();
  }

  /** The account's claims that wait. */
  public List<UUID> waitingOf(UUID account) {
    return db.sql()
        .select(RESIDENCY.ID)
        .from(RESIDENCY)
        .where(RESIDENCY.ACCOUNT_ID.eq(account))
        .and(RESIDENCY.STATUS.eq(ResidencyStatus.PENDING.name()))
        .fetch(RESIDENCY.ID);
  }

  /** Where a household is, as its desk and people know it. */
  public record Door(AreaPath community, String door) {}

  public Door placeOf(UUID household) {
    var building = AREA.as("building");
    return db.sql()
        .select(COMMUNITY_.PATH, building.NAME, AREA.NAME, HOUSEHOLD.DOOR)
        .from(HOUSEHOLD)
        .join(COMMUNITY_)
        .on(COMMUNITY_.ID.eq(HOUSEHOLD.COMMUNITY_ID))
        .join(AREA)
        .on(AREA.ID.eq(HOUSEHOLD.STAIRWELL_ID))
        .join(building)
        .on(building.ID.eq(AREA.PARENT_ID))
        .where(HOUSEHOLD.ID.eq(household))
        .fetchSingle(row ->
            new Door(new AreaPath(row.value1()), row.value2() + row.value3() + row.value4()));
  }
}
