package cn.yunshequ.councils;

import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.store.CouncilReads;
import cn.yunshequ.councils.store.CouncilStore;
import cn.yunshequ.councils.store.MeetingReads;
import cn.yunshequ.councils.store.MeetingStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.platform.time.CivicTime;
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
  private final CouncilStore councils;
  private final CouncilReads councilReads;
  private final MeetingStore meetings;
  private final MeetingReads meetingReads;
  private final Outbox outbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  Ground(
      CouncilStore councils,
      CouncilReads councilReads,
      MeetingStore meetings,
      MeetingReads meetingReads,
      Outbox outbox,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.councils = councils;
    this.councilReads = councilReads;
    this.meetings = meetings;
    this.meetingReads = meetingReads;
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

  CouncilView council(Viewer actor, UUID id) {
    return councilReads
        .find(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "councilId").asException());
  }

  MeetingView meeting(Viewer actor, UUID id) {
    return meetingReads
        .find(actor, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "meetingId").asException());
  }

  /** The council, held alone, and the act allowed. */
  CouncilView permitted(Viewer actor, UUID id, CouncilAct act) {
    councils.lock(id);
    return allowed(actor, id, act);
  }

  /** The council, held against being dissolved, and the act allowed. */
  CouncilView permittedBeside(Viewer actor, UUID id, CouncilAct act) {
    councils.lockShared(id);
    return allowed(actor, id, act);
  }

  private CouncilView allowed(Viewer actor, UUID id, CouncilAct act) {
    var council = council(actor, id);
    CouncilRules.may(actor, act, council.standing()).orRefuse();
    return council;
  }

  /** The meeting, held, and the act allowed. */
  MeetingView permittedOn(Viewer actor, UUID id, CouncilAct act) {
    meetings.lock(id);
    var meeting = meeting(actor, id);
    CouncilRules.may(actor, act, meeting.standing()).orRefuse();
    return meeting;
  }

  void say(String event, SubjectRef ref) {
    outbox.append(Event.of(event, ref));
  }

  void say(String event, SubjectRef ref, Map<String, String> facts) {
    outbox.append(new Event(event, ref, facts));
  }

  /** Staff acts, and acts of those who lead meetings. Mediation leaves no words in the log. */
  void record(Viewer actor, String act, CouncilView council, SubjectRef ref, @Nullable String why) {
    audit.record(actor, act, ref, council.path(), why);
  }

  void record(Viewer actor, String act, MeetingView meeting, @Nullable String why) {
    boolean secluded = meeting.kind().isPrivate();
    audit.record(
        actor, act, meeting.ref(), secluded ? null : meeting.path(), secluded ? null : why);
  }
}
