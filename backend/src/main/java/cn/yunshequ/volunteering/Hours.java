package cn.yunshequ.volunteering;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.volunteering.model.ServiceTime;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.model.SignupStatus;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.model.VolunteeringAct;
import cn.yunshequ.volunteering.model.VolunteeringRefusal;
import cn.yunshequ.volunteering.store.ActivityStore;
import cn.yunshequ.volunteering.store.HourStore;
import cn.yunshequ.volunteering.store.PresenceStore;
import cn.yunshequ.volunteering.store.SignupStore;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Confirming time, correcting it, saying how it was. The ledger is only ever added to: a correction
 * takes back what stood and confirms anew (L-52).
 */
@Singleton
public class Hours {
  private final Db db;
  private final Ground ground;
  private final Presences presences;
  private final ActivityStore activities;
  private final SignupStore signups;
  private final PresenceStore presence;
  private final HourStore store;
  private final Points points;
  private final Certificates certificates;

  Hours(
      Db db,
      Ground ground,
      Presences presences,
      ActivityStore activities,
      SignupStore signups,
      PresenceStore presence,
      HourStore store,
      Points points,
      Certificates certificates) {
    this.db = db;
    this.ground = ground;
    this.presences = presences;
    this.activities = activities;
    this.signups = signups;
    this.presence = presence;
    this.store = store;
    this.points = points;
    this.certificates = certificates;
  }

  /**
   * Confirms the time of everybody of a shift who has left and is not confirmed yet.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS
   */
  public List<SignupView> confirmAll(Viewer actor, UUID shiftId) {
    actor.account();
    presences.closeForgotten();
    return db.write(() -> {
      var shift = ground.allowed(actor, shiftId, VolunteeringAct.CONFIRM);
      var done = new ArrayList<SignupView>();
      for (var id : presence.present(shiftId)) {
        var signup = hold(id);
        var seen = ground.signup(actor, id);
        var counted = seen.countedMinutes();
        boolean others = !signup.accountId().equals(actor.accountId());
        boolean left = seen.status() == SignupStatus.CHECKED_OUT;
        if (others && left && counted != null && counted > 0) {
          write(actor, shift, signup, counted, null);
          done.add(ground.signup(actor, id));
        }
      }
      return done;
    });
  }

  /**
   * Confirms the time of some; with other minutes than their presence comes to only with a reason.
   * What is confirmed already is refused, and one's own. Says HoursConfirmed, or TrainingRecorded
   * for a training.
   *
   * @param minutes null for what the presence comes to
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS,
   *     NOT_CHECKED_IN, HOURS_CONFIRMED, TEXT_REQUIRED, VALUE_OUT_OF_RANGE
   */
  public List<SignupView> confirm(
      Viewer actor, List<UUID> ids, @Nullable Integer minutes, @Nullable String reason) {
    actor.account();
    presences.closeForgotten();
    return db.write(() -> {
      var done = new ArrayList<SignupView>();
      for (var id : ids.stream().sorted().distinct().toList()) {
        var signup = hold(id);
        var shift = ground.allowed(actor, signup.shiftId(), VolunteeringAct.CONFIRM);
        var counted = ground.signup(actor, id).countedMinutes();
        if (counted == null) {
          throw Refusal.of(VolunteeringRefusal.NOT_CHECKED_IN).asException();
        }
        check(shift, minutes, reason);
        write(actor, shift, signup, minutes == null ? counted : minutes, reason);
        done.add(ground.signup(actor, id));
      }
      return done;
    });
  }

