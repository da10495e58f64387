package cn.yunshequ.app;

import cn.yunshequ.app.sample.SampleActivities;
import cn.yunshequ.app.sample.SampleActivities.Sample;
import cn.yunshequ.community.Communities;
import cn.yunshequ.community.Places;
import cn.yunshequ.community.store.FoundingStore;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.volunteering.Activities;
import cn.yunshequ.volunteering.Certificates;
import cn.yunshequ.volunteering.HelpRequests;
import cn.yunshequ.volunteering.Hours;
import cn.yunshequ.volunteering.Points;
import cn.yunshequ.volunteering.Presences;
import cn.yunshequ.volunteering.Rewards;
import cn.yunshequ.volunteering.SignUps;
import cn.yunshequ.volunteering.Volunteers;
import cn.yunshequ.volunteering.model.HelpKind;
import cn.yunshequ.volunteering.model.HelpView;
import cn.yunshequ.volunteering.model.MinorsPolicy;
import cn.yunshequ.volunteering.store.ActivityStore;
import cn.yunshequ.volunteering.store.ShiftReads;
import cn.yunshequ.volunteering.store.SignupStore;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Volunteering of the demonstration (S11, S13, S25, S27, S41). What lies in the past, or runs now,
 * is written with its own dates; everything else goes through the doors.
 */
@Singleton
class DemoVolunteering {
  private final Communities communities;
  private final FoundingStore places;
  private final Places areas;
  private final Activities activities;
  private final SignUps signUps;
  private final Volunteers volunteers;
  private final Presences presences;
  private final Hours hours;
  private final Certificates certificates;
  private final HelpRequests help;
  private final Points points;
  private final Rewards rewards;
  private final ActivityStore activityStore;
  private final SignupStore signups;
  private final ShiftReads shifts;
  private final Ids ids;
  private final Clock clock;

