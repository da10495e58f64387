package cn.yunshequ.volunteering;

import cn.yunshequ.councils.model.CheckInCode;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Quotas;
import cn.yunshequ.volunteering.model.Custom;
import cn.yunshequ.volunteering.model.PresenceHow;
import cn.yunshequ.volunteering.model.ShiftStage;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.model.VolunteeringAct;
import cn.yunshequ.volunteering.model.VolunteeringRefusal;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.ActivityStore;
import cn.yunshequ.volunteering.store.HourStore;
import cn.yunshequ.volunteering.store.PresenceStore;
import cn.yunshequ.volunteering.store.SignupStore;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is there. Times are those of the server: a phone whose clock is wrong changes nothing. A
 * check-out that was forgotten is closed with the end of the shift and marked.
 */
@Singleton
public class Presences {
  private static final int TRIES = 5;
  private static final Duration WITHIN = Duration.ofMinutes(5);

  private final Db db;
  private final Quotas quotas;
  private final Ground ground;
  private final ActivityStore activities;
  private final SignupStore signups;
  private final PresenceStore store;
  private final HourStore hours;

  Presences(
      Db db,
      Quotas quotas,
      Ground ground,
      ActivityStore activities,
      SignupStore signups,
      PresenceStore store,
      HourStore hours) {
    this.db = db;
    this.quotas = quotas;
    this.ground = ground;
    this.activities = activities;
    this.signups = signups;
    this.store = store;
    this.hours = hours;
  }

  /** The code to show; empty for who may not show it, and while it does not work. */
  public Optional<CheckInCode> code(Viewer viewer, ShiftView shift) {
    return Optional.ofNullable(codes(viewer, List.of(shift)).get(shift.id()));
  }

  /** The same of many. */
  public Map<UUID, CheckInCode> codes(Viewer viewer, Collection<ShiftView> shifts) {
    var custom = ground.custom();
    var shown =
        shifts.stream()
            .filter(shift ->
                VolunteeringRules.may(viewer, VolunteeringAct.ATTENDANCE, shift.standing())
                        .isAllowed()
                    && codeWorks(custom, shift))
            .map(ShiftView::id)
            .toList();
    Map<UUID, CheckInCode> codes = new HashMap<>();
    activities
        .secrets(shown)
        .forEach((id, secret) -> codes.put(id, CheckInCode.at(secret, ground.now())));
    return codes;
  }

  private boolean codeWorks(Custom custom, ShiftView shift) {
    return custom.codeWorks(shift.startsAt(), shift.endsAt(), ground.now());
  }

  /**
   * Checks in with the code on the organiser's phone; harmless when repeated. Says CheckedIn.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS,
   *     TOO_MANY_REQUESTS after five tries in five minutes, SHIFT_CODE_WRONG, SIGNUP_HAS_NO_PLACE,
   *     TRAINING_MISSING
   */
  public SignupView checkIn(Viewer actor, UUID shiftId, String code) {
    limit(actor);
    return db.write(() -> {
      var signup = own(actor, shiftId, VolunteeringAct.CHECK_IN, code);
      mustBeTrained(ground.signup(actor, signup.id()), signup.shiftId());
      if (store.come(signup.id(), ground.now(), PresenceHow.CODE, null, actor)) {
        signups.noShow(signup.id(), false, ground.now());
        ground.sayOf("CheckedIn", signup);
      }
      return ground.signup(actor, signup.id());
    });
  }

  /**
   * Checks out with the code; harmless when repeated. Says CheckedOut.
   *
   * @throws cn.yunshequ.kernel.RefusedException as {@link #checkIn}, and NOT_CHECKED_IN
   */
  public SignupView checkOut(Viewer actor, UUID shiftId, String code) {
    limit(actor);
    return db.write(() -> {
      var signup = own(actor, shiftId, VolunteeringAct.CHECK_OUT, code);
      var presence = present(signup.id());
      if (presence.outAt() == null) {
        store.leave(signup.id(), ground.now(), PresenceHow.CODE, null, actor.account());
        ground.sayOf("CheckedOut", signup);
      }
      return ground.signup(actor, signup.id());
    });
  }

