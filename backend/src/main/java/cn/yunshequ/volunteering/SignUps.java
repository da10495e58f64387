package cn.yunshequ.volunteering;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.db.Quotas;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.model.VolunteerCard;
import cn.yunshequ.volunteering.model.VolunteerKind;
import cn.yunshequ.volunteering.model.VolunteeringAct;
import cn.yunshequ.volunteering.model.VolunteeringRefusal;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.ActivityStore;
import cn.yunshequ.volunteering.store.ConsentStore;
import cn.yunshequ.volunteering.store.SignupStore;
import cn.yunshequ.volunteering.store.VolunteerStore;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Signing up and taking it back. Places are given under the lock of the shift: first come, first
 * served; a place that becomes free goes to whoever waits longest, in the same transaction.
 */
@Singleton
public class SignUps {
  // Codes a minor may ask for within a day, for all shifts together: a guardian is not flooded.
  private static final int CODES = 10;

  private final Db db;
  private final Quotas quotas;
  private final Once once;
  private final Ground ground;
  private final ActivityStore activities;
  private final SignupStore store;
  private final VolunteerStore volunteers;
  private final ConsentStore consents;
  private final SecureRandom random = new SecureRandom();

  SignUps(
      Db db,
      Quotas quotas,
      Once once,
      Ground ground,
      ActivityStore activities,
      SignupStore store,
      VolunteerStore volunteers,
      ConsentStore consents) {
    this.db = db;
    this.quotas = quotas;
    this.once = once;
    this.ground = ground;
    this.activities = activities;
    this.store = store;
    this.volunteers = volunteers;
    this.consents = consents;
  }

  /**
   * Takes a place, or one in the queue. A minor without a guardian's consent gets neither, but a
   * code for the guardian (L-51). Says SignupConfirmed, SignupWaitlisted or ConsentAsked.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, SHIFT_STAGE_FORBIDS, ALREADY_SIGNED_UP,
   *     VOLUNTEER_UNKNOWN, AGE_RULE, SIGN_UP_PAUSED, SHIFTS_OVERLAP with the own other shift,
   *     CONSENT_ASKED_TOO_OFTEN for a minor after ten codes within a day
   */
  public SignupView signUp(Viewer actor, UUID shiftId, @Nullable String requestKey) {
    return db.write(() -> {
      var id = once.once(actor, requestKey, "signUp", () -> signUpNow(actor, shiftId));
      return ground.signup(actor, id);
    });
  }

  private UUID signUpNow(Viewer actor, UUID shiftId) {
    var volunteer = volunteer(actor);
    var shift = ground.permitted(actor, shiftId, VolunteeringAct.SIGN_UP);
    if (shift.viewerSignupId() != null) {
      throw Refusal.of(VolunteeringRefusal.ALREADY_SIGNED_UP).asException();
    }
    var activity = ground.activity(actor, shift.activityId());
    var day = CivicTime.dayOf(shift.startsAt());
    VolunteeringRules.fits(activity.minAge(), activity.minors(), volunteer.adultOn(), day)
        .orRefuse();
    mayTryAgain(volunteer);
    mustBeFree(actor, shift);
    boolean minor = VolunteeringRules.isMinor(volunteer.adultOn(), day);
    var consent = minor ? consents.living(volunteer.accountId(), activity.id()).orElse(null) : null;
    var id = ground.newId();
    boolean waitsForGuardian = minor && consent == null;
    var place = waitsForGuardian ? null : store.freePlace(shiftId).orElse(null);
    var queue = waitsForGuardian || place != null ? null : (Integer) store.nextInQueue(shiftId);
    var code = waitsForGuardian ? guardianCode(volunteer.accountId()) : null;
    store.add(id, shift, volunteer.accountId(), minor, consent, place, queue, code, ground.now());
    said(id, place, queue);
    return id;
  }

  private String guardianCode(UUID minor) {
    var who = minor.toString().getBytes(StandardCharsets.US_ASCII);
    if (!quotas.take("consent-asked", who, CODES, Duration.ofDays(1)).isAllowed()) {
      throw Refusal.of(VolunteeringRefusal.CONSENT_ASKED_TOO_OFTEN)
          .with("times", CODES)
          .asException();
    }
    return "%06d".formatted(random.nextInt(1_000_000));
  }

  private void said(UUID id, @Nullable Integer place, @Nullable Integer queue) {
    ground.sayOf(
        place != null ? "SignupConfirmed" : queue != null ? "SignupWaitlisted" : "ConsentAsked",
        store.find(id).orElseThrow());
  }

  /** Held, so that one person's shifts are decided one after the other. */
  private VolunteerCard volunteer(Viewer actor) {
    return volunteers
        .lock(actor.account())
        .orElseGet(() -> {
          var known =
              volunteers
                  .onRoll(actor)
                  .orElseThrow(
                      () -> Refusal.of(VolunteeringRefusal.VOLUNTEER_UNKNOWN).asException());
          volunteers.register(
              actor.account(), VolunteerKind.RESIDENT, known.name(), known.adultOn(), ground.now());
          return volunteers.lock(actor.account()).orElseThrow();
        });
  }

