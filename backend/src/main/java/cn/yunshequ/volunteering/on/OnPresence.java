package cn.yunshequ.volunteering.on;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.DeskQueue;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.volunteering.model.ShiftView;
import cn.yunshequ.volunteering.store.HoursWaiting;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Time that waits to be confirmed is one line per shift at the desk of its place (L-52). */
@Singleton
class OnPresence implements EventHandler {
  private static final Set<String> CHANGES =
      Set.of(
          "CheckedOut",
          "CheckOutForgotten",
          "PresenceCorrected",
          "NoShowRecorded",
          "HoursConfirmed");
  private static final Duration CONFIRM_WITHIN = Duration.ofDays(7);

  private final HoursWaiting waiting;
  private final DeskQueue desk;

  OnPresence(HoursWaiting waiting, DeskQueue desk) {
    this.waiting = waiting;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "volunteering.hours-at-desk";
  }

  @Override
  public void on(Event event) {
    if (CHANGES.contains(event.kind())) {
      waiting.lockShiftOf(event.subject().id()).ifPresent(this::show);
    }
  }

  private void show(UUID shift) {
    var ref = new SubjectRef(ShiftView.KIND, shift);
    waiting
        .at(shift)
        .ifPresentOrElse(
            hours -> desk.putAnew(DeskQueue.Kind.HOURS, content(ref, hours), CONFIRM_WITHIN),
            () -> desk.take(DeskQueue.Kind.HOURS, ref));
  }

  private static Content content(SubjectRef shift, HoursWaiting.Waiting hours) {
    var day = CivilDay.zh(CivicTime.dayOf(hours.startsAt()));
    return new Content(
        shift,
        hours.place(),
        hours.title(),
        "%s的班次，%d人的服务时长等待确认。".formatted(day, hours.people()),
        hours.publishedBy(),
        ContentStatus.VISIBLE);
  }
}
