package cn.yunshequ.volunteering;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.model.Custom;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.model.VolunteeringAct;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.ActivityReads;
import cn.yunshequ.volunteering.store.ActivityStore;
import cn.yunshequ.volunteering.store.CustomReads;
import cn.yunshequ.volunteering.store.ShiftReads;
import cn.yunshequ.volunteering.store.SignupReads;
import cn.yunshequ.volunteering.store.SignupStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What every door does: lock and read, ask the rules, say the event, write the log. */
@Singleton
class Ground {
  private final ActivityStore store;
  private final ActivityReads activities;
  private final ShiftReads shifts;
  private final SignupReads signups;
  private final CustomReads customs;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Ground(
      ActivityStore store,
      ActivityReads activities,
      ShiftReads shifts,
      SignupReads signups,
      CustomReads customs,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.store = store;
    this.activities = activities;
    this.shifts = shifts;
    this.signups = signups;
    this.customs = customs;
    this.outbox = outbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }

  UUID newId() {
    return ids.next();
  }

  Custom custom() {
    return customs.on(Viewer.GUEST, today());
  }

  ActivityView activity(Viewer actor, UUID id) {
    return activities
        .find(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "activityId").asException());
  }

  ShiftView shift(Viewer actor, UUID id) {
    return shifts
        .find(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "shiftId").asException());
  }

  SignupView signup(Viewer actor, UUID id) {
    return signups
        .find(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "signupId").asException());
  }

  /** The shift, held alone, and the act allowed: for whoever gives or frees places. */
  ShiftView permitted(Viewer actor, UUID id, VolunteeringAct act) {
    store.lockShift(id);
    return allowed(actor, id, act);
  }

  /** The act allowed, nothing held: for acts that hold one sign-up only. */
  ShiftView allowed(Viewer actor, UUID id, VolunteeringAct act) {
    var shift = shift(actor, id);
    VolunteeringRules.may(actor, act, shift.standing()).orRefuse();
    return shift;
  }

  void say(String event, SubjectRef ref) {
    outbox.append(Event.of(event, ref));
  }

  void say(String event, SubjectRef ref, Map<String, String> facts) {
    outbox.append(new Event(event, ref, facts));
  }

  /** Something about one sign-up; whoever tells people needs no read to know whom. */
  void sayOf(String event, SignupStore.Held signup) {
    say(
        event,
        new SubjectRef(SignupView.KIND, signup.id()),
        Map.of("shift", signup.shiftId().toString(), "account", signup.accountId().toString()));
  }

  void record(Viewer actor, String act, SubjectRef ref, AreaPath place, @Nullable String why) {
    audit.record(actor, act, ref, place, why);
  }
}
