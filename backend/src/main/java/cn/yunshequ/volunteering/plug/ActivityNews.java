package cn.yunshequ.volunteering.plug;

import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.store.ActivityReads;
import cn.yunshequ.volunteering.store.VolunteeringNewsReads;
import cn.yunshequ.volunteering.store.VolunteeringNewsReads.Signed;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * News of activities: to each volunteer what becomes of the own place, time and hours; to who
 * follows that shifts are added or cancelled; to who published it what the desk decided and who
 * forgot to check out.
 */
@Singleton
class ActivityNews implements MessageSource {
  private static final String LOST_PLACE = "LOST_PLACE";

  private final ActivityReads reads;
  private final VolunteeringNewsReads news;

  ActivityNews(ActivityReads reads, VolunteeringNewsReads news) {
    this.reads = reads;
    this.news = news;
  }

  @Override
  public String kind() {
    return ActivityView.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .byIds(viewer, ids)
        .forEach((id, it) -> {
          if (it.wordsShown()) {
            headlines.put(id, new Headline(it.title(), "/a/" + it.ref().globalId()));
          }
        });
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    var it = event.subject();
    return switch (event.kind()) {
      case "ActivityCancelled" ->
          List.of(
              step(occasion, it.id(), "这项活动取消了，理由写在活动页上；您报过名的不用再去。")
                  .toCircle(LOST_PLACE)
                  .toFollowers());
      case "ActivityChanged" -> List.of(step(occasion, it.id(), "这项活动加了新的班次。").toFollowers());
      case "ActivityHidden" -> toPublisher(occasion, it.id(), "您发布的活动被隐藏，理由写在活动页上；不同意可以申诉。");
      case "ActivityShown" -> toPublisher(occasion, it.id(), "您发布的活动已恢复显示。");
      case "ShiftCancelled" ->
          news.activityOf(it.id()).stream()
              .map(activity ->
                  step(occasion, activity, "有一个班次取消了，理由写在活动页上；您报了这一班的不用再去。")
                      .to(news.lostWith(it.id()))
                      .toFollowers())
              .toList();
      case "ConsentWithdrawn" -> withdrawn(occasion, event);
      case "SignupConfirmed",
          "SignupWaitlisted",
          "SignupPromoted",
          "ConsentAsked",
          "ShiftReminderDue",
          "HoursConfirmed",
          "HoursReversed",
          "TrainingRecorded",
          "NoShowRecorded",
          "CheckOutForgotten" ->
          news.signed(it.id()).map(signed -> ofSignup(occasion, event, signed)).orElse(List.of());
      default -> List.of();
    };
  }

  private List<Message> ofSignup(String key, Event event, Signed it) {
    return switch (event.kind()) {
      case "SignupPromoted" ->
          toVolunteer(key, it, "有空位了，您从候补转为正式报名，" + time(it.startsAt()) + "开始。去不了请尽早取消。");
      case "ConsentAsked" -> toVolunteer(key, it, "报名还差一步：请把同意码转给监护人，监护人同意后才有名额。");
      case "SignupConfirmed", "SignupWaitlisted" -> agreed(key, it);
      case "ShiftReminderDue" ->
          toVolunteer(
              key,
              it,
              "SOON".equals(event.facts().get("when"))
                  ? "您报名的班次快开始了：" + time(it.startsAt()) + "，到场请签到。"
                  : "您报名的班次" + time(it.startsAt()) + "开始，去不了请尽早取消。");
      case "HoursConfirmed" -> {
        int minutes = Integer.parseInt(event.facts().getOrDefault("minutes", "0"));
        var what = news.isCorrected(event.subject().id()) ? "服务时长更正为" : "服务时长已确认：";
        yield toVolunteer(key, it, what + length(minutes) + "。");
      }
      case "HoursReversed" -> toVolunteer(key, it, "您的服务时长有更正，理由写在“我的班次和时长”里。");
      case "CheckOutForgotten" -> forgotten(key, event, it);
      case "TrainingRecorded" -> toVolunteer(key, it, "已登记您完成培训，可以参加需要培训的班次了。");
      default -> toVolunteer(key, it, "这一班登记您没有到场；如果不对，请联系组织者更正。");
    };
  }

