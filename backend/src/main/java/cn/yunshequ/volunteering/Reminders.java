package cn.yunshequ.volunteering;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.volunteering.model.SignupView;
import cn.yunshequ.volunteering.store.SignupStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;

/** Tells in time that a shift is near. How it reaches people is not for this module. */
@Singleton
public class Reminders {
  private static final Duration DAY = Duration.ofHours(24);
  private static final Duration SOON = Duration.ofHours(2);

  private final Db db;
  private final Ground ground;
  private final SignupStore store;

  Reminders(Db db, Ground ground, SignupStore store) {
    this.db = db;
    this.ground = ground;
    this.store = store;
  }

  /**
   * Says ShiftReminderDue once a day before and once two hours before, with facts {@code when}
   * (DAY, SOON), {@code shift} and {@code account}. Any number of nodes may do this at once.
   */
  public int due() {
    return due(true, DAY) + due(false, SOON);
  }

  private int due(boolean dayBefore, Duration ahead) {
    return db.write(() -> {
      var found = store.remind(dayBefore, ground.now(), ground.now().plus(ahead));
      for (var each : found) {
        ground.say(
            "ShiftReminderDue",
            new SubjectRef(SignupView.KIND, each.signup()),
            Map.of(
                "when",
                dayBefore ? "DAY" : "SOON",
                "shift",
                each.shift().toString(),
                "account",
                each.account().toString()));
      }
      return found.size();
    });
  }
}
