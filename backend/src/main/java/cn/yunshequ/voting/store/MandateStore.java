package cn.yunshequ.voting.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.voting.store.db.Tables.PROXY;
import static cn.yunshequ.voting.store.db.Tables.ROLL_MEMBER;

import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proxies, and who belongs to a voting unit. */
@Singleton
public class MandateStore {
  private final Db db;

  MandateStore(Db db) {
    this.db = db;
  }

  /**
   * @param place counts those one holder has in one ballot, from 1
   */
  public record NewProxy(
      UUID id,
      UUID ballot,
      UUID unit,
      UUID holder,
      UUID holderAccount,
      int place,
      @Nullable UUID evidence) {}

  /** A proxy to be confirmed. */
  public record Held(UUID ballot, UUID recordedBy, UUID holderAccount) {}

  /** The verified person of a living account. */
  public Optional<UUID> personOf(UUID account) {
    return db.sql()
        .select(RESIDENT.PERSON_ID)
        .from(RESIDENT)
        .where(RESIDENT.ACCOUNT_ID.eq(account), RESIDENT.PERSON_ID.isNotNull())
        .fetchOptional(RESIDENT.PERSON_ID);
  }

  /** That account's person, if behind a door of the unit when the roll was frozen. */
  public Optional<UUID> memberOf(UUID unit, UUID account) {
    return db.sql()
        .selectDistinct(ROLL_MEMBER.PERSON_ID)
        .from(RESIDENT)
        .join(ROLL_MEMBER)
        .on(ROLL_MEMBER.PERSON_ID.eq(RESIDENT.PERSON_ID))
        .where(RESIDENT.ACCOUNT_ID.eq(account), ROLL_MEMBER.UNIT_ID.eq(unit))
        .fetchOptional(ROLL_MEMBER.PERSON_ID);
  }

  /** How many proxies that person holds in the ballot. */
  public int held(UUID ballot, UUID person) {
    return db.sql().fetchCount(PROXY, PROXY.BALLOT_ID.eq(ballot), PROXY.HOLDER_ID.eq(person));
  }

  /** False when the unit has given one, or the holder's place was taken meanwhile. */
  public boolean add(NewProxy proxy, UUID recordedBy, Instant now) {
    return db.sql()
            .insertInto(PROXY)
            .set(PROXY.ID, proxy.id())
            .set(PROXY.BALLOT_ID, proxy.ballot())
            .set(PROXY.UNIT_ID, proxy.unit())
            .set(PROXY.HOLDER_ID, proxy.holder())
            .set(PROXY.HOLDER_ACCOUNT, proxy.holderAccount())
            .set(PROXY.PLACE, proxy.place())
            .set(PROXY.EVIDENCE_ID, proxy.evidence())
            .set(PROXY.RECORDED_BY, recordedBy)
            .set(PROXY.RECORDED_AT, BallotStore.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public Optional<Held> find(UUID proxy) {
    return db.sql()
        .select(PROXY.BALLOT_ID, PROXY.RECORDED_BY, PROXY.HOLDER_ACCOUNT)
        .from(PROXY)
        .where(PROXY.ID.eq(proxy))
        .fetchOptional(row -> new Held(row.value1(), row.value2(), row.value3()));
  }

  /** False when it was confirmed before. */
  public boolean confirm(UUID proxy, UUID account) {
    return db.sql()
            .update(PROXY)
            .set(PROXY.CONFIRMED_BY, account)
            .where(PROXY.ID.eq(proxy), PROXY.CONFIRMED_BY.isNull())
            .execute()
        == 1;
  }
}
