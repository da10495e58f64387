package cn.yunshequ.councils;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.CouncilStanding;
import cn.yunshequ.councils.model.CouncilsRefusal;
import cn.yunshequ.councils.model.InvitationAnswer;
import cn.yunshequ.councils.model.SingleIssueStage;
import cn.yunshequ.councils.model.SingleIssueView;
import cn.yunshequ.councils.store.CouncilStore;
import cn.yunshequ.councils.store.SingleIssueReads;
import cn.yunshequ.councils.store.SingleIssueStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.time.HolidayCalendar;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 一事一议一决: one issue, named guests, one decision, one reply in time. */
@Singleton
public class SingleIssues {
  private final Db db;
  private final Once once;
  private final Ground ground;
  private final Places places;
  private final Matters matters;
  private final CouncilStore defaults;
  private final SingleIssueStore store;
  private final SingleIssueReads reads;
  private final HolidayCalendar holidays;
  private final Audit audit;

  SingleIssues(
      Db db,
      Once once,
      Ground ground,
      Places places,
      Matters matters,
      CouncilStore defaults,
      SingleIssueStore store,
      SingleIssueReads reads,
      HolidayCalendar holidays,
      Audit audit) {
    this.db = db;
    this.once = once;
    this.ground = ground;
    this.places = places;
    this.matters = matters;
    this.defaults = defaults;
    this.store = store;
    this.reads = reads;
    this.holidays = holidays;
    this.audit = audit;
  }

  /** Exactly one of the three. */
  public record Guest(@Nullable UUID organisation, @Nullable UUID account, @Nullable String name) {}

  /**
   * What the committee asks its guests.
   *
   * @param replyDueOn null for the working days of custom from today
   */
  public record Asking(
      UUID areaId,
      String title,
      String issue,
      @Nullable SubjectRef subject,
      @Nullable Instant meetsAt,
      @Nullable String place,
      @Nullable LocalDate replyDueOn,
      List<Guest> guests) {}

  /**
   * Invites named guests on one issue. Says SingleIssueCalled.
   *
   * @param requestKey see {@link Once}
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, ORGANISATION_ELSEWHERE,
   *     VALUE_OUT_OF_RANGE
   */
  public SingleIssueView invite(Viewer actor, Asking asking, @Nullable String requestKey) {
    return db.write(() -> {
      var id = once.once(actor, requestKey, "inviteOnSingleIssue", () -> inviteNow(actor, asking));
      return get(actor, id);
    });
  }

  private UUID inviteNow(Viewer actor, Asking asking) {
    var place = places.get(asking.areaId(), "scopeId");
    mayManage(actor, place);
    var matter = matters.find(actor, place.communityId(), asking.subject());
    var due = asking.replyDueOn() == null ? customDue() : asking.replyDueOn();
    if (due.isBefore(ground.today()) || due.isAfter(ground.today().plusYears(1))) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "replyDueOn").asException();
    }
    var id = ground.newId();
    store.invite(
        new SingleIssueStore.NewIssue(
            id,
            asking.title(),
            asking.issue(),
            asking.subject(),
            matter == null ? null : matter.raisedBy(),
            asking.meetsAt(),
            asking.place(),
            due),
        place,
        actor,
        ground.now());
    addGuests(id, place, asking.guests());
    tell(actor, "SingleIssueCalled", "发出一事一议一决邀约", get(actor, id));
    return id;
  }

  private LocalDate customDue() {
    int days = defaults.defaults(ground.today()).replyWorkingDays();
    return holidays.workingDays().after(ground.today(), days);
  }

  private void addGuests(UUID id, Place place, List<Guest> guests) {
    if (guests.isEmpty()) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "guests").asException();
    }
    int position = 0;
    for (var guest : guests) {
      var organisation = guest.organisation();
      var account = guest.account();
      boolean known =
          (organisation == null || store.serves(organisation, place.communityId()))
              && (account == null || store.lives(account));
      if (!known) {
        throw Refusal.of(CommonRefusal.NOT_FOUND, "guests").asException();
      }
      store.addGuest(ground.newId(), id, ++position, organisation, account, guest.name());
    }
  }

  private static void mayManage(Viewer actor, Place place) {
    CouncilRules.may(actor, CouncilAct.FOUND, new CouncilStanding(place.path(), false, null))
        .orRefuse();
  }

  private SingleIssueView get(Viewer viewer, UUID id) {
    return reads
        .find(viewer, id)
        .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "singleIssueId").asException());
  }

  /**
   * A guest's answer; may change until the decision. Says SingleIssueAnswered.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_INVITED, DECISION_MADE
   */
  public SingleIssueView answer(Viewer actor, UUID guestId, boolean accept, @Nullable String note) {
    actor.account();
    return db.write(() -> {
      var id =
          store
              .issueOf(guestId)
              .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "guestId").asException());
      store.lock(id);
      var issue = get(actor, id);
      boolean own =
          reads.guests(actor, List.of(id)).getOrDefault(id, List.of()).stream()
              .anyMatch(guest -> guest.id().equals(guestId) && guest.viewerMayAnswer());
      if (!own) {
        throw Refusal.of(CouncilsRefusal.NOT_INVITED).asException();
      }
      if (issue.stage() != SingleIssueStage.INVITED) {
        throw Refusal.of(CouncilsRefusal.DECISION_MADE).asException();
      }
      store.answer(guestId, InvitationAnswer.of(accept), note, actor, ground.now());
      ground.say("SingleIssueAnswered", issue.ref());
      return get(actor, id);
    });
  }

  /**
   * The one decision. Says SingleIssueDecided, its facts naming the decision and the subject.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, DECISION_MADE
   */
  public SingleIssueView decide(Viewer actor, UUID id, String decision) {
    actor.account();
    return db.write(() -> {
      var issue = managed(actor, id);
      if (issue.stage() != SingleIssueStage.INVITED) {
        throw Refusal.of(CouncilsRefusal.DECISION_MADE).asException();
      }
      store.decide(id, decision, actor, ground.now());
      audit.record(actor, "作出一事一议一决的决定", issue.ref(), issue.path(), issue.title());
      var facts = new HashMap<>(Map.of("decision", decision));
      if (issue.subject() != null) {
        facts.put("subject", issue.subject().globalId());
      }
      ground.say("SingleIssueDecided", issue.ref(), facts);
      return get(actor, id);
    });
  }

  /**
   * The reply to whoever raised it. Says SingleIssueReplied.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, DECISION_MISSING,
   *     DECISION_MADE when it was given already
   */
  public SingleIssueView reply(Viewer actor, UUID id, String reply) {
    actor.account();
    return db.write(() -> {
      var issue = managed(actor, id);
      switch (issue.stage()) {
        case INVITED -> throw Refusal.of(CouncilsRefusal.DECISION_MISSING).asException();
        case REPLIED -> throw Refusal.of(CouncilsRefusal.DECISION_MADE).asException();
        case DECIDED -> store.reply(id, reply, actor, ground.now());
      }
      tell(actor, "SingleIssueReplied", "答复一事一议一决的提出人", issue);
      return get(actor, id);
    });
  }

  private SingleIssueView managed(Viewer actor, UUID id) {
    store.lock(id);
    var issue = get(actor, id);
    if (!issue.viewerMayManage()) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    return issue;
  }

  private void tell(Viewer actor, String event, String act, SingleIssueView issue) {
    audit.record(actor, act, issue.ref(), issue.path(), issue.title());
    ground.say(event, issue.ref());
  }
}
