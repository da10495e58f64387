package cn.yunshequ.councils;

import cn.yunshequ.councils.model.AttendanceHow;
import cn.yunshequ.councils.model.CheckInCode;
import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.CouncilsRefusal;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.store.CouncilStore;
import cn.yunshequ.councils.store.MeetingStore;
import cn.yunshequ.councils.store.RecordStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who was there. */
@Singleton
public class Attendances {
  // Whoever leaves the minutes open for days does not leave the door open too.
  private static final Duration CODE_WORKS_FOR = Duration.ofHours(6);

  private final Db db;
  private final Ground ground;
  private final CheckInLimits limits;
  private final CouncilStore councils;
  private final MeetingStore meetings;
  private final RecordStore records;

  Attendances(
      Db db,
      Ground ground,
      CheckInLimits limits,
      CouncilStore councils,
      MeetingStore meetings,
      RecordStore records) {
    this.db = db;
    this.ground = ground;
    this.limits = limits;
    this.councils = councils;
    this.meetings = meetings;
    this.records = records;
  }

  /** The code to show in the room; empty for who may not show it, and while it does not work. */
  public Optional<CheckInCode> code(Viewer viewer, MeetingView meeting) {
    boolean shown =
        CouncilRules.may(viewer, CouncilAct.ATTENDANCE, meeting.standing()).isAllowed()
            && codeWorks(meeting);
    return shown
        ? Optional.of(CheckInCode.at(meetings.checkInSecret(meeting.id()), ground.now()))
        : Optional.empty();
  }

  private boolean codeWorks(MeetingView meeting) {
    return ground.now().isBefore(meeting.startsAt().plus(CODE_WORKS_FOR));
  }

  /**
   * Checks in with the code shown in the room; harmless when repeated. Says AttendanceRecorded.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     MINUTES_SIGNED, TOO_MANY_REQUESTS after five wrong codes in five minutes,
   *     CHECK_IN_CODE_WRONG
   */
  public MeetingView checkIn(Viewer actor, UUID id, String code) {
    var account = actor.account();
    limits.ask(account).orRefuse();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.CHECK_IN);
      if (!codeWorks(meeting)) {
        throw Refusal.of(CouncilsRefusal.MEETING_STAGE_FORBIDS).asException();
      }
      if (!CheckInCode.matches(meetings.checkInSecret(id), ground.now(), code)) {
        throw Refusal.of(CouncilsRefusal.CHECK_IN_CODE_WRONG, "code").asException();
      }
      if (records.present(ground.newId(), id, account, AttendanceHow.CODE, actor, ground.now())) {
        ground.say("AttendanceRecorded", meeting.ref());
      }
      return ground.meeting(actor, id);
    });
  }

  /**
   * Writes down who is there, or takes it back; harmless when repeated. Says AttendanceRecorded.
   *
   * @param account somebody with an account; null for somebody without
   * @param name their name then; null otherwise
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     MINUTES_SIGNED, TEXT_REQUIRED without both
   */
  public MeetingView record(
      Viewer actor, UUID id, @Nullable UUID account, @Nullable String name, boolean present) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.ATTENDANCE);
      boolean changed =
          present ? come(actor, meeting, account, name) : records.absent(id, account, name);
      if (changed) {
        ground.record(actor, present ? "登记到会" : "撤销到会登记", meeting, null);
        ground.say("AttendanceRecorded", meeting.ref());
      }
      return ground.meeting(actor, id);
    });
  }

  private boolean come(
      Viewer actor, MeetingView meeting, @Nullable UUID account, @Nullable String name) {
    var id = ground.newId();
    if (account != null) {
      if (councils.candidate(account, meeting.path()).isEmpty()) {
        throw Refusal.of(CommonRefusal.NOT_FOUND, "residentId").asException();
      }
      return records.present(id, meeting.id(), account, AttendanceHow.BY_HAND, actor, ground.now());
    }
    if (name == null) {
      throw Refusal.of(CommonRefusal.TEXT_REQUIRED, "name").asException();
    }
    return records.presentByName(id, meeting.id(), name, actor, ground.now());
  }
}
