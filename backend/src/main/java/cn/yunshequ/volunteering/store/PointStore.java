package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.volunteering.store.db.Tables.PURSE;
import static cn.yunshequ.volunteering.store.db.Tables.REDEMPTION;
import static cn.yunshequ.volunteering.store.db.Tables.REWARD;
import static cn.yunshequ.volunteering.store.db.Tables.TRANSFER;
import static cn.yunshequ.volunteering.store.db.Tables.VOLUNTEER;

import cn.yunshequ.community.published.Tables;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.volunteering.model.TransferKind;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points and rewards: transfers are only ever added, balances follow by themselves. */
@Singleton
public class PointStore {
  private final Db db;

  PointStore(Db db) {
    this.db = db;
  }

  /** The purse of a person in a community, made when there is none. */
  public UUID purse(UUID fresh, UUID community, UUID account) {
    db.sql()
        .insertInto(PURSE)
        .set(PURSE.ID, fresh)
        .set(PURSE.COMMUNITY_ID, community)
        .set(PURSE.KIND, "PERSON")
        .set(PURSE.ACCOUNT_ID, account)
        .onConflictDoNothing()
        .execute();
    return db.sql()
        .select(PURSE.ID)
        .from(PURSE)
        .where(PURSE.COMMUNITY_ID.eq(community), PURSE.ACCOUNT_ID.eq(account))
        .fetchSingle()
        .value1();
  }

  /** A purse of the community itself: points not yet given out, or those rewards were paid with. */
  public UUID common(UUID fresh, UUID community, boolean rewards) {
    var kind = rewards ? "REWARDS" : "ISSUE";
    db.sql()
        .insertInto(PURSE)
        .set(PURSE.ID, fresh)
        .set(PURSE.COMMUNITY_ID, community)
        .set(PURSE.KIND, kind)
        .onConflictDoNothing()
        .execute();
    return db.sql()
        .select(PURSE.ID)
        .from(PURSE)
        .where(PURSE.COMMUNITY_ID.eq(community), PURSE.KIND.eq(kind), PURSE.ACCOUNT_ID.isNull())
        .fetchSingle()
        .value1();
  }

  /**
   * Held by whoever spends from it; a purse of the community before that of a person, as the
   * ledger's own function does.
   */
  public int lockBalance(UUID purse) {
    return db.sql()
        .select(PURSE.BALANCE)
        .from(PURSE)
        .where(PURSE.ID.eq(purse))
        .forNoKeyUpdate()
        .fetchSingle()
        .value1();
  }

  /** A transfer to write down. */
  public record NewTransfer(
      UUID id,
      UUID community,
      UUID from,
      UUID to,
      int points,
      TransferKind kind,
      String memo,
      LocalDate day,
      @Nullable UUID hourEntry,
      @Nullable UUID reverses) {}

