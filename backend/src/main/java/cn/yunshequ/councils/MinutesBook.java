package cn.yunshequ.councils;

import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilsRefusal;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.store.MeetingStore;
import cn.yunshequ.councils.store.RecordStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Minutes: written by one, signed by another, published, corrected by new versions. */
@Singleton
public class MinutesBook {
  private final Db db;
  private final Ground ground;
  private final MeetingStore meetings;
  private final RecordStore store;

  MinutesBook(Db db, Ground ground, MeetingStore meetings, RecordStore store) {
    this.db = db;
    this.ground = ground;
    this.meetings = meetings;
    this.store = store;
  }

  /**
   * Writes the next version; what was signed or published before stays as it was. Says
   * MinutesWritten.
   *
   * @param correction why; needed from the second version on
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     TEXT_REQUIRED on correction
   */
  public MeetingView write(Viewer actor, UUID id, String body, @Nullable String correction) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.WRITE);
      int newest = store.newestVersion(id).orElse(0);
      if (newest > 0 && correction == null) {
        throw Refusal.of(CommonRefusal.TEXT_REQUIRED, "correction").asException();
      }
      var why = newest == 0 ? null : correction;
      store.write(ground.newId(), id, newest + 1, body, why, actor, ground.now());
      ground.record(actor, "写会议记录", meeting, why);
      ground.say("MinutesWritten", meeting.ref());
      return ground.meeting(actor, id);
    });
  }

  /**
   * Signs the newest version as the second person. Says MinutesSigned.
   *
   * @param version the one that was read
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED also for who wrote it,
   *     MEETING_STAGE_FORBIDS, MINUTES_SIGNED, CHANGED_MEANWHILE
   */
  public MeetingView sign(Viewer actor, UUID id, int version) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.SIGN);
      boolean newest = store.newestVersion(id).filter(v -> v == version).isPresent();
      if (!newest || !store.sign(id, version, actor, ground.now())) {
        throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE, "version").asException();
      }
      ground.record(actor, "签署会议记录", meeting, null);
      ground.say("MinutesSigned", meeting.ref());
      return ground.meeting(actor, id);
    });
  }

  /**
   * Publishes the newest, signed version; the first time the meeting is closed by that. Says
   * MinutesPublished.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     MINUTES_NOT_SIGNED
   */
  public MeetingView publish(Viewer actor, UUID id) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.PUBLISH);
      int version =
          store
              .newestVersion(id)
              .orElseThrow(() -> Refusal.of(CouncilsRefusal.MINUTES_NOT_SIGNED).asException());
      store.publish(id, version, ground.now());
      meetings.close(id, ground.now());
      ground.record(actor, "公布会议记录", meeting, null);
      ground.say("MinutesPublished", meeting.ref());
      return ground.meeting(actor, id);
    });
  }
}
