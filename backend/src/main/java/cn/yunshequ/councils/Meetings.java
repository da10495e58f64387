package cn.yunshequ.councils;

import cn.yunshequ.community.OrganisationView;
import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.CouncilsRefusal;
import cn.yunshequ.councils.model.InvitationAnswer;
import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.councils.model.MeetingStage;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.model.RulesOfProcedure;
import cn.yunshequ.councils.store.MeetingStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calling meetings, inviting to them, answering, cancelling. */
@Singleton
public class Meetings {
  private static final int MOST_INVITED = 200;
  private static final int SECRET_BYTES = 32;

  private final Db db;
  private final Once once;
  private final Ground ground;
  private final Matters matters;
  private final Agendas agendas;
  private final MeetingStore store;
  private final SecureRandom random = new SecureRandom();

  Meetings(Db db, Once once, Ground ground, Matters matters, Agendas agendas, MeetingStore store) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.matters = matters;
    this.agendas = agendas;
    this.store = store;
  }

  /**
   * A meeting to call.
   *
   * @param title null to make one of kind and subject
   * @param subject what it is about as a whole; it is put on the agenda too; null for none
   * @param invitees residents and organisations; the parties of a mediation
   */
  public record Call(
      UUID councilId,
      MeetingKind kind,
      Instant startsAt,
      @Nullable String place,
      @Nullable String title,
      @Nullable String note,
      @Nullable SubjectRef subject,
      List<SubjectRef> invitees,
      List<Agendas.Entry> agenda) {}

  /**
   * Calls a meeting. Says MeetingCalled.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, COUNCIL_DISSOLVED,
   *     NOTICE_TOO_SHORT with the first lawful day, VALUE_OUT_OF_RANGE
   */
  public MeetingView call(Viewer actor, Call call, @Nullable String requestKey) {
    return db.write(() -> {
      var id = once.once(actor, requestKey, "callMeeting", () -> callNow(actor, call));
      return ground.meeting(actor, id);
    });
  }

  private UUID callNow(Viewer actor, Call call) {
    var council = ground.permittedBeside(actor, call.councilId(), CouncilAct.CALL);
    checkTime(council.rules(), call.kind(), call.startsAt());
    var subject = matters.find(actor, council.communityId(), call.subject());
    var id = ground.newId();
    var title =
        call.title() != null
            ? call.title()
            : subject == null ? call.kind().zh() : titled(call.kind(), subject.title());
    store.call(
        new MeetingStore.NewMeeting(
            id,
            call.kind(),
            title,
            call.startsAt(),
            call.place(),
            call.note(),
            call.subject(),
            noticeUntil(council.rules(), call.kind(), call.startsAt()),
            newSecret()),
        council,
        actor,
        ground.now());
    invite(actor, id, council.communityId(), call.invitees());
    var meeting = ground.meeting(actor, id);
    agendas.begin(actor, meeting, call.agenda());
    ground.record(actor, "召集会议", meeting, call.kind().zh());
    ground.say("MeetingCalled", meeting.ref());
    return id;
  }

  private static String titled(MeetingKind kind, String subject) {
    return PlainText.shortened(kind.zh() + "：" + subject, Agendas.MAX_TITLE);
  }

  private void checkTime(RulesOfProcedure rules, MeetingKind kind, Instant startsAt) {
    var day = CivicTime.dayOf(startsAt);
    CouncilRules.inTime(rules, kind, ground.today(), day).orRefuse();
    if (startsAt.isBefore(ground.now()) || day.isAfter(ground.today().plusYears(1))) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "startsAt").asException();
    }
  }

  // The whole last day on which the notice is still in time; with no notice, until it begins.
  private static Instant noticeUntil(RulesOfProcedure rules, MeetingKind kind, Instant startsAt) {
    int days = rules.noticeFor(kind);
    LocalDate day = CivicTime.dayOf(startsAt);
    return days == 0 ? startsAt : CivicTime.endOf(day.minusDays(days + 1L));
  }

  private byte[] newSecret() {
    var secret = new byte[SECRET_BYTES];
    random.nextBytes(secret);
    return secret;
  }

  private void invite(Viewer actor, UUID meeting, UUID community, List<SubjectRef> invitees) {
    var people = ids(invitees, "resident");
    var organisations = ids(invitees, OrganisationView.KIND);
    if (people.size() + organisations.size() < invitees.stream().distinct().count()) {
      throw Refusal.of(CommonRefusal.BAD_ID, "invitees").asException();
    }
    int known =
        store.invitePeople(meeting, people, ground.now())
            + store.inviteOrganisations(meeting, community, organisations, ground.now());
    if (known < people.size() + organisations.size()) {
      throw Refusal.of(CommonRefusal.NOT_FOUND, "invitees").asException();
    }
    if (store.invited(meeting) > MOST_INVITED) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "invitees").asException();
    }
    if (!invitees.isEmpty()) {
      ground.say("MeetingInvited", new SubjectRef(MeetingView.KIND, meeting));
    }
  }

  private static List<UUID> ids(List<SubjectRef> refs, String kind) {
    return refs.stream().filter(r -> r.kind().equals(kind)).map(SubjectRef::id).distinct().toList();
  }

  /**
   * Invites more people and organisations before it begins. Says MeetingInvited.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     BAD_ID, VALUE_OUT_OF_RANGE
   */
  public MeetingView invite(Viewer actor, UUID id, List<SubjectRef> invitees) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.INVITE);
      invite(actor, id, meeting.communityId(), invitees);
      ground.record(actor, "邀请参会", meeting, null);
      return ground.meeting(actor, id);
    });
  }

  /**
   * Says whether one comes; may change until the meeting begins. Says InvitationAnswered.
   *
   * @param organisation the one the actor speaks for; null for themselves
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, MEETING_STAGE_FORBIDS, NOT_INVITED
   */
  public MeetingView answer(
      Viewer actor, UUID id, @Nullable UUID organisation, boolean accept, @Nullable String note) {
    actor.account();
    return db.write(() -> {
      store.lock(id);
      var meeting = ground.meeting(actor, id);
      if (meeting.viewerAnswer() == null) {
        throw Refusal.of(CouncilsRefusal.NOT_INVITED).asException();
      }
      if (meeting.stage() != MeetingStage.CALLED) {
        throw Refusal.of(CouncilsRefusal.MEETING_STAGE_FORBIDS).asException();
      }
      var answer = InvitationAnswer.of(accept);
      if (!store.answer(actor, id, organisation, answer, note, ground.now())) {
        throw Refusal.of(CouncilsRefusal.NOT_INVITED).asException();
      }
      ground.say("InvitationAnswered", meeting.ref());
      return ground.meeting(actor, id);
    });
  }

  /**
   * Cancels a meeting before it begins. Says MeetingCancelled.
   *
   * @param reason for everybody who sees the meeting
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS
   */
  public MeetingView cancel(Viewer actor, UUID id, String reason) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.CANCEL);
      store.cancel(id, reason, ground.now());
      ground.record(actor, "取消会议", meeting, reason);
      ground.say("MeetingCancelled", meeting.ref());
      return ground.meeting(actor, id);
    });
  }

  /**
   * Puts a meeting off before it begins. The new day needs its whole notice again, and that notice
   * names every item of the agenda; who was invited is asked anew. Says MeetingMoved.
   *
   * @param place null to stay where it was
   * @param reason for everybody who sees the meeting
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, MEETING_STAGE_FORBIDS,
   *     NOTICE_TOO_SHORT with the first lawful day, VALUE_OUT_OF_RANGE
   */
  public MeetingView move(
      Viewer actor, UUID id, Instant startsAt, @Nullable String place, String reason) {
    actor.account();
    return db.write(() -> {
      var meeting = ground.permittedOn(actor, id, CouncilAct.MOVE);
      checkTime(meeting.rules(), meeting.kind(), startsAt);
      var until = noticeUntil(meeting.rules(), meeting.kind(), startsAt);
      store.move(ground.newId(), meeting, startsAt, place, until, reason, actor, ground.now());
      ground.record(actor, "会议改期", meeting, reason);
      ground.say("MeetingMoved", meeting.ref());
      return ground.meeting(actor, id);
    });
  }
}