  private SignupStore.Held hold(UUID id) {
    return signups
        .lock(id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "signupId").asException());
  }

  private void check(ShiftView shift, @Nullable Integer minutes, @Nullable String reason) {
    if (minutes == null) {
      return;
    }
    if (reason == null) {
      throw Refusal.of(CommonRefusal.TEXT_REQUIRED, "reason").asException();
    }
    int most = ServiceTime.most(shift.startsAt(), shift.endsAt(), ground.custom().lateMinutes());
    if (minutes < 1 || minutes > most) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "minutes").asException();
    }
  }

  private void write(
      Viewer actor,
      ShiftView shift,
      SignupStore.Held signup,
      int minutes,
      @Nullable String reason) {
    if (signup.accountId().equals(actor.accountId())) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    if (shift.training()) {
      train(actor, shift, signup);
      return;
    }
    var last = store.last(signup.id()).orElse(null);
    if (last != null && last.stands()) {
      throw Refusal.of(VolunteeringRefusal.HOURS_CONFIRMED).asException();
    }
    if (minutes < 1) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "minutes").asException();
    }
    var why = reason == null && last != null ? "更正后重新确认" : reason;
    var id = ground.newId();
    store.write(
        id,
        signup.id(),
        last == null ? 1 : last.sequence() + 1,
        signup.accountId(),
        shift.communityId(),
        CivicTime.dayOf(shift.startsAt()),
        minutes,
        why,
        actor,
        ground.now());
    points.earn(actor, shift.communityId(), signup.accountId(), id, minutes);
    ground.record(actor, "确认服务时长", shift.ref(), shift.path(), ServiceTime.hours(minutes) + "小时");
    ground.say(
        "HoursConfirmed",
        new cn.yunshequ.kernel.SubjectRef(SignupView.KIND, signup.id()),
        Map.of("minutes", String.valueOf(minutes), "account", signup.accountId().toString()));
  }

  private void train(Viewer actor, ShiftView shift, SignupStore.Held signup) {
    if (activities.train(signup.accountId(), shift.activityId(), actor, ground.now())) {
      ground.record(actor, "登记完成培训", shift.ref(), shift.path(), null);
      ground.sayOf("TrainingRecorded", signup);
    }
  }

  /**
   * Writes down that somebody was trained elsewhere; harmless when repeated. Says TrainingRecorded.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED
   */
  public SignupView trained(Viewer actor, UUID id) {
    actor.account();
    return db.write(() -> {
      var signup = hold(id);
      var shift = ground.shift(actor, signup.shiftId());
      if (!cn.yunshequ.volunteering.model.VolunteeringRules.seesList(actor, shift.standing())) {
        throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
      }
      train(actor, shift, signup);
      return ground.signup(actor, id);
    });
  }

  /**
   * Takes confirmed time back, with the points it earned; certificates that carry it are revoked.
   * Says HoursReversed.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS,
   *     HOURS_MISSING
   */
  public SignupView reverse(Viewer actor, UUID id, String reason) {
    actor.account();
    return db.write(() -> {
      var signup = hold(id);
      var shift = ground.allowed(actor, signup.shiftId(), VolunteeringAct.CONFIRM);
      var last =
          store
              .last(id)
              .filter(HourStore.Last::stands)
              .orElseThrow(() -> Refusal.of(VolunteeringRefusal.HOURS_MISSING).asException());
      store.write(
          ground.newId(),
          id,
          last.sequence() + 1,
          signup.accountId(),
          shift.communityId(),
          CivicTime.dayOf(shift.startsAt()),
          -last.minutes(),
          reason,
          actor,
          ground.now());
      points.takeBack(actor, last.id(), reason);
      certificates.revokeWith(actor, id, "时长有更正：" + reason);
      ground.record(actor, "撤回服务时长", shift.ref(), shift.path(), reason);
      ground.sayOf("HoursReversed", signup);
      return ground.signup(actor, id);
    });
  }

  /**
   * Says how it was: the volunteer of the activity, the organiser of the volunteer; once each. Says
   * FeedbackGiven.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS,
   *     NOT_CHECKED_IN, VALUE_OUT_OF_RANGE, CHANGED_MEANWHILE when that side has spoken
   */
  public SignupView say(Viewer actor, UUID id, int stars, @Nullable String words) {
    var account = actor.account();
    if (stars < 1 || stars > 5) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "stars").asException();
    }
    return db.write(() -> {
      var signup = hold(id);
      boolean own = signup.accountId().equals(account);
      var act = own ? VolunteeringAct.SAY_BACK : VolunteeringAct.CONFIRM;
      ground.allowed(actor, signup.shiftId(), act);
      if (presence.find(id).isEmpty()) {
        throw Refusal.of(VolunteeringRefusal.NOT_CHECKED_IN).asException();
      }
      if (!presence.say(id, own, stars, words, actor, ground.now())) {
        throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE).asException();
      }
      ground.sayOf("FeedbackGiven", signup);
      return ground.signup(actor, id);
    });
  }
}