  private void mayTryAgain(VolunteerCard volunteer) {
    var custom = ground.custom();
    var since = ground.today().minusDays(custom.noShowDays());
    VolunteeringRules.mayTryAgain(
            custom, store.noShows(volunteer.accountId(), since), ground.today())
        .orRefuse();
  }

  private void mustBeFree(Viewer actor, ShiftView shift) {
    if (shift.viewerConflictId() != null) {
      var other = ground.shift(actor, shift.viewerConflictId());
      throw Refusal.of(VolunteeringRefusal.SHIFTS_OVERLAP)
          .with("title", ground.activity(actor, other.activityId()).title())
          .with("time", time(other))
          .asException();
    }
  }

  private static String time(ShiftView shift) {
    var from = shift.startsAt().atZone(CivicTime.ZONE);
    var to = shift.endsAt().atZone(CivicTime.ZONE);
    return "%s%02d:%02d—%02d:%02d"
        .formatted(
            CivilDay.zh(from.toLocalDate()),
            from.getHour(),
            from.getMinute(),
            to.getHour(),
            to.getMinute());
  }

  /**
   * Takes one's own sign-up back before the shift begins; whoever waits moves up. Giving a place
   * back later than asked for is allowed and shown (nobody may be forced, L-50). Harmless when
   * repeated. Says SignupCancelled, and SignupPromoted for who moved up.
   *
   * @param reason null for none given
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS
   */
  public SignupView cancel(Viewer actor, UUID shiftId, @Nullable String reason) {
    actor.account();
    return db.write(() -> {
      var shift = ground.permitted(actor, shiftId, VolunteeringAct.CANCEL_SIGN_UP);
      var id = shift.viewerSignupId();
      if (id == null) {
        throw Refusal.of(CommonRefusal.NOT_FOUND, "shiftId").asException();
      }
      var held = store.find(id).orElseThrow();
      // Nobody is missed who had no place.
      boolean placed = held.status().equals("CONFIRMED");
      boolean late = placed && ground.now().isAfter(shift.cancelInTimeUntil());
      store.cancel(id, actor.account(), reason == null ? "本人取消" : reason, late, ground.now());
      ground.sayOf("SignupCancelled", held);
      fill(shiftId);
      return ground.signup(actor, id);
    });
  }

  /** Frees a place for another reason than its volunteer's wish. */
  void release(SignupStore.Held signup, String reason) {
    activities.lockShift(signup.shiftId());
    if (store.cancel(signup.id(), null, reason, false, ground.now())) {
      ground.sayOf("SignupCancelled", signup);
      fill(signup.shiftId());
    }
  }

  /**
   * The guardian's consent these went by is taken back: all their shifts are held, in order, before
   * anything is written; what {@code first} writes comes before the places are freed.
   */
  void goWithConsent(Viewer actor, List<SignupStore.Held> signups, Runnable first) {
    signups.forEach(signup -> activities.lockShift(signup.shiftId()));
    first.run();
    for (var signup : signups) {
      if (store.cancel(signup.id(), actor.account(), "监护人撤回了同意", false, ground.now())) {
        ground.sayOf("SignupCancelled", signup);
        fill(signup.shiftId());
      }
    }
  }

  /** Gives every free place to whoever waits longest. The shift is held. */
  void fill(UUID shiftId) {
    for (var free = store.freePlace(shiftId); free.isPresent(); free = store.freePlace(shiftId)) {
      var promoted = store.promote(shiftId, free.get(), ground.now());
      if (promoted.isEmpty()) {
        return;
      }
      ground.sayOf("SignupPromoted", promoted.get());
    }
  }

  /** A guardian's yes as given; see the API's {@code GiveGuardianConsentInput}. */
  public record Yes(String guardianName, String relation, boolean accompanies, boolean onPaper) {}

  /** The minor's sign-up gets its place, or one in the queue. The code or office was checked. */
  void admit(Viewer recorder, SignupStore.Held signup, ActivityView activity, Yes yes) {
    volunteers.lock(signup.accountId());
    activities.lockShift(signup.shiftId());
    var now = store.find(signup.id()).orElseThrow();
    if (!now.status().equals("AWAITING_CONSENT")) {
      throw Refusal.of(VolunteeringRefusal.CONSENT_NOT_NEEDED).asException();
    }
    var consent = consents.living(signup.accountId(), activity.id()).orElse(null);
    if (consent == null) {
      consent = ground.newId();
      consents.add(
          consent,
          signup.accountId(),
          activity.id(),
          yes.guardianName(),
          yes.relation(),
          yes.accompanies(),
          yes.onPaper(),
          recorder,
          ground.now());
    }
    // As the minor sees it: another own shift may have come in between.
    var minor = new Viewer(signup.accountId(), null, null, List.of(), List.of());
    mustBeFree(minor, ground.shift(minor, signup.shiftId()));
    var place = store.freePlace(signup.shiftId()).orElse(null);
    var queue = place != null ? null : (Integer) store.nextInQueue(signup.shiftId());
    store.admit(signup.id(), consent, place, queue);
    said(signup.id(), place, queue);
  }
}
