package cn.yunshequ.platform.db;

import static cn.yunshequ.platform.store.db.Tables.QUOTA;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jooq.impl.DSL;

/**
 * How often somebody may do something within a time, counted in the database and so for all nodes
 * together. The time begins with the first use and ends for all its uses at once.
 */
@Singleton
public class Quotas {
  private final Db db;
  private final Clock clock;

  Quotas(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Counts one use. Outside a transaction it stays counted whatever comes after.
   *
   * @param act what is limited; part of the key
   * @param who bytes that stand for whoever is limited; a hash where that is personal
   * @param most uses allowed within {@code time}
   * @return TOO_MANY_REQUESTS with the seconds to wait when all are used
   */
  public Verdict take(String act, byte[] who, int most, Duration time) {
    var now = clock.instant();
    var over = QUOTA.ENDS_AT.le(at(now));
    boolean taken =
        db.sql()
                .insertInto(QUOTA)
                .set(QUOTA.ACT, act)
                .set(QUOTA.WHO, who)
                .set(QUOTA.USED, 1)
                .set(QUOTA.ENDS_AT, at(now.plus(time)))
                .onConflict(QUOTA.ACT, QUOTA.WHO)
                .doUpdate()
                .set(QUOTA.USED, DSL.when(over, 1).otherwise(QUOTA.USED.plus(1)))
                .set(QUOTA.ENDS_AT, DSL.when(over, at(now.plus(time))).otherwise(QUOTA.ENDS_AT))
                .where(over.or(QUOTA.USED.lt(most)))
                .execute()
            == 1;
    return taken
        ? Verdict.ALLOWED
        : Verdict.refused(
            Refusal.of(CommonRefusal.TOO_MANY_REQUESTS).with("seconds", wait(act, who, now)));
  }

  private long wait(String act, byte[] who, Instant now) {
    return db.sql()
        .select(QUOTA.ENDS_AT)
        .from(QUOTA)
        .where(QUOTA.ACT.eq(act), QUOTA.WHO.eq(who))
        .fetchOptional(QUOTA.ENDS_AT)
        .map(end -> Math.max(1, Duration.between(now, end.toInstant()).toSeconds()))
        .orElse(1L);
  }

  /** Forgets what is over. Any number of nodes may do this at once. Returns how many went. */
  public int sweep() {
    return db.sql().deleteFrom(QUOTA).where(QUOTA.ENDS_AT.le(at(clock.instant()))).execute();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(UTC);
  }
}
