package cn.yunshequ.identity;

import cn.yunshequ.identity.model.IdentityRefusal;
import cn.yunshequ.identity.model.PhoneCode;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.identity.model.SignedIn;
import cn.yunshequ.identity.store.AccountStore;
import cn.yunshequ.identity.store.CodeStore;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.http.PortalMode;
import cn.yunshequ.platform.ids.Ids;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in by a code to one's phone (L-70: a verified number is the real identity). */
@Singleton
public class SignIns {
  private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);
  private static final String DEMO_CODE = "246810";

  private final Db db;
  private final CodeStore codes;
  private final AccountStore accounts;
  private final Sessions sessions;
  private final Phones phones;
  private final CodeLimits limits;
  private final SmsGateway sms;
  private final PortalMode mode;
  private final Ids ids;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  SignIns(
      Db db,
      CodeStore codes,
      AccountStore accounts,
      Sessions sessions,
      Phones phones,
      CodeLimits limits,
      SmsGateway sms,
      PortalMode mode,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.codes = codes;
    this.accounts = accounts;
    this.sessions = sessions;
    this.phones = phones;
    this.limits = limits;
    this.sms = sms;
    this.mode = mode;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Sends a code, good for five minutes. Refusals: CODE_TOO_SOON within 60 s of the last one,
   * TOO_MANY_REQUESTS, SMS_UNAVAILABLE.
   *
   * @param address network address of who asks
   * @return how long to wait before asking again
   */
  public Duration requestCode(PhoneNumber phone, String address) {
    // Nothing is sent to the sample's numbers, so nothing needs to be limited.
    boolean demo = mode.isDemo() && phone.isOfDemo();
    if (!demo) {
      limits.ask(phone, address).orRefuse();
    }
    var hash = phones.hash(phone);
    var code = demo ? DEMO_CODE : "%06d".formatted(random.nextInt(1_000_000));
    var now = clock.instant();
    var wait = demo ? Duration.ZERO : PhoneCode.RESEND_AFTER;
    var fresh = new PhoneCode(phones.codeHash(phone, code), now.plus(PhoneCode.LIFE), 0);
    if (!codes.put(hash, fresh, now, wait)) {
      throw Refusal.of(IdentityRefusal.CODE_TOO_SOON)
          .with("seconds", codes.secondsToWait(hash, now, wait))
          .asException();
    }
    try {
      sms.sendCode(phone.digits(), code);
    } catch (SmsGateway.SmsFailedException notSent) {
      LOG.warn("no code sent to {}: {}", phone, notSent.getMessage());
      codes.remove(hash);
      throw Refusal.of(IdentityRefusal.SMS_UNAVAILABLE).asException();
    }
    return wait;
  }

  /**
   * Opens a session, and on first use the account. Refusals: CODE_WRONG for a wrong, expired, used
   * or five times mistaken code.
   *
   * @param web whether our own page asks, whose cookie will carry the session
   */
  public SignedIn signIn(PhoneNumber phone, String code, boolean web) {
    var hash = phones.hash(phone);
    // The verdict is thrown after the commit: a wrong try must stay counted.
    var verdict = db.write(() -> useCode(hash, phones.codeHash(phone, code.strip())));
    verdict.orRefuse();
    return db.write(() -> sessions.open(accountOf(phone, hash), web, false));
  }

  /**
   * Opens a session for an account that another side has just vouched for. Refusals: SESSION_ENDED
   * when it was closed meanwhile.
   */
  public SignedIn openVouched(UUID account, boolean web) {
    return db.write(() -> {
      if (!accounts.lives(account)) {
        throw Refusal.of(IdentityRefusal.SESSION_ENDED).asException();
      }
      return sessions.open(account, web, !web);
    });
  }

  /** The account of a verified number, opened on first use. In the caller's transaction. */
  public UUID accountOf(PhoneNumber phone) {
    return accountOf(phone, phones.hash(phone));
  }

  /** Forgets codes that expired a day ago. Any number of nodes may do this at once. */
  public int sweep() {
    return codes.forgetExpired(clock.instant().minus(Duration.ofDays(1)));
  }

  private Verdict useCode(byte[] phoneHash, byte[] codeHash) {
    var sent = codes.lock(phoneHash);
    if (sent.isEmpty()) {
      return Verdict.refused(Refusal.of(IdentityRefusal.CODE_WRONG, "code"));
    }
    var verdict = sent.get().mayBeUsed(codeHash, clock.instant());
    if (verdict.isAllowed()) {
      codes.remove(phoneHash);
    } else {
      codes.countWrongTry(phoneHash);
    }
    return verdict;
  }

  private UUID accountOf(PhoneNumber phone, byte[] hash) {
    accounts.openOnce(ids.next(), hash, phones.seal(phone), phone.masked(), clock.instant());
    return accounts.living(hash);
  }
}
