package cn.yunshequ.app;

import cn.yunshequ.community.Communities;
import cn.yunshequ.community.Places;
import cn.yunshequ.community.store.FoundingStore;
import cn.yunshequ.councils.Agendas;
import cn.yunshequ.councils.Attendances;
import cn.yunshequ.councils.Meetings;
import cn.yunshequ.councils.MinutesBook;
import cn.yunshequ.councils.model.ItemOutcome;
import cn.yunshequ.councils.model.MeetingKind;
import cn.yunshequ.councils.model.SeatChosen;
import cn.yunshequ.councils.model.SeatRole;
import cn.yunshequ.councils.store.CouncilReads;
import cn.yunshequ.councils.store.CouncilStore;
import cn.yunshequ.councils.store.MeetingStore;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.Asked;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.proposals.model.ProposalFilter;
import cn.yunshequ.proposals.model.ProposalOrder;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ProposalReads;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Councils of the demonstration: one that met lately and is to meet again, and one that mediates.
 * What lies in the past is written with its own dates; everything else goes through the doors.
 */
@Singleton
class DemoCouncils {
  private static final Duration PAST_MEETING = Duration.ofDays(12);
  private static final Duration LONG_AGO = Duration.ofDays(90);

  private final Communities communities;
  private final FoundingStore places;
  private final Places areas;
  private final CouncilStore councils;
  private final CouncilReads councilReads;
  private final MeetingStore meetingStore;
  private final Meetings meetings;
  private final Agendas agendas;
  private final Attendances attendances;
  private final MinutesBook minutes;
  private final ProposalReads proposals;
  private final Ids ids;
  private final Clock clock;

