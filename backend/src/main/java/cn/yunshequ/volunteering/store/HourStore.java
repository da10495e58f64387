package cn.yunshequ.volunteering.store;

import static cn.yunshequ.volunteering.store.db.Tables.HOUR_ENTRY;
import static org.jooq.impl.DSL.inline;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger of hours: lines are only ever added. */
@Singleton
public class HourStore {
  private final Db db;

  HourStore(Db db) {
    this.db = db;
  }

  /** The last line of a sign-up. Odd steps stand, even ones took back. */
  public record Last(UUID id, int sequence, int minutes) {
    public boolean stands() {
      return sequence % 2 == 1;
    }
  }

  public Optional<Last> last(UUID signup) {
    return db.sql()
        .selectFrom(HOUR_ENTRY)
        .where(HOUR_ENTRY.SIGNUP_ID.eq(signup))
        .orderBy(HOUR_ENTRY.SEQUENCE.desc())
        .limit(inline(1))
        .fetchOptional(row -> new Last(row.getId(), row.getSequence(), row.getMinutes()));
  }

  public void write(
      UUID id,
      UUID signup,
      int sequence,
      UUID account,
      UUID community,
      LocalDate day,
      int minutes,
      @Nullable String reason,
      Viewer actor,
      Instant now) {
    db.sql()
        .insertInto(HOUR_ENTRY)
        .set(HOUR_ENTRY.ID, id)
        .set(HOUR_ENTRY.SIGNUP_ID, signup)
        .set(HOUR_ENTRY.SEQUENCE, sequence)
        .set(HOUR_ENTRY.ACCOUNT_ID, account)
        .set(HOUR_ENTRY.COMMUNITY_ID, community)
        .set(HOUR_ENTRY.SERVICE_DAY, day)
        .set(HOUR_ENTRY.MINUTES, minutes)
        .set(HOUR_ENTRY.REASON, reason)
        .set(HOUR_ENTRY.RECORDED_BY, actor.account())
        .set(HOUR_ENTRY.AT, People.at(now))
        .execute();
  }
}
