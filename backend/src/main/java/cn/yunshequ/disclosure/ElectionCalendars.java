package cn.yunshequ.disclosure;

import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.PersonName;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.disclosure.model.DisclosureRefusal;
import cn.yunshequ.disclosure.model.ElectionCalendar;
import cn.yunshequ.disclosure.model.ElectionCalendarRules;
import cn.yunshequ.disclosure.model.ElectionDay;
import cn.yunshequ.disclosure.model.ElectionStep;
import cn.yunshequ.disclosure.model.ElectionTurnout;
import cn.yunshequ.disclosure.model.Notice;
import cn.yunshequ.disclosure.model.NoticeKind;
import cn.yunshequ.disclosure.model.RollCheck;
import cn.yunshequ.disclosure.store.ElectionCalendarReads;
import cn.yunshequ.disclosure.store.ElectionCalendarStore;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statutory election of a residents' committee (换届选举) as far as a portal may go: its calendar,
 * computed from steps that are data (L-01, L-34, rules 2.8), the notices, a look whether one is on
 * the roll, and how many took part. The vote is the election committee's, secret and on paper
 * (L-46).
 */
@Singleton
public class ElectionCalendars {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日（EEEE）", Locale.CHINA);

  private final Once once;
  private final ElectionCalendarStore store;
  private final ElectionCalendarReads reads;
  private final Notices notices;
  private final Places places;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  ElectionCalendars(
      Once once,
      ElectionCalendarStore store,
      ElectionCalendarReads reads,
      Notices notices,
      Places places,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.once = once;
    this.store = store;
    this.reads = reads;
    this.notices = notices;
    this.places = places;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param moves the calendar in force whose day is put off; null for a first one
   * @param reason why it is put off; asked for then
   */
  public record Plan(
      UUID community,
      String title,
      LocalDate votingDay,
      String place,
      @Nullable String note,
      @Nullable UUID moves,
      @Nullable String reason,
      @Nullable String requestKey) {}

  /**
   * Publishes the calendar, and puts it on the board: open to objections to the roll while those
   * are taken. Says NoticePublished.
   *
   * @return its id
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, ELECTION_ANNOUNCED,
   *     ELECTION_DAY_TOO_SOON, ELECTION_OVER, VALUE_OUT_OF_RANGE on reason, CHANGED_MEANWHILE
   */
  public UUID publish(Viewer actor, Plan plan) {
    return once.once(
        actor, plan.requestKey(), "publishElectionCalendar", () -> publishNow(actor, plan));
  }

  private UUID publishNow(Viewer actor, Plan plan) {
    var place = places.get(plan.community(), "communityId");
    Notices.mustPublishAt(actor, place.communityPath());
    var today = today();
    var community = place.communityId();
    var current = reads.current(actor, community).orElse(null);
    var steps = store.steps(community, today);
    mayPlan(actor, plan, steps, current, today);
    var before = plan.moves() == null ? null : current;
    var days = ElectionCalendarRules.days(steps, plan.votingDay(), before, today);
    var notice = notices.publish(actor, words(place, plan, days, today));
    var calendar =
        new ElectionCalendar(
            ids.next(),
            community,
            current == null ? 1 : current.version() + 1,
            plan.title(),
            plan.votingDay(),
            plan.place(),
            plan.note(),
            plan.moves() == null ? null : plan.reason(),
            notice,
            clock.instant(),
            days,
            null);
    if (!store.add(calendar, actor.account())) {
      throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE).asException();
    }
    audited(actor, place, calendar, notice, "公布换届选举日程");
    return calendar.calendarId();
  }

  private void mayPlan(
      Viewer actor,
      Plan plan,
      List<ElectionStep> steps,
      @Nullable ElectionCalendar current,
      LocalDate today) {
    if (plan.moves() == null) {
      ElectionCalendarRules.mayPublish(steps, plan.votingDay(), current, today).orRefuse();
    } else {
      mayMove(actor, plan, current, today);
    }
  }

