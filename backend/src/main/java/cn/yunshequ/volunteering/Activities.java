package cn.yunshequ.volunteering;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.model.MinorsPolicy;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.model.VolunteeringAct;
import cn.yunshequ.volunteering.model.VolunteeringRefusal;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.ActivityStore;
import cn.yunshequ.volunteering.store.SignupStore;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Publishing activities, adding, resizing and cancelling shifts. */
@Singleton
public class Activities {
  private static final int SECRET_BYTES = 32;
  private static final int GROWN_UP = 18;
  private static final int MOST_SHIFTS = 60;

  private final Db db;
  private final Once once;
  private final Ground ground;
  private final Places places;
  private final SignUps signUps;
  private final ActivityStore store;
  private final SignupStore signups;
  private final SecureRandom random = new SecureRandom();

  Activities(
      Db db,
      Once once,
      Ground ground,
      Places places,
      SignUps signUps,
      ActivityStore store,
      SignupStore signups) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.places = places;
    this.signUps = signUps;
    this.store = store;
    this.signups = signups;
  }

  /** A time with places. */
  public record NewShift(Instant startsAt, Instant endsAt, int capacity, boolean training) {}

  /**
   * Everything people must know beforehand (L-50).
   *
   * @param organisationId null for the committee and its offices
   * @param minAge null for grown-ups
   * @param minors null for what the age says
   * @param cancelHours null for custom
   */
  public record Call(
      UUID areaId,
      @Nullable UUID organisationId,
      String title,
      String body,
      String risks,
      String meetingPlace,
      String contact,
      boolean bodilyRisk,
      @Nullable String insurance,
      @Nullable String training,
      @Nullable Integer minAge,
      @Nullable MinorsPolicy minors,
      @Nullable Integer cancelHours,
      List<NewShift> shifts) {}

  /**
   * Publishes an activity. Says ActivityPublished.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, INSURANCE_MISSING where one
   *     may be hurt (L-50), AGE_RULE where that is open to minors (L-51), VALUE_OUT_OF_RANGE
   */
  public ActivityView publish(Viewer actor, Call call, @Nullable String requestKey) {
    return db.write(() -> {
      var id = once.once(actor, requestKey, "publishActivity", () -> publishNow(actor, call));
      return ground.activity(actor, id);
    });
  }

  private UUID publishNow(Viewer actor, Call call) {
    var place = places.get(call.areaId(), "scopeId");
    mayPublish(actor, place, call.organisationId());
    if (call.title().codePointCount(0, call.title().length()) < 2) {
      throw outOfRange("title");
    }
    if (call.shifts().isEmpty() || call.shifts().size() > MOST_SHIFTS) {
      throw outOfRange("shifts");
    }
    if (call.bodilyRisk() && call.insurance() == null) {
      throw Refusal.of(VolunteeringRefusal.INSURANCE_MISSING, "insurance").asException();
    }
    int minAge = call.minAge() == null ? GROWN_UP : call.minAge();
    var minors = minors(call, minAge);
    var id = ground.newId();
    int cancelHours =
        call.cancelHours() == null ? ground.custom().cancelHours() : call.cancelHours();
    if (cancelHours < 0 || cancelHours > 168) {
      throw outOfRange("cancelHours");
    }
    store.publish(
        new ActivityStore.NewActivity(
            id,
            call.organisationId(),
            call.title(),
            call.body(),
            call.risks(),
            call.meetingPlace(),
            call.contact(),
            call.bodilyRisk(),
            call.insurance(),
            call.training(),
            minAge,
            minors,
            cancelHours),
        place,
        actor,
        ground.now());
    call.shifts().forEach(shift -> add(id, shift));
    var activity = ground.activity(actor, id);
    ground.record(actor, "发布志愿活动", activity.ref(), activity.path(), call.title());
    ground.say("ActivityPublished", activity.ref());
    return id;
  }

  private void mayPublish(Viewer actor, Place place, @Nullable UUID organisation) {
    boolean speaks =
        organisation != null && store.speaksFor(actor, organisation, place.communityId());
    // In the name of an organisation only by whoever speaks for it, whatever their office.
    if (organisation != null && !speaks) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED, "organisationId").asException();
    }
    VolunteeringRules.mayPublish(actor, place.path(), speaks).orRefuse();
  }

  private static MinorsPolicy minors(Call call, int minAge) {
    if (minAge < VolunteeringRules.YOUNGEST || minAge > 70) {
      throw outOfRange("minAge");
    }
    var byAge = minAge >= GROWN_UP ? MinorsPolicy.CLOSED : MinorsPolicy.CONSENT;
    var minors = call.minors() == null ? byAge : call.minors();
    if ((minors == MinorsPolicy.CLOSED) != (minAge >= GROWN_UP)) {
      throw outOfRange("minors");
    }
    if (call.bodilyRisk() && minors != MinorsPolicy.CLOSED) {
      throw Refusal.of(VolunteeringRefusal.AGE_RULE, "minAge").with("age", GROWN_UP).asException();
    }
    return minors;
  }

  private static cn.yunshequ.kernel.RefusedException outOfRange(String field) {
    return Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, field).asException();
  }

  private void add(UUID activity, NewShift shift) {
    var length = Duration.between(shift.startsAt(), shift.endsAt());
    boolean inTime =
        shift.startsAt().isAfter(ground.now())
            && shift.startsAt().isBefore(ground.now().plus(Duration.ofDays(366)));
    if (!inTime || !length.isPositive() || length.compareTo(Duration.ofDays(1)) > 0) {
      throw outOfRange("shifts");
    }
    checkCapacity(shift.capacity());
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    store.addShift(
        ground.newId(),
        activity,
        shift.startsAt(),
        shift.endsAt(),
        shift.capacity(),
        shift.training(),
        secret);
  }

  private static void checkCapacity(int capacity) {
    if (capacity < 1 || capacity > 500) {
      throw outOfRange("capacity");
    }
  }

  /**
   * Adds a shift. Says ActivityChanged.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS when
   *     the activity is cancelled, VALUE_OUT_OF_RANGE
   */
  public ActivityView addShift(Viewer actor, UUID id, NewShift shift, @Nullable String requestKey) {
    return db.write(() -> {
      once.once(
          actor,
          requestKey,
          "addShift",
          () -> {
            var activity = arranged(actor, id);
            add(id, shift);
            ground.say("ActivityChanged", activity.ref());
            return id;
          });
      return ground.activity(actor, id);
    });
  }

  private ActivityView arranged(Viewer actor, UUID id) {
    store.lock(id);
    var activity = ground.activity(actor, id);
    if (!activity.viewerOrganises()) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    if (activity.cancelledAt() != null || activity.hiddenReason() != null) {
      throw Refusal.of(VolunteeringRefusal.SHIFT_STAGE_FORBIDS).asException();
    }
    return activity;
  }

  /**
   * Cancels it with every shift that has not begun; everybody's sign-up is taken back. Says
   * ActivityCancelled, and SignupCancelled for each.
   *
   * @param reason for everybody who signed up
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS
   */
  public ActivityView cancel(Viewer actor, UUID id, String reason) {
    actor.account();
    return db.write(() -> {
      var activity = arranged(actor, id);
      // One moment for all of it: that is how news know whose place went with the activity.
      var now = ground.now();
      for (var shift : store.lockComing(id, now)) {
        cancelAll(actor, shift, reason, now);
      }
      store.cancel(id, reason, now);
      ground.record(actor, "取消志愿活动", activity.ref(), activity.path(), reason);
      ground.say("ActivityCancelled", activity.ref());
      return ground.activity(actor, id);
    });
  }

  private void cancelAll(Viewer actor, UUID shift, String reason, Instant now) {
    var everybody = signups.cancelAll(shift, actor.account(), reason, now);
    store.cancelShift(shift, reason, now);
    everybody.forEach(signup -> ground.sayOf("SignupCancelled", signup));
  }

  /**
   * Cancels one shift before it begins. Says ShiftCancelled, and SignupCancelled for each.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS
   */
  public ShiftView cancelShift(Viewer actor, UUID id, String reason) {
    actor.account();
    return db.write(() -> {
      var shift = ground.permitted(actor, id, VolunteeringAct.ARRANGE);
      cancelAll(actor, id, reason, ground.now());
      ground.record(actor, "取消志愿班次", shift.ref(), shift.path(), reason);
      ground.say("ShiftCancelled", shift.ref());
      return ground.shift(actor, id);
    });
  }

  /**
   * More or fewer places; who waits moves up at once. Says ShiftChanged, and SignupPromoted for
   * each who moved up.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SHIFT_STAGE_FORBIDS,
   *     VALUE_OUT_OF_RANGE for fewer than are taken
   */
  public ShiftView resize(Viewer actor, UUID id, int capacity) {
    actor.account();
    checkCapacity(capacity);
    return db.write(() -> {
      var shift = ground.permitted(actor, id, VolunteeringAct.ARRANGE);
      if (capacity < shift.taken()) {
        throw outOfRange("capacity");
      }
      while (capacity < shift.capacity() && signups.closeGap(id)) {
        // Places become the lowest numbers, so that the highest can go.
      }
      store.resize(id, capacity);
      signUps.fill(id);
      ground.record(actor, "调整名额", shift.ref(), shift.path(), String.valueOf(capacity));
      ground.say("ShiftChanged", shift.ref());
      return ground.shift(actor, id);
    });
  }
}