  DemoVolunteering(
      Communities communities,
      FoundingStore places,
      Places areas,
      Activities activities,
      SignUps signUps,
      Volunteers volunteers,
      Presences presences,
      Hours hours,
      Certificates certificates,
      HelpRequests help,
      Points points,
      Rewards rewards,
      ActivityStore activityStore,
      SignupStore signups,
      ShiftReads shifts,
      Ids ids,
      Clock clock) {
    this.communities = communities;
    this.places = places;
    this.areas = areas;
    this.activities = activities;
    this.signUps = signUps;
    this.volunteers = volunteers;
    this.presences = presences;
    this.hours = hours;
    this.certificates = certificates;
    this.help = help;
    this.points = points;
    this.rewards = rewards;
    this.activityStore = activityStore;
    this.signups = signups;
    this.shifts = shifts;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * To be called once, inside the seed's transaction.
   *
   * @param viewers the person behind a telephone number
   * @param organisations by name
   */
  void play(Function<String, Viewer> viewers, Map<String, UUID> organisations) {
    Function<String, Viewer> who = number -> viewers.apply("199000000" + number);
    for (var sample : SampleActivities.COMING) {
      publish(sample, who, organisations);
    }
    var chair = who.apply("01");
    var zilu = communities.find("zilu").orElseThrow();
    served(chair, zilu, who);
    running(chair, zilu, who);
    helping(zilu, who);
    rewarding(chair, zilu, who);
  }

  private void publish(
      Sample sample, Function<String, Viewer> who, Map<String, UUID> organisations) {
    var group = sample.group();
    var activity =
        activities.publish(
            who.apply(sample.by()),
            new Activities.Call(
                communities.find(sample.slug()).orElseThrow(),
                group == null ? null : organisations.get(group),
                sample.title(),
                sample.body(),
                sample.risks(),
                sample.meetingPlace(),
                sample.contact(),
                false,
                sample.insurance(),
                sample.training(),
                sample.minAge(),
                sample.minors(),
                null,
                sample.times().stream()
                    .map(t ->
                        new Activities.NewShift(
                            at(t.daysAhead(), t.from()),
                            at(t.daysAhead(), t.to()),
                            t.capacity(),
                            t.training()))
                    .toList()),
            null);
    var first =
        shifts
            .ofActivities(who.apply("01"), List.of(activity.id()))
            .getOrDefault(activity.id(), List.of());
    for (var number : sample.people()) {
      // The first ordinary shift: who comes later stands in its queue.
      first.stream()
          .filter(shift -> !shift.training())
          .findFirst()
          .ifPresent(shift -> signUps.signUp(who.apply(number), shift.id(), null));
    }
  }

  private Instant at(int daysAhead, String time) {
    return CivicTime.dayOf(clock.instant())
        .plusDays(daysAhead)
        .atTime(java.time.LocalTime.parse(time))
        .atZone(CivicTime.ZONE)
        .toInstant();
  }

  /** A shift with its own dates and who had a place in it; gives the sign-ups by number. */
  private List<UUID> written(
      Viewer chair,
      UUID community,
      String title,
      String body,
      Instant from,
      Duration length,
      List<Viewer> people) {
    var id = ids.next();
    activityStore.publish(
        new ActivityStore.NewActivity(
            id,
            null,
            title,
            body,
            "楼道光线暗，上下楼扶好扶手；搬东西两人一组。",
            "紫麓社区党群服务中心门口",
            "社区服务站 025-80000001",
            false,
            "社区为每位志愿者购买人身意外险",
            null,
            18,
            MinorsPolicy.CLOSED,
            24),
        areas.get(community, "scopeId"),
        chair,
        from.minus(Duration.ofDays(8)));
    var shift = ids.next();
    activityStore.addShift(
        shift,
        id,
        from,
        from.plus(length),
        8,
        false,
        shift.toString().getBytes(StandardCharsets.UTF_8));
    var seen = shifts.find(chair, shift).orElseThrow();
    var asked = from.minus(Duration.ofDays(6));
    int place = 0;
    var given = new java.util.ArrayList<UUID>();
    for (var person : people) {
      volunteers.register(person, new Volunteers.Profile(null, null, null, null, null));
      var signup = ids.next();
      signups.add(signup, seen, person.account(), false, null, ++place, null, null, asked);
      given.add(signup);
    }
    return given;
  }

  private void served(Viewer chair, UUID community, Function<String, Viewer> who) {
    var from = at(-12, "09:00");
    var people = List.of(who.apply("04"), who.apply("03"), who.apply("11"), who.apply("16"));
    var given =
        written(
            chair,
            community,
            "清理七栋楼道堆物",
            "帮老人把旧家具搬下楼，物业提供手套和推车。",
            from,
            Duration.ofHours(3),
            people);
    for (var signup : given.subList(0, 3)) {
      presences.record(
          chair,
          signup,
          new Presences.Entry(
              from.minus(Duration.ofMinutes(5)),
              from.plus(Duration.ofMinutes(175)),
              "现场签到表",
              null));
    }
    presences.record(chair, given.get(3), new Presences.Entry(null, null, null, true));
    hours.confirm(chair, given.subList(0, 3), null, null);
    hours.say(chair, given.getFirst(), 5, "搬得最多的一位，谢谢小张。");
    hours.say(who.apply("04"), given.getFirst(), 5, "组织得好，手套够用。");
    certificates.issue(
        who.apply("04"),
        new Certificates.Asking(community, null, null, null, null, null, null),
        null);
  }

  private void running(Viewer chair, UUID community, Function<String, Viewer> who) {
    written(
        chair,
        community,
        "今日楼道巡查值守",
        "两人一组走一遍楼道，看看消防门、堆物和电动车，有情况记下来交给网格员。",
        clock.instant().minus(Duration.ofMinutes(10)),
        Duration.ofHours(4),
        List.of(who.apply("04"), who.apply("12"), who.apply("14")));
  }

  private void helping(UUID zilu, Function<String, Viewer> who) {
    var building = places.areaCalled(zilu, "7栋");
    var elder = who.apply("05");
    ask(elder, building, "厨房灯泡坏了，够不着", "人字梯我家有，扶一把、换一下就行。", "7栋2单元701室，下午都在家", false);
    var eyes =
        ask(
            elder,
            building,
            "想有人陪着去一趟医院",
            "周三上午，来回大约两个小时，坐公交去。",
            "眼睛做过手术，怕看不清红绿灯；701室，敲门声音请大一点",
            true);
    help.claim(who.apply("16"), eyes.id(), null);
    help.assign(who.apply("01"), eyes.id(), who.apply("01").account());
    var wish = ask(who.apply("06"), building, "孩子想借一套小学课外书", "看完就还，谢谢邻居。", null, false);
    help.claim(who.apply("11"), wish.id(), null);
    help.complete(who.apply("11"), wish.id(), "送了六本，看完传给下一家。");
    help.thank(who.apply("06"), wish.id(), "孩子高兴坏了，谢谢周姐！");
  }

  private HelpView ask(
      Viewer asker,
      UUID building,
      String title,
      String body,
      @Nullable String details,
      boolean care) {
    var kind = details == null ? HelpKind.WISH : HelpKind.HELP;
    return help.ask(
        asker, new HelpRequests.Asking(building, kind, title, body, details, care, care), null);
  }

  private void rewarding(Viewer chair, UUID zilu, Function<String, Viewer> who) {
    points.award(chair, zilu, who.apply("03").account(), 20, "楼门长：传达通知、收集意见、排查隐患", null);
    points.award(chair, zilu, who.apply("04").account(), 5, "雨天帮邻居收快递", null);
    rewards.offer(chair, zilu, "理发一次", "每周三上午，党群服务中心一楼", 10, 20, null);
    rewards.offer(chair, zilu, "家政服务一小时", "提前三天预约", 30, 5, null);
    rewards.offer(chair, zilu, "社区医院体检一次", "凭兑换码到服务站登记", 60, 2, null);
  }
}
