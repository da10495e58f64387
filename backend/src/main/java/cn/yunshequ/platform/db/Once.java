package cn.yunshequ.platform.db;

import static cn.yunshequ.platform.store.db.Tables.REQUEST_KEY;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Phones repeat: the same {@code requestKey} of the same account is answered with the first result.
 * The key's row is inserted before the work, so a second request waits on the unique key until the
 * first has committed (and then gets its result) or rolled back (and then does the work itself).
 */
@Singleton
public class Once {
  private static final UUID NOT_YET = new UUID(0, 0);

  private static final Duration KEPT = Duration.ofDays(30);

  private final Db db;
  private final Clock clock;

  Once(Db db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /**
   * Creates something at most once per key, in the caller's transaction or one of its own. What
   * {@code create} refuses leaves no trace of the key.
   *
   * @param key null when the client sent none: then every call creates
   * @param act the mutation's name
   * @return the id of what was created, now or the first time
   * @throws cn.yunshequ.kernel.RefusedException REQUEST_KEY_REUSED when the key was used for
   *     another act; VALUE_OUT_OF_RANGE when it is empty, longer than 100 or not printable
   */
  public UUID once(Viewer actor, @Nullable String key, String act, Supplier<UUID> create) {
    var account = actor.account();
    if (key == null) {
      return db.write(create);
    }
    if (key.isEmpty() || key.length() > 100 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "requestKey").asException();
    }
    return db.write(() ->
        isFirst(account, key, act)
            ? remember(account, key, create.get())
            : recall(account, key, act));
  }

  /**
   * As {@link #once(Viewer, String, String, Supplier)}, for an act on something that is there
   * already: the key answers for that one alone. With another one it is REQUEST_KEY_REUSED, since
   * the first answer would hide that nothing happened to the second.
   */
  public UUID once(
      Viewer actor, @Nullable String key, String act, UUID about, Supplier<UUID> work) {
    return once(actor, key, act + ':' + about, work);
  }

  private boolean isFirst(UUID account, String key, String act) {
    return db.sql()
            .insertInto(REQUEST_KEY)
            .set(REQUEST_KEY.ACCOUNT_ID, account)
            .set(REQUEST_KEY.KEY, key)
            .set(REQUEST_KEY.ACT, act)
            .set(REQUEST_KEY.RESULT_ID, NOT_YET)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  private UUID remember(UUID account, String key, UUID result) {
    db.sql()
        .update(REQUEST_KEY)
        .set(REQUEST_KEY.RESULT_ID, result)
        .where(REQUEST_KEY.ACCOUNT_ID.eq(account).and(REQUEST_KEY.KEY.eq(key)))
        .execute();
    return result;
  }

  private UUID recall(UUID account, String key, String act) {
    return db.sql()
        .select(REQUEST_KEY.RESULT_ID)
        .from(REQUEST_KEY)
        .where(REQUEST_KEY.ACCOUNT_ID.eq(account), REQUEST_KEY.KEY.eq(key), REQUEST_KEY.ACT.eq(act))
        .fetchOptional(REQUEST_KEY.RESULT_ID)
        .orElseThrow(
            () -> Refusal.of(CommonRefusal.REQUEST_KEY_REUSED, "requestKey").asException());
  }

  /** Forgets keys older than a month. Any number of nodes may do this at once. */
  public int sweep() {
    var before = clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC);
    return db.sql().deleteFrom(REQUEST_KEY).where(REQUEST_KEY.AT.lt(before)).execute();
  }
}
