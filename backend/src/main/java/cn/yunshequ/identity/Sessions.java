package cn.yunshequ.identity;

import cn.yunshequ.identity.model.IdentityRefusal;
import cn.yunshequ.identity.model.SessionSecret;
import cn.yunshequ.identity.model.SignedIn;
import cn.yunshequ.identity.store.SessionStore;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/** Signed-in devices. A session lives 30 days from its last refresh. */
@Singleton
public class Sessions {
  static final Duration LIFE = Duration.ofDays(30);
  private static final int AT_ONCE = 1_000;

  private final Db db;
  private final SessionStore store;
  private final AccessTokens tokens;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Sessions(Db db, SessionStore store, AccessTokens tokens, Ids ids, Clock clock) {
    this.db = db;
    this.store = store;
    this.tokens = tokens;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param vouched another house said who came, by a client of its own
   */
  SignedIn open(UUID account, boolean web, boolean vouched) {
    var secret = newSecret();
    var now = clock.instant();
    var session = ids.next();
    store.open(session, account, secret.hash(), web, vouched, now, now.plus(LIFE));
    return web ? new SignedIn("", secret, now.plus(LIFE)) : handOut(account, session, secret, now);
  }

  /**
   * Trades a refresh token for a new pair. Of two parallel uses of one token one wins. Refusals:
   * SESSION_ENDED for an unknown, expired or spent one; a spent one also ends its session, because
   * one of its two holders is a thief.
   */
  public SignedIn refresh(SessionSecret shown) {
    return db.write(() -> rotate(shown)).orElseThrow(Sessions::ended);
  }

  // Refusing is left to the caller: the end of a misused session must be committed.
  private Optional<SignedIn> rotate(SessionSecret shown) {
    var now = clock.instant();
    var session = store.lockLive(shown.hash(), false, now);
    if (session.isEmpty()) {
      store.endBySpentSecret(shown.hash(), now);
      return Optional.empty();
    }
    var fresh = newSecret();
    var open = session.get();
    store.remember(shown.hash(), open.id(), now);
    store.rotate(open.id(), fresh.hash(), now, now.plus(LIFE));
    return Optional.of(handOut(open.accountId(), open.id(), fresh, now));
  }

  /** Prolongs the session of our own page. Refusals: SESSION_ENDED. */
  public SignedIn slide(SessionSecret cookie) {
    return db.write(() -> {
      var now = clock.instant();
      var session = store.lockLive(cookie.hash(), true, now).orElseThrow(Sessions::ended);
      store.rotate(session.id(), cookie.hash(), now, now.plus(LIFE));
      return new SignedIn("", cookie, now.plus(LIFE));
    });
  }

  /** Whether another house vouched for who asks, as WeChat does for users of a mini-program. */
  public boolean isVouched(Viewer viewer) {
    var session = viewer.sessionId();
    return session != null && store.isVouched(session);
  }

  /** Another house has vouched for who asks by now. In the caller's transaction. */
  public void vouch(Viewer actor) {
    var session = actor.sessionId();
    if (session != null) {
      store.vouch(session);
    }
  }

  /** Ends the session that asks. */
  public void signOut(Viewer actor) {
    var session = actor.sessionId();
    if (session != null) {
      db.write(() -> store.end(session, clock.instant()));
    }
  }

  /** Ends every session of the account that asks. */
  public void signOutEverywhere(Viewer actor) {
    db.write(() -> store.endAll(actor.account(), clock.instant()));
  }

  /**
   * Forgets sessions that are over for a month and secrets no thief can still hold to be good:
   * those spent longer ago than a session lives. Any number of nodes may do this at once; what it
   * leaves, the next time takes.
   *
   * @return how many sessions and secrets went
   */
  public int sweep() {
    var before = clock.instant().minus(LIFE);
    int gone = 0;
    int last;
    do {
      last =
          db.write(() -> store.forgetExpired(before, AT_ONCE) + store.forgetSpent(before, AT_ONCE));
      gone += last;
    } while (last > 0);
    return gone;
  }

  private SignedIn handOut(UUID account, UUID session, SessionSecret secret, Instant now) {
    var expires = now.plus(AccessTokens.LIFE);
    var token = tokens.issue(new AccessTokens.Holder(account, session), expires);
    return new SignedIn(token, secret, expires);
  }

  private SessionSecret newSecret() {
    var bytes = new byte[32];
    random.nextBytes(bytes);
    return new SessionSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private static RefusedException ended() {
    return Refusal.of(IdentityRefusal.SESSION_ENDED).asException();
  }
}
