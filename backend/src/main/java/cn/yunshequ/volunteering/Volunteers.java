package cn.yunshequ.volunteering;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.volunteering.model.VolunteerCard;
import cn.yunshequ.volunteering.model.VolunteerKind;
import cn.yunshequ.volunteering.model.VolunteeringRefusal;
import cn.yunshequ.volunteering.model.VolunteeringRules;
import cn.yunshequ.volunteering.store.SignupStore;
import cn.yunshequ.volunteering.store.VolunteerStore;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Becoming a volunteer. Verified residents are one as soon as they sign up. */
@Singleton
public class Volunteers {
  private static final int GROWN_UP = 18;
  private static final int OLDEST = 110;

  private final Db db;
  private final Ground ground;
  private final VolunteerStore store;
  private final SignupStore signups;
  private final SignUps signUps;

  Volunteers(Db db, Ground ground, VolunteerStore store, SignupStore signups, SignUps signUps) {
    this.db = db;
    this.ground = ground;
    this.store = store;
    this.signups = signups;
    this.signUps = signUps;
  }

  /**
   * What somebody says of themselves; nulls stay as they are.
   *
   * @param bornOn of grown-ups it is looked at and not kept
   */
  public record Profile(
      @Nullable String name,
      @Nullable VolunteerKind kind,
      @Nullable LocalDate bornOn,
      @Nullable Boolean listed,
      @Nullable List<String> skills) {}

  /**
   * Registers, or changes what stands there. Name and age stay what they are: certificates carry
   * them. Says VolunteerRegistered the first time.
   *
   * @throws cn.yunshequ.kernel.RefusedException VOLUNTEER_UNKNOWN without name and day of birth,
   *     TOO_YOUNG under fourteen (L-62), VALUE_OUT_OF_RANGE
   */
  public VolunteerCard register(Viewer actor, Profile profile) {
    var account = actor.account();
    return db.write(() -> {
      if (store.lock(account).isEmpty()) {
        first(actor, profile);
        ground.say("VolunteerRegistered", new cn.yunshequ.kernel.SubjectRef("resident", account));
      }
      var card = store.lock(account).orElseThrow();
      store.change(
          account,
          profile.listed() == null ? card.listed() : profile.listed(),
          profile.skills() == null ? card.skills() : profile.skills());
      return store.find(account).orElseThrow();
    });
  }

  private void first(Viewer actor, Profile profile) {
    var roll = store.onRoll(actor);
    if (roll.isPresent()) {
      var known = roll.get();
      mustBeOldEnough(known.adultOn());
      store.register(
          actor.account(), VolunteerKind.RESIDENT, known.name(), known.adultOn(), ground.now());
      return;
    }
    var name = profile.name();
    var born = profile.bornOn();
    if (name == null || born == null) {
      throw Refusal.of(VolunteeringRefusal.VOLUNTEER_UNKNOWN).asException();
    }
    var today = ground.today();
    if (born.isAfter(today) || born.isBefore(today.minusYears(OLDEST))) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "bornOn").asException();
    }
    var adultOn = born.plusYears(GROWN_UP);
    mustBeOldEnough(adultOn);
    store.register(
        actor.account(),
        profile.kind() == null ? VolunteerKind.OTHER : profile.kind(),
        name,
        VolunteeringRules.isMinor(adultOn, today) ? adultOn : null,
        ground.now());
  }

  private void mustBeOldEnough(@Nullable LocalDate adultOn) {
    if (VolunteeringRules.isChild(adultOn, ground.today())) {
      throw Refusal.of(VolunteeringRefusal.TOO_YOUNG, "bornOn")
          .with("age", VolunteeringRules.YOUNGEST)
          .asException();
    }
  }

  /** The account was closed: places to come are free again, the name is forgotten. */
  public void forget(UUID account) {
    db.write(() -> {
      store.lock(account);
      for (var signup : signups.coming(account, ground.now())) {
        signUps.release(signup, "账号已注销");
      }
      store.forget(account);
      return account;
    });
  }
}
