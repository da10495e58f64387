package cn.yunshequ.volunteering.store;

import static cn.yunshequ.volunteering.store.db.Tables.CONSENT;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Guardians' consents. Whoever goes by one, or takes it back, holds its minor. */
@Singleton
public class ConsentStore {
  private final Db db;

  ConsentStore(Db db) {
    this.db = db;
  }

  /** A living consent for that minor in that activity. */
  public Optional<UUID> living(UUID account, UUID activity) {
    return db.sql()
        .select(CONSENT.ID)
        .from(CONSENT)
        .where(
            CONSENT.ACCOUNT_ID.eq(account),
            CONSENT.ACTIVITY_ID.eq(activity),
            CONSENT.WITHDRAWN_AT.isNull())
        .fetchOptional(CONSENT.ID);
  }

  public void add(
      UUID id,
      UUID account,
      UUID activity,
      String guardian,
      String relation,
      boolean accompanies,
      boolean onPaper,
      Viewer recorder,
      Instant now) {
    db.sql()
        .insertInto(CONSENT)
        .set(CONSENT.ID, id)
        .set(CONSENT.ACCOUNT_ID, account)
        .set(CONSENT.ACTIVITY_ID, activity)
        .set(CONSENT.GUARDIAN_NAME, guardian)
        .set(CONSENT.RELATION, relation)
        .set(CONSENT.ACCOMPANIES, accompanies)
        .set(CONSENT.CHANNEL, onPaper ? "PAPER" : "ONLINE")
        .set(CONSENT.RECORDED_BY, recorder.account())
        .set(CONSENT.GIVEN_AT, People.at(now))
        .execute();
  }

  /** Whose it is; never changes. */
  public Optional<UUID> minorOf(UUID id) {
    return db.sql()
        .select(CONSENT.ACCOUNT_ID)
        .from(CONSENT)
        .where(CONSENT.ID.eq(id))
        .fetchOptional(CONSENT.ACCOUNT_ID);
  }

  /** It holds no more; false when it did not. */
  public boolean withdraw(UUID id, Viewer actor, @Nullable String reason, Instant now) {
    return db.sql()
            .update(CONSENT)
            .set(CONSENT.WITHDRAWN_AT, People.at(now))
            .set(CONSENT.WITHDRAWN_BY, actor.account())
            .set(CONSENT.WITHDRAW_REASON, reason)
            .where(CONSENT.ID.eq(id), CONSENT.WITHDRAWN_AT.isNull())
            .execute()
        == 1;
  }
}
