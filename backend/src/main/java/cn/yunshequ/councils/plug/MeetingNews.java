package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.store.CouncilNewsLookup;
import cn.yunshequ.councils.store.CouncilNewsLookup.Called;
import cn.yunshequ.councils.store.MeetingReads;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * News of meetings, told to the members, to who was invited or was there, and to who follows the
 * meeting; that one is called, and its minutes, also to who follows the council, in a group of the
 * council's own. Of a mediation only its parties hear, because only they see it.
 */
@Singleton
class MeetingNews implements MessageSource {
  // A meeting without minutes for a week is a promise not kept.
  private static final Duration MINUTES_IN = Duration.ofDays(7);

  private final CouncilNewsLookup lookup;
  private final MeetingReads reads;
  private final Clock clock;

  MeetingNews(CouncilNewsLookup lookup, MeetingReads reads, Clock clock) {
    this.lookup = lookup;
    this.reads = reads;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return MeetingView.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    var headlines = new HashMap<UUID, Headline>();
    reads
        .byIds(viewer, ids)
        .forEach((id, m) ->
            headlines.put(id, new Headline(m.title(), "/meeting/" + m.ref().globalId())));
    return headlines;
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    return switch (event.kind()) {
      case "MeetingCalled" ->
          lookup
              .meeting(event.subject().id())
              .map(m -> withCouncil(occasion, m, "会议定在" + when(m.startsAt()) + "召开。"))
              .orElse(List.of());
      case "MeetingInvited" -> invitations(event.subject());
      case "MeetingCancelled" -> List.of(step(occasion, event.subject().id(), "会议取消了，理由写在会议页上。"));
      case "MeetingMoved" ->
          lookup
              .meeting(event.subject().id())
              .map(m -> withCouncil(occasion, m, "会议改到" + when(m.startsAt()) + "召开，请过的人请重新答复。"))
              .orElse(List.of());
      case "AgreementWritten" ->
          List.of(step(occasion, event.subject().id(), "协调结果写好了，到场的各方请看一看、表示同不同意。"));
      case "AgreementConcluded" -> List.of(step(occasion, event.subject().id(), "各方都同意了协调结果。"));
      case "MinutesPublished" ->
          lookup
              .meeting(event.subject().id())
              .map(m -> withCouncil(occasion, m, "会议纪要公布了。"))
              .orElse(List.of());
      default -> List.of();
    };
  }

  private static String when(Instant at) {
    return CivicTime.zh(at);
  }

  private Message step(String key, UUID meeting, String text) {
    return Message.of(key, new SubjectRef(MeetingView.KIND, meeting), Weight.STEP, text)
        .to(lookup.concernedBy(meeting))
        .toFollowers();
  }

  private List<Message> withCouncil(String occasion, Called meeting, String text) {
    var messages = new ArrayList<Message>();
    messages.add(step(occasion, meeting.id(), text));
    // What a guest does not see is not told under the council, where everybody looks.
    if (reads.find(Viewer.GUEST, meeting.id()).isPresent()) {
      var council = new SubjectRef(CouncilView.KIND, meeting.councilId());
      messages.add(Message.of(occasion + ":council", council, Weight.STEP, text).toFollowers());
    }
    return messages;
  }

  private List<Message> invitations(SubjectRef meeting) {
    return lookup.unanswered(meeting.id()).stream()
        .map(account ->
            Message.of(
                    "invited:" + meeting.globalId() + ":" + account,
                    meeting,
                    Weight.DIRECT,
                    "请您参加这次会议，请在会议页上答复。")
                .to(List.of(account)))
        .toList();
  }

  @Override
  public List<Message> dates(LocalDate today) {
    var messages = new ArrayList<Message>();
    var tomorrow = CivicTime.endOf(today);
    for (var meeting : lookup.beginningBetween(tomorrow, tomorrow.plus(Duration.ofDays(1)))) {
      messages.add(
          step(
              "tomorrow:" + meeting.id() + ":" + meeting.startsAt(),
              meeting.id(),
              "明天" + when(meeting.startsAt()).replaceFirst(".*日", "") + "开会。"));
    }
    var late = clock.instant().minus(MINUTES_IN);
    for (var meeting : lookup.withoutMinutes(late.minus(MINUTES_IN), late)) {
      messages.add(
          step(
              "no-minutes:" + meeting.id() + ":" + meeting.startsAt(),
              meeting.id(),
              "会议已经过去七天，还没有公布纪要。"));
    }
    return messages;
  }

  @Override
  public List<UUID> audience(UUID subject, String circle, UUID after, int limit) {
    return circle.equals(AUTHORS)
        ? MessageSource.page(lookup.concernedBy(subject), after, limit)
        : List.of();
  }
}
