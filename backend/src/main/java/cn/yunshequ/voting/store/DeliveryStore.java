package cn.yunshequ.voting.store;

import static cn.yunshequ.voting.store.db.Tables.DELIVERY;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.voting.model.DeliveryWay;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Deliveries of ballot papers: one that stands per voting unit, by key. */
@Singleton
public class DeliveryStore {
  private final Db db;

  DeliveryStore(Db db) {
    this.db = db;
  }

  /** A delivery to be confirmed. */
  public record Held(UUID ballot, UUID recordedBy) {}

  /** One to be added. */
  public record NewDelivery(
      UUID id, UUID ballot, UUID unit, DeliveryWay how, LocalDate servedOn, UUID evidence) {}

  /** False when the unit has one that stands, or waits. */
  public boolean add(NewDelivery delivery, UUID recordedBy, Instant now) {
    return db.sql()
            .insertInto(DELIVERY)
            .set(DELIVERY.ID, delivery.id())
            .set(DELIVERY.BALLOT_ID, delivery.ballot())
            .set(DELIVERY.UNIT_ID, delivery.unit())
            .set(DELIVERY.HOW, delivery.how().name())
            .set(DELIVERY.SERVED_ON, delivery.servedOn())
            .set(DELIVERY.EVIDENCE_ID, delivery.evidence())
            .set(DELIVERY.RECORDED_BY, recordedBy)
            .set(DELIVERY.RECORDED_AT, BallotStore.at(now))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public Optional<Held> find(UUID delivery) {
    return db.sql()
        .select(DELIVERY.BALLOT_ID, DELIVERY.RECORDED_BY)
        .from(DELIVERY)
        .where(DELIVERY.ID.eq(delivery))
        .fetchOptional(row -> new Held(row.value1(), row.value2()));
  }

  /** False when a second person has spoken before. */
  public boolean confirm(UUID delivery, UUID account, boolean agrees) {
    return db.sql()
            .update(DELIVERY)
            .set(DELIVERY.CONFIRMED_BY, account)
            .set(DELIVERY.AGREES, agrees)
            .where(DELIVERY.ID.eq(delivery), DELIVERY.CONFIRMED_BY.isNull())
            .execute()
        == 1;
  }
}
