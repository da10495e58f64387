package cn.yunshequ.support;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** People who come back after days: whose session the moved clock has ended signs in anew. */
public final class Returning {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Portal portal;
  private final Map<String, Session> sessions = new HashMap<>();

  public Returning(Portal portal) {
    this.portal = portal;
  }

  private record Session(Api api, Instant since) {}

  /** The client of that phone, signed in now. */
  public Api by(String phone) {
    var now = portal.clock.instant();
    return sessions.compute(phone, (key, before) -> at(key, before, now)).api();
  }

  private Session at(String phone, @org.jspecify.annotations.Nullable Session before, Instant now) {
    return before != null && now.isBefore(before.since().plus(KEPT))
        ? before
        : new Session(portal.signIn(phone), now);
  }
}