  // Counted outside the transaction: a wrong code stays counted.
  private void limit(Viewer actor) {
    var account = actor.account();
    var who =
        ByteBuffer.allocate(16)
            .putLong(account.getMostSignificantBits())
            .putLong(account.getLeastSignificantBits())
            .array();
    quotas.take("shift-code", who, TRIES, WITHIN).orRefuse();
  }

  private SignupStore.Held own(Viewer actor, UUID shiftId, VolunteeringAct act, String code) {
    var shift = ground.allowed(actor, shiftId, act);
    if (!codeWorks(ground.custom(), shift)) {
      throw Refusal.of(VolunteeringRefusal.SHIFT_STAGE_FORBIDS).asException();
    }
    if (!CheckInCode.matches(activities.secret(shiftId), ground.now(), code)) {
      throw Refusal.of(VolunteeringRefusal.SHIFT_CODE_WRONG, "code").asException();
    }
    return placed(Objects.requireNonNull(shift.viewerSignupId()));
  }

  private SignupStore.Held placed(UUID id) {
    var signup =
        signups
            .lock(id)
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "signupId").asException());
    if (!signup.status().equals("CONFIRMED")) {
      throw Refusal.of(VolunteeringRefusal.SIGNUP_HAS_NO_PLACE).asException();
    }
    return signup;
  }

  private void mustBeTrained(SignupView signup, UUID shift) {
    if (!signup.trained() && !signups.isTraining(shift)) {
      throw Refusal.of(VolunteeringRefusal.TRAINING_MISSING).asException();
    }
  }

  private SignupView.Presence present(UUID signup) {
    return store
        .find(signup)
        .orElseThrow(() -> Refusal.of(VolunteeringRefusal.NOT_CHECKED_IN).asException());
  }

  /**
   * What the organiser writes down.
   *
   * @param inAt null for now, where nobody came yet
   * @param outAt null for now, where they are there
   * @param reason needed with a time
   * @param noShow true when they did not come, false to take that back, null for presence
   */
  public record Entry(
      @Nullable Instant inAt,
      @Nullable Instant outAt,
      @Nullable String reason,
      @Nullable Boolean noShow) {}

  /**
   * Writes presence or absence down: in the moment, or afterwards with a reason. Says CheckedIn,
   * CheckedOut, PresenceCorrected or NoShowRecorded.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS,
   *     SIGNUP_HAS_NO_PLACE, TRAINING_MISSING, HOURS_CONFIRMED, NOT_CHECKED_IN, TEXT_REQUIRED on
   *     reason, VALUE_OUT_OF_RANGE for times that cannot be
   */
  public SignupView record(Viewer actor, UUID signupId, Entry entry) {
    actor.account();
    return db.write(() -> {
      var signup = placed(signupId);
      var shift = ground.allowed(actor, signup.shiftId(), VolunteeringAct.ATTENDANCE);
      if (hours.last(signupId).filter(HourStore.Last::stands).isPresent()) {
        throw Refusal.of(VolunteeringRefusal.HOURS_CONFIRMED).asException();
      }
      if (entry.noShow() != null) {
        absence(actor, signup, shift, entry.noShow());
      } else {
        mustBeTrained(ground.signup(actor, signupId), shift.id());
        presence(actor, signup, shift, entry);
      }
      return ground.signup(actor, signupId);
    });
  }

  private void absence(Viewer actor, SignupStore.Held signup, ShiftView shift, boolean away) {
    boolean canBe = shift.stage() == ShiftStage.ENDED && store.find(signup.id()).isEmpty();
    if (away && !canBe) {
      throw Refusal.of(VolunteeringRefusal.SHIFT_STAGE_FORBIDS).asException();
    }
    signups.noShow(signup.id(), away, ground.now());
    ground.record(actor, away ? "登记未到场" : "撤销未到场登记", shift.ref(), shift.path(), null);
    if (away) {
      ground.sayOf("NoShowRecorded", signup);
    }
  }

  private void presence(Viewer actor, SignupStore.Held signup, ShiftView shift, Entry entry) {
    var known = store.find(signup.id()).orElse(null);
    if (entry.inAt() == null && entry.outAt() == null) {
      inTheMoment(actor, signup, shift, known);
      return;
    }
    var reason = entry.reason();
    if (reason == null) {
      throw Refusal.of(CommonRefusal.TEXT_REQUIRED, "reason").asException();
    }
    check(shift, entry, known);
    var in = entry.inAt();
    if (in != null && known == null) {
      store.come(signup.id(), in, PresenceHow.BY_HAND, reason, actor);
      signups.noShow(signup.id(), false, ground.now());
    } else if (in != null) {
      store.cameAt(signup.id(), in, reason, actor);
    }
    if (entry.outAt() != null) {
      store.leave(signup.id(), entry.outAt(), PresenceHow.BY_HAND, reason, actor.account());
    }
    ground.record(actor, "补记到场时间", shift.ref(), shift.path(), reason);
    ground.sayOf("PresenceCorrected", signup);
  }

  private void inTheMoment(
      Viewer actor, SignupStore.Held signup, ShiftView shift, SignupView.@Nullable Presence known) {
    // Ticking the list is for the spot; later a time and a reason are needed.
    if (!codeWorks(ground.custom(), shift)
        || (known == null && shift.stage() != ShiftStage.RUNNING)) {
      throw Refusal.of(CommonRefusal.TEXT_REQUIRED, "reason").asException();
    }
    if (known == null) {
      store.come(signup.id(), ground.now(), PresenceHow.LIST, null, actor);
      ground.sayOf("CheckedIn", signup);
    } else if (known.outAt() == null) {
      store.leave(signup.id(), ground.now(), PresenceHow.LIST, null, actor.account());
      ground.sayOf("CheckedOut", signup);
    }
    ground.record(actor, "登记到场", shift.ref(), shift.path(), null);
  }

  private void check(ShiftView shift, Entry entry, SignupView.@Nullable Presence known) {
    var custom = ground.custom();
    var in = entry.inAt() == null && known != null ? known.inAt() : entry.inAt();
    if (in == null) {
      throw Refusal.of(VolunteeringRefusal.NOT_CHECKED_IN).asException();
    }
    var knownOut = known == null ? null : known.outAt();
    var out = entry.outAt() == null ? knownOut : entry.outAt();
    var earliest = shift.startsAt().minus(Duration.ofMinutes(custom.earlyMinutes()));
    var latest = shift.endsAt().plus(Duration.ofMinutes(custom.lateMinutes()));
    boolean inFits = !in.isBefore(earliest) && in.isBefore(shift.endsAt());
    if (!inFits || in.isAfter(ground.now())) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "inAt").asException();
    }
    if (out != null && (out.isBefore(in) || out.isAfter(latest) || out.isAfter(ground.now()))) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "outAt").asException();
    }
  }

  /**
   * Closes what was forgotten, as soon as nobody can check out any more. Any number of nodes may do
   * this at once. Says CheckOutForgotten for each.
   */
  public int closeForgotten() {
    return db.write(() -> {
      var before = ground.now().minus(Duration.ofMinutes(ground.custom().lateMinutes()));
      var closed = store.closeForgotten(before);
      for (var each : closed) {
        ground.say(
            "CheckOutForgotten",
            new cn.yunshequ.kernel.SubjectRef(SignupView.KIND, each.signup()),
            Map.of("shift", each.shift().toString()));
      }
      return closed.size();
    });
  }
}