  // Whoever confirms is told once for a shift, however many forgot.
  private List<Message> forgotten(String key, Event event, Signed it) {
    var ofShift = "CheckOutForgotten:" + event.facts().getOrDefault("shift", key);
    var text = "有志愿者忘了签退，离开时间先按班次结束时间记下。确认时长前请核对，不对的可以补记并写明原因。";
    var organiser =
        Message.of(ofShift, new SubjectRef(ActivityView.KIND, it.activity()), Weight.DIRECT, text)
            .to(news.publisher(it.activity()))
            .except(it.account());
    return Stream.concat(
            toVolunteer(key, it, "您忘了签退，离开时间先按班次结束时间记下；如果不对，请联系组织者更正。").stream(),
            Stream.of(organiser))
        .toList();
  }

  /** Only where a guardian was waited for: who signs up alone knows it. */
  private static List<Message> agreed(String key, Signed it) {
    var guardian = it.guardian();
    if (guardian == null) {
      return List.of();
    }
    return toVolunteer(key, it, it.place() ? "监护人同意了，名额已经为您留好。" : "监护人同意了，名额已满，您在候补，有空位会自动补上。");
  }

  private List<Message> withdrawn(String key, Event event) {
    var facts = event.facts();
    var activity = UUID.fromString(facts.getOrDefault("activity", ""));
    var minor = UUID.fromString(facts.getOrDefault("account", ""));
    var cancelled = facts.getOrDefault("cancelled", "0");
    var ref = new SubjectRef(ActivityView.KIND, activity);
    boolean none = cancelled.equals("0");
    var why = news.withdrawReason(event.subject().id()).map(said -> "原因：" + said + "。").orElse("");
    return List.of(
        Message.of(
                key,
                ref,
                Weight.DIRECT,
                none
                    ? "监护人撤回了同意。" + why + "想再参加，请监护人重新同意。"
                    : "监护人撤回了同意，还没开始的" + cancelled + "个班次已为您取消。" + why + "想再参加，请监护人重新同意。")
            .to(List.of(minor)),
        Message.of(
                key + ":organiser",
                ref,
                Weight.DIRECT,
                none
                    ? "有一位未成年志愿者的监护人撤回了同意，没有要取消的班次。" + why
                    : "有一位未成年志愿者的监护人撤回了同意，" + cancelled + "个班次的报名已取消，有人候补的已自动递补。" + why)
            .to(news.publisher(activity))
            .except(minor));
  }

  private static List<Message> toVolunteer(String key, Signed it, String text) {
    var activity = new SubjectRef(ActivityView.KIND, it.activity());
    return List.of(Message.of(key, activity, Weight.DIRECT, text).to(List.of(it.account())));
  }

  private List<Message> toPublisher(String key, UUID activity, String text) {
    return List.of(step(key, activity, text).to(news.publisher(activity)));
  }

  private static Message step(String key, UUID activity, String text) {
    return Message.of(key, new SubjectRef(ActivityView.KIND, activity), Weight.STEP, text);
  }

  private static String length(int minutes) {
    var hours = minutes < 60 ? "" : minutes / 60 + "小时";
    return minutes % 60 == 0 ? hours : hours + minutes % 60 + "分钟";
  }

  private static String time(Instant at) {
    var time = at.atZone(CivicTime.ZONE);
    return "%s%d:%02d".formatted(CivilDay.zh(time.toLocalDate()), time.getHour(), time.getMinute());
  }

  @Override
  public List<UUID> audience(UUID subject, String circle, UUID after, int limit) {
    return switch (circle) {
      case LOST_PLACE -> news.lostWithAll(subject, after, limit);
      case AUTHORS -> MessageSource.page(news.publisher(subject), after, limit);
      default -> List.of();
    };
  }
}