  DemoCouncils(
      Communities communities,
      FoundingStore places,
      Places areas,
      CouncilStore councils,
      CouncilReads councilReads,
      MeetingStore meetingStore,
      Meetings meetings,
      Agendas agendas,
      Attendances attendances,
      MinutesBook minutes,
      ProposalReads proposals,
      Ids ids,
      Clock clock) {
    this.communities = communities;
    this.places = places;
    this.areas = areas;
    this.councils = councils;
    this.councilReads = councilReads;
    this.meetingStore = meetingStore;
    this.meetings = meetings;
    this.agendas = agendas;
    this.attendances = attendances;
    this.minutes = minutes;
    this.proposals = proposals;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * To be called once, inside the seed's transaction, after the proposals.
   *
   * @param viewers the person behind a telephone number
   */
  void play(Function<String, Viewer> viewers) {
    Function<String, Viewer> who = number -> viewers.apply("199000000" + number);
    var stairwell = council("zilu", "7栋2单元", "7栋2单元楼道议事会", who.apply("01"));
    seat(stairwell, who.apply("03"), SeatRole.CONVENOR);
    seat(stairwell, who.apply("04"), SeatRole.SECRETARY);
    for (var number : List.of("05", "11", "12")) {
      seat(stairwell, who.apply(number), SeatRole.MEMBER);
    }
    seat(stairwell, who.apply("13"), SeatRole.SUBSTITUTE);
    metLately(stairwell, who);
    hearingOfGroundFloor(stairwell, who);
    var tenth = council("fenglinwan", "10栋", "10栋议事会", who.apply("10"));
    seat(tenth, who.apply("07"), SeatRole.CONVENOR);
    mediation(tenth, who);
  }

  private UUID council(String slug, String place, String name, Viewer founder) {
    var community = communities.find(slug).orElseThrow();
    var area = areas.get(places.areaCalled(community, place), "scopeId");
    var id = ids.next();
    var rules = councils.defaults(today()).rules();
    councils.found(id, area, name, rules, founder, clock.instant().minus(LONG_AGO));
    return id;
  }

  private void seat(UUID council, Viewer who, SeatRole role) {
    var since = CivicTime.dayOf(clock.instant().minus(LONG_AGO));
    councils.seat(
        new CouncilStore.NewSeat(
            ids.next(),
            council,
            9,
            who.account(),
            who.personId(),
            role,
            SeatChosen.RECOMMENDED,
            null,
            since,
            since.plusMonths(24).minusDays(1)),
        null,
        clock.instant().minus(LONG_AGO));
  }

  private void metLately(UUID council, Function<String, Viewer> who) {
    var convenor = who.apply("03");
    var startsAt = evening(-12);
    var id = ids.next();
    meetingStore.call(
        new MeetingStore.NewMeeting(
            id,
            MeetingKind.REGULAR,
            "楼道堆物怎么清、清到哪里去",
            startsAt,
            "7栋2单元一楼门厅",
            "自带小板凳。",
            null,
            startsAt.minus(Duration.ofDays(8)),
            id.toString().getBytes(StandardCharsets.UTF_8)),
        councilReads.find(convenor, council).orElseThrow(),
        convenor,
        clock.instant().minus(PAST_MEETING).minus(Duration.ofDays(9)));
    var clearing = item(id, "十一月底前清理楼道和顶楼平台堆物", convenor);
    var rota = item(id, "每月第一个周六轮流巡楼", convenor);
    for (var number : List.of("03", "04", "05", "11")) {
      attendances.record(convenor, id, who.apply(number).account(), null, true);
    }
    attendances.record(convenor, id, null, "物业保洁员", true);
    agendas.resolve(
        convenor,
        id,
        clearing,
        ItemOutcome.ADOPTED,
        "十一月三十日前各家清走自家物品，搬不动的由志愿者和物业帮忙。",
        new Agendas.Counts(3, 1, 0));
    agendas.dissent(who.apply("05"), id, clearing, "老人家的旧家具请多给两周，孩子周末才回来。");
    agendas.resolve(convenor, id, rota, ItemOutcome.DEFERRED, "先征求全楼意见，下次再议。", null);
    minutes.write(
        who.apply("04"),
        id,
        "顾阿姨主持。到会四席，法定人数足够。\n大家同意清理楼道和顶楼平台，许爷爷希望给老人多留两周，已记入不同意见。" + "\n巡楼轮值先征求全楼意见，下次会议再议。",
        null);
    minutes.sign(who.apply("11"), id, 1);
    minutes.publish(convenor, id);
  }

  private UUID item(UUID meeting, String title, Viewer actor) {
    var id = ids.next();
    meetingStore.add(
        new MeetingStore.NewItem(id, meeting, title, null, null, true, null),
        actor,
        clock.instant().minus(PAST_MEETING));
    return id;
  }

  // 一楼两户担心采光和噪声：先听他们说，再谈补偿。
  private void hearingOfGroundFloor(UUID council, Function<String, Viewer> who) {
    var invited = List.of(resident(who.apply("03")), resident(who.apply("11")));
    meetings.call(
        who.apply("03"),
        new Meetings.Call(
            council,
            MeetingKind.HEARING,
            evening(9),
            "党群服务中心二楼",
            "加装电梯：先听一楼邻居说",
            "一楼两户担心挡光和噪声，请带上您的想法，补偿怎么算也一起谈。",
            lift(who.apply("03")),
            invited,
            List.of(
                new Agendas.Entry("一楼采光和噪声", null, null), new Agendas.Entry("补偿的办法", null, null))),
        null);
  }

  private @Nullable SubjectRef lift(Viewer viewer) {
    var filter =
        new ProposalFilter(null, "zilu", null, List.of(), null, null, "加装电梯", false, false);
    return proposals
        .page(viewer, filter, ProposalOrder.LATEST, 50, Optional.empty(), Asked.all())
        .get()
        .nodes()
        .stream()
        .filter(proposal -> proposal.publishedAt() != null)
        .map(ProposalView::ref)
        .findFirst()
        .orElse(null);
  }

  private void mediation(UUID council, Function<String, Viewer> who) {
    meetings.call(
        who.apply("07"),
        new Meetings.Call(
            council,
            MeetingKind.MEDIATION,
            evening(4),
            "枫林湾社区会议室",
            "广场舞音响：舞蹈队和备考家长面对面谈一次",
            "双方各来五位代表，把约定写下来。",
            null,
            List.of(resident(who.apply("07")), resident(who.apply("02"))),
            List.of(
                new Agendas.Entry("结束时间和音量", null, null),
                new Agendas.Entry("高考期间换到河边步道", null, null))),
        null);
  }

  private static SubjectRef resident(Viewer viewer) {
    return new SubjectRef("resident", viewer.account());
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }

  /** Seven in the evening of a day from today. */
  private Instant evening(int daysAhead) {
    return today().plusDays(daysAhead).atTime(19, 0).atZone(CivicTime.ZONE).toInstant();
  }
}