  private void mayMove(
      Viewer actor, Plan plan, @Nullable ElectionCalendar current, LocalDate today) {
    var moved =
        reads
            .find(actor, Objects.requireNonNull(plan.moves()))
            .filter(found -> current != null && found.communityId().equals(current.communityId()))
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "movesId").asException());
    ElectionCalendarRules.mayMove(plan.votingDay(), moved, Objects.requireNonNull(current), today)
        .orRefuse();
    if (plan.reason() == null) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "reason").asException();
    }
  }

  private Notices.Words words(Place place, Plan plan, List<ElectionDay> days, LocalDate today) {
    var until = ElectionCalendarRules.objectionsUntil(days);
    boolean open = !until.isBefore(today.plusDays(Notices.SHORTEST_DAYS));
    var body =
        (plan.reason() == null ? "" : "投票日推迟，理由：" + plan.reason() + "\n")
            + "投票日："
            + DAY.format(plan.votingDay())
            + "。投票地点："
            + plan.place()
            + "。\n"
            + days.stream()
                .map(each ->
                    DAY.format(each.day()) + "　" + each.name() + "（" + each.citation() + "）")
                .collect(Collectors.joining("\n"))
            + (plan.note() == null ? "" : "\n" + plan.note())
            + "\n正式选民名册以选举委员会张榜公布的为准，投票在现场用纸质选票进行，不在网上投票。";
    return new Notices.Words(
        place.communityId(),
        open ? NoticeKind.PUBLIC_NOTICE : NoticeKind.ANNOUNCEMENT,
        plan.title(),
        body,
        open ? until : null,
        null);
  }

  /**
   * Tells how many took part, once, and puts it on the board. Says NoticePublished.
   *
   * @return the calendar
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, ELECTION_NOT_YET,
   *     VALUE_OUT_OF_RANGE on voters, ANSWERED_ALREADY
   */
  public UUID tellTurnout(
      Viewer actor,
      UUID calendarId,
      int electors,
      int voters,
      @Nullable String note,
      @Nullable String requestKey) {
    return once.once(
        actor,
        requestKey,
        "publishElectionTurnout",
        () -> {
          var calendar =
              reads
                  .find(actor, calendarId)
                  .orElseThrow(
                      () -> Refusal.of(CommonRefusal.NOT_FOUND, "calendarId").asException());
          var place = places.get(calendar.communityId(), "communityId");
          Notices.mustPublishAt(actor, place.communityPath());
          var current = reads.current(actor, calendar.communityId()).orElse(calendar);
          ElectionCalendarRules.mayTellTurnout(calendar, current, today()).orRefuse();
          if (electors < 1 || voters < 0 || voters > electors) {
            throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "voters").asException();
          }
          told(actor, place, calendar, electors, voters, note);
          return calendarId;
        });
  }

  private void told(
      Viewer actor,
      Place place,
      ElectionCalendar calendar,
      int electors,
      int voters,
      @Nullable String note) {
    var body =
        "登记选民 %d 人，参加投票 %d 人，参选率 %d%%（不足百分之一的不计）。%s"
            .formatted(
                electors,
                voters,
                ElectionTurnout.percent(voters, electors),
                note == null ? "" : "\n" + note);
    var notice =
        notices.publish(
            actor,
            new Notices.Words(
                place.communityId(), NoticeKind.ANNOUNCEMENT, "换届选举参选情况", body, null, null));
    var turnout = new ElectionTurnout(electors, voters, note, notice, clock.instant());
    if (!store.tell(calendar.calendarId(), turnout, actor.account())) {
      throw Refusal.of(DisclosureRefusal.ANSWERED_ALREADY).asException();
    }
    audited(actor, place, calendar, notice, "公布换届选举参选率");
  }

  // The news of it is the notice's own: NoticePublished.
  private void audited(
      Viewer actor, Place place, ElectionCalendar calendar, UUID notice, String act) {
    var ref = new SubjectRef(Notice.KIND, notice);
    audit.record(actor, act, ref, place.communityPath(), calendar.title());
  }

  /**
   * Whether the viewer is on the roll by their own residency: verified, living there, and of age on
   * the day of voting (L-02). Nobody can look for anybody else.
   */
  public RollCheck check(Viewer viewer, ElectionCalendar calendar) {
    var line = reads.own(viewer, calendar.communityId());
    var until = ElectionCalendarRules.objectionsUntil(calendar.days());
    var late = today().isAfter(until);
    var next =
        late
            ? "如果张榜的名册上没有您，请马上打电话给居委会。"
            : "如有出入，请在" + DAY.format(until) + "（含当天）以前到公示页提出异议，或打电话给居委会。";
    if (line.isEmpty()) {
      return new RollCheck(
          false, null, null, "按本平台的登记，没有查到您住在本社区。住户认证通过后就能查到；您也可以直接到居委会登记选民。" + next);
    }
    var own = line.get();
    var name = PersonName.masked(own.name());
    var adultOn = own.adultOn();
    if (adultOn != null && adultOn.isAfter(calendar.votingDay())) {
      return new RollCheck(false, name, own.building(), "投票那天您还没有满十八周岁，这次不在名册上。");
    }
    return new RollCheck(true, name, own.building(), "按本平台的登记，您在名册上。正式名册以选举委员会张榜公布的为准。" + next);
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }
}
