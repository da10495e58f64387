package cn.yunshequ.volunteering.plug;

import cn.yunshequ.volunteering.Presences;
import cn.yunshequ.volunteering.Reminders;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Reminds in time and closes forgotten check-outs. */
@Singleton
class VolunteeringDays {
  private final Reminders reminders;
  private final Presences presences;

  VolunteeringDays(Reminders reminders, Presences presences) {
    this.reminders = reminders;
    this.presences = presences;
  }

  @Scheduled(initialDelay = "3m", fixedDelay = "10m")
  void tick() {
    reminders.due();
    presences.closeForgotten();
  }
}