  /** False when that hour was paid for, or that transfer reversed, already. */
  public boolean move(NewTransfer it, Viewer actor, Instant now) {
    return db.sql()
            .insertInto(TRANSFER)
            .set(TRANSFER.ID, it.id())
            .set(TRANSFER.COMMUNITY_ID, it.community())
            .set(TRANSFER.FROM_PURSE, it.from())
            .set(TRANSFER.TO_PURSE, it.to())
            .set(TRANSFER.POINTS, it.points())
            .set(TRANSFER.KIND, it.kind().name())
            .set(TRANSFER.MEMO, it.memo())
            .set(TRANSFER.DAY, it.day())
            .set(TRANSFER.HOUR_ENTRY_ID, it.hourEntry())
            .set(TRANSFER.REVERSES, it.reverses())
            .set(TRANSFER.RECORDED_BY, actor.account())
            .set(TRANSFER.AT, People.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** A transfer as reversing looks at it. */
  public record Moved(UUID id, UUID community, UUID from, UUID to, int points, TransferKind kind) {}

  public Optional<Moved> find(UUID id) {
    return moved(db.sql().selectFrom(TRANSFER).where(TRANSFER.ID.eq(id)).fetchOne());
  }

  /** What an hour earned. */
  public Optional<Moved> earnedBy(UUID hourEntry) {
    return moved(
        db.sql().selectFrom(TRANSFER).where(TRANSFER.HOUR_ENTRY_ID.eq(hourEntry)).fetchOne());
  }

  private static Optional<Moved> moved(
      cn.yunshequ.volunteering.store.db.tables.records.@Nullable TransferRecord row) {
    return Optional.ofNullable(row)
        .map(r ->
            new Moved(
                r.getId(),
                r.getCommunityId(),
                r.getFromPurse(),
                r.getToPurse(),
                r.getPoints(),
                TransferKind.valueOf(r.getKind())));
  }

  /** Whom points are for: whoever volunteers, and stairwell heads of that community today. */
  public boolean mayEarn(UUID account, AreaPath community, LocalDate today) {
    var resident = Tables.RESIDENT;
    return db.sql().fetchExists(VOLUNTEER, VOLUNTEER.ACCOUNT_ID.eq(account))
        || db.sql()
            .fetchExists(
                resident,
                resident
                    .ACCOUNT_ID
                    .eq(account)
                    .and(resident.OFFICE.eq(OfficeKind.STAIRWELL_HEAD.name()))
                    .and(resident.OFFICE_PATH.startsWith(community.value())));
  }

  /** Where a community lies; empty when there is none. */
  public Optional<AreaPath> pathOf(UUID community) {
    return db.sql()
        .select(COMMUNITY.PATH)
        .from(COMMUNITY)
        .where(COMMUNITY.ID.eq(community))
        .fetchOptional(row -> new AreaPath(row.value1()));
  }

  public void offer(
      UUID id,
      UUID community,
      String name,
      @Nullable String note,
      int points,
      int stock,
      Viewer actor,
      Instant now) {
    db.sql()
        .insertInto(REWARD)
        .set(REWARD.ID, id)
        .set(REWARD.COMMUNITY_ID, community)
        .set(REWARD.NAME, name)
        .set(REWARD.NOTE, note)
        .set(REWARD.POINTS, points)
        .set(REWARD.STOCK, stock)
        .set(REWARD.OFFERED_BY, actor.account())
        .set(REWARD.OFFERED_AT, People.at(now))
        .execute();
  }

  /** A reward, held. */
  public record Shelf(
      UUID id, UUID community, String name, int points, int stock, boolean offered) {}

  public Optional<Shelf> lockReward(UUID id) {
    return db.sql()
        .selectFrom(REWARD)
        .where(REWARD.ID.eq(id))
        .forUpdate()
        .fetchOptional(row ->
            new Shelf(
                row.getId(),
                row.getCommunityId(),
                row.getName(),
                row.getPoints(),
                row.getStock(),
                row.getWithdrawnAt() == null));
  }

  /** The key {@code reward_stock_is_never_negative} answers for what the caller overlooked. */
  public void takeFromShelf(UUID reward, int pieces) {
    db.sql()
        .update(REWARD)
        .set(REWARD.STOCK, REWARD.STOCK.minus(pieces))
        .where(REWARD.ID.eq(reward))
        .execute();
  }

  public void restock(UUID reward, int stock, boolean offered, Instant now) {
    db.sql()
        .update(REWARD)
        .set(REWARD.STOCK, stock)
        .set(REWARD.WITHDRAWN_AT, offered ? null : People.at(now))
        .where(REWARD.ID.eq(reward))
        .execute();
  }

  public void redeem(UUID id, UUID reward, UUID account, UUID transfer, String code, Instant now) {
    db.sql()
        .insertInto(REDEMPTION)
        .set(REDEMPTION.ID, id)
        .set(REDEMPTION.REWARD_ID, reward)
        .set(REDEMPTION.ACCOUNT_ID, account)
        .set(REDEMPTION.TRANSFER_ID, transfer)
        .set(REDEMPTION.CODE, code)
        .set(REDEMPTION.REDEEMED_AT, People.at(now))
        .execute();
  }

  /** What was redeemed, held. */
  public record Redeemed(
      UUID id, UUID reward, UUID community, boolean handedOver, boolean reversed) {}

  public Optional<Redeemed> lockRedemption(UUID id) {
    return redeemed(REDEMPTION.ID.eq(id));
  }

  /** What was paid with that transfer, held. */
  public Optional<Redeemed> paidBy(UUID transfer) {
    return redeemed(REDEMPTION.TRANSFER_ID.eq(transfer));
  }

  private Optional<Redeemed> redeemed(org.jooq.Condition which) {
    return db.sql()
        .select(
            REDEMPTION.ID,
            REDEMPTION.REWARD_ID,
            REWARD.COMMUNITY_ID,
            REDEMPTION.HANDED_OVER_AT,
            REDEMPTION.REVERSED_AT)
        .from(REDEMPTION)
        .join(REWARD)
        .on(REWARD.ID.eq(REDEMPTION.REWARD_ID))
        .where(which)
        .forUpdate()
        .of(REDEMPTION)
        .fetchOptional(row ->
            new Redeemed(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4() != null,
                row.value5() != null));
  }

  /** The points go back: nobody hands it over any more. */
  public void reverse(UUID redemption, Viewer actor, Instant now) {
    db.sql()
        .update(REDEMPTION)
        .set(REDEMPTION.REVERSED_AT, People.at(now))
        .set(REDEMPTION.REVERSED_BY, actor.account())
        .where(REDEMPTION.ID.eq(redemption))
        .execute();
  }

  public void handOver(UUID redemption, Viewer actor, Instant now) {
    db.sql()
        .update(REDEMPTION)
        .set(REDEMPTION.HANDED_OVER_AT, People.at(now))
        .set(REDEMPTION.HANDED_OVER_BY, actor.account())
        .where(REDEMPTION.ID.eq(redemption), REDEMPTION.HANDED_OVER_AT.isNull())
        .execute();
  }
}
