package cn.yunshequ.volunteering;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Quotas;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.model.ConsentView;
import cn.yunshequ.volunteering.model.MinorsPolicy;
import cn.yunshequ.volunteering.model.ShiftStage;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.model.VolunteeringAct;
import cn.yunshequ.volunteering.model.VolunteeringRefusal;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.ConsentReads;
import cn.yunshequ.volunteering.store.ConsentStore;
import cn.yunshequ.volunteering.store.SignupStore;
import cn.yunshequ.volunteering.store.VolunteerStore;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Guardians agree that their child takes part, and take it back (L-51). */
@Singleton
public class Consents {
  // Of one sign-up, of all sign-ups of one minor, and of one guardian's phone whoever the minor is.
  private static final int TRIES = 5;
  private static final int TRIES_OF_ONE = 20;
  private static final Duration WITHIN = Duration.ofMinutes(10);

  private final Db db;
  private final Quotas quotas;
  private final Ground ground;
  private final SignUps signUps;
  private final SignupStore store;
  private final VolunteerStore volunteers;
  private final ConsentStore consents;
  private final ConsentReads reads;

  Consents(
      Db db,
      Quotas quotas,
      Ground ground,
      SignUps signUps,
      SignupStore store,
      VolunteerStore volunteers,
      ConsentStore consents,
      ConsentReads reads) {
    this.db = db;
    this.quotas = quotas;
    this.ground = ground;
    this.signUps = signUps;
    this.store = store;
    this.volunteers = volunteers;
    this.consents = consents;
    this.reads = reads;
  }

  /**
   * Agrees with the code the minor passed on. Who says so is known to the portal: a code alone
   * would let a minor agree with a second phone (L-51). Says SignupConfirmed or SignupWaitlisted.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, TOO_MANY_REQUESTS, CONSENT_NOT_NEEDED,
   *     NOT_ALLOWED for the minor and for other minors, GUARDIAN_NOT_VERIFIED for whom the roll
   *     does not know, CONSENT_CODE_WRONG, SHIFT_STAGE_FORBIDS, VALUE_OUT_OF_RANGE without company
   *     where it is asked for, SHIFTS_OVERLAP
   */
  public SignupView give(Viewer actor, UUID signupId, String code, SignUps.Yes yes) {
    var account = actor.account();
    // Its code never changes; whether it still waits is asked again where the place is given.
    var signup = found(signupId);
    limit(account, signup);
    return db.write(() -> {
      mustWait(signup);
      mustBeGuardian(actor, signup);
      var expected = Objects.requireNonNullElse(signup.consentCode(), "");
      if (!MessageDigest.isEqual(bytes(expected), bytes(code))) {
        throw Refusal.of(VolunteeringRefusal.CONSENT_CODE_WRONG, "code").asException();
      }
      var shift = ground.shift(actor, signup.shiftId());
      if (shift.stage() != ShiftStage.OPEN) {
        throw Refusal.of(VolunteeringRefusal.SHIFT_STAGE_FORBIDS).asException();
      }
      return agreed(actor, signup, ground.activity(actor, shift.activityId()), yes);
    });
  }

  // Counted outside the transaction: a wrong code stays counted. Signing up anew gives no new
  // tries.
  private void limit(UUID guardian, SignupStore.Held signup) {
    quotas.take("consent-by", bytes(guardian.toString()), TRIES_OF_ONE, WITHIN).orRefuse();
    var minor = bytes(signup.accountId().toString());
    quotas.take("consent-for", minor, TRIES_OF_ONE, WITHIN).orRefuse();
    quotas.take("consent", bytes(signup.id().toString()), TRIES, WITHIN).orRefuse();
  }

  /**
   * Writes a consent given on paper down. Says SignupConfirmed or SignupWaitlisted.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS,
   *     CONSENT_NOT_NEEDED, VALUE_OUT_OF_RANGE, SHIFTS_OVERLAP
   */
  public SignupView record(Viewer actor, UUID signupId, SignUps.Yes yes) {
    var account = actor.account();
    return db.write(() -> {
      var signup = found(signupId);
      var shift = ground.allowed(actor, signup.shiftId(), VolunteeringAct.RECORD_CONSENT);
      if (signup.accountId().equals(account)) {
        throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
      }
      mustWait(signup);
      var activity = ground.activity(actor, shift.activityId());
      ground.record(actor, "登记监护人同意", shift.ref(), shift.path(), null);
      return agreed(actor, signup, activity, yes);
    });
  }

  /**
   * Takes a consent back: by who gave it, or written down by organiser or committee for a guardian
   * who says so. The minor's sign-ups for shifts that have not begun are cancelled, whoever waits
   * moves up; what has begun or is over stays. The minor may sign up anew and asks for consent
   * anew. Harmless when repeated. Says ConsentWithdrawn, SignupCancelled for each, SignupPromoted
   * for who moved up.
   *
   * @param reason null for none given
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND for who does not see it, NOT_ALLOWED for
   *     the minor
   */
  public ConsentView withdraw(Viewer actor, UUID id, @Nullable String reason) {
    actor.account();
    return db.write(() -> {
      // Every place that goes by a consent is given while its minor is held.
      consents.minorOf(id).ifPresent(volunteers::lock);
      var consent = seen(actor, id);
      VolunteeringRules.mayWithdraw(actor, consent.standing()).orRefuse();
      if (consent.withdrawnAt() != null) {
        return consent;
      }
      var gone = store.comingBy(id, ground.now());
      signUps.goWithConsent(actor, gone, () -> consents.withdraw(id, actor, reason, ground.now()));
      if (!consent.standing().viewerGave()) {
        ground.record(actor, "登记监护人撤回同意", consent.ref(), consent.standing().path(), reason);
      }
      ground.say(
          "ConsentWithdrawn",
          consent.ref(),
          Map.of(
              "activity", consent.activityId().toString(),
              "account", consent.minor().accountId().toString(),
              "cancelled", String.valueOf(gone.size())));
      return seen(actor, id);
    });
  }

  private ConsentView seen(Viewer actor, UUID id) {
    return reads
        .find(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "consentId").asException());
  }

  /** Of age by what they said when they registered and by the roll of a household (L-51). */
  private void mustBeGuardian(Viewer actor, SignupStore.Held signup) {
    var today = ground.today();
    var card = volunteers.find(actor.account());
    var known = volunteers.onRoll(actor);
    boolean minor =
        card.filter(it -> VolunteeringRules.isMinor(it.adultOn(), today)).isPresent()
            || known.filter(it -> VolunteeringRules.isMinor(it.adultOn(), today)).isPresent();
    if (minor || signup.accountId().equals(actor.accountId())) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    if (known.isEmpty()) {
      throw Refusal.of(VolunteeringRefusal.GUARDIAN_NOT_VERIFIED).asException();
    }
  }

  private SignupView agreed(
      Viewer actor, SignupStore.Held signup, ActivityView activity, SignUps.Yes yes) {
    if (activity.minors() == MinorsPolicy.COMPANY && !yes.accompanies()) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "accompanies").asException();
    }
    signUps.admit(actor, signup, activity, yes);
    return ground.signup(actor, signup.id());
  }

  private SignupStore.Held found(UUID id) {
    return store
        .find(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "signupId").asException());
  }

  private static void mustWait(SignupStore.Held signup) {
    if (!signup.status().equals("AWAITING_CONSENT")) {
      throw Refusal.of(VolunteeringRefusal.CONSENT_NOT_NEEDED).asException();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
