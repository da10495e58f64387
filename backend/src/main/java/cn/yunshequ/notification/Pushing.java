package cn.yunshequ.notification;

import cn.yunshequ.community.Viewers;
import cn.yunshequ.kernel.CivilDay;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.model.DeliveryFailure;
import cn.yunshequ.notification.model.Notice;
import cn.yunshequ.notification.model.Outgoing;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.notification.store.InboxStore;
import cn.yunshequ.notification.store.PushStore;
import cn.yunshequ.notification.store.PushStore.Due;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends through channels what is due, outside any transaction. Whether the receiver may see the
 * subject, and whether it is still news, is asked again just before.
 */
@Singleton
public class Pushing {
  private static final Logger LOG = LoggerFactory.getLogger(Pushing.class);
  private static final int AT_ONCE = 20;
  private static final int DIGESTS_AT_ONCE = 1_000;
  private static final int SHOWN_IN_DIGEST = 3;
  private static final int MOST_TRIES = 6;
  private static final Duration LEASE = Duration.ofMinutes(2);

  /** How long a settled message is remembered. */
  static final Duration KEPT = Duration.ofDays(30);

  private final Db db;
  private final PushStore store;
  private final InboxStore reaches;
  private final Inbox inbox;
  private final Sources sources;
  private final Viewers viewers;
  private final Map<String, Channel> channels;
  private final Clock clock;

  Pushing(
      Db db,
      PushStore store,
      InboxStore reaches,
      Inbox inbox,
      Sources sources,
      Viewers viewers,
      List<Channel> channels,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.reaches = reaches;
    this.inbox = inbox;
    this.sources = sources;
    this.viewers = viewers;
    this.channels = channels.stream().collect(Collectors.toMap(Channel::name, Function.identity()));
    this.clock = clock;
  }

  /** Enqueues the digests that are due by now: only for accounts with news. Returns how many. */
  public int enqueueDigests() {
    var time = clock.instant().atZone(CivicTime.ZONE);
    int minute = time.getHour() * 60 + time.getMinute();
    int all = 0;
    int last;
    do {
      last =
          db.write(() ->
              store.enqueueDigests(
                  channels.keySet(),
                  time.toLocalDate(),
                  time.toInstant(),
                  minute,
                  DIGESTS_AT_ONCE));
      all += last;
    } while (last == DIGESTS_AT_ONCE);
    return all;
  }

  /** Sends up to twenty due messages; returns how many were taken. */
  public int send() {
    var due = db.write(() -> store.take(clock.instant(), LEASE, AT_ONCE));
    var looking = viewers.of(due.stream().map(Due::accountId).distinct().toList());
    for (var each : due) {
      var channel = channels.get(each.channel());
      var viewer = looking.get(each.accountId());
      var words =
          channel == null || viewer == null ? Optional.<Outgoing>empty() : words(viewer, each);
      if (words.isEmpty() || channel == null) {
        store.settle(each.id(), "SKIPPED", null, clock.instant());
      } else {
        settle(each, sent(channel, words.get()));
      }
    }
    return due.size();
  }

  private static Channel.Outcome sent(Channel channel, Outgoing words) {
    try {
      return channel.send(words);
    } catch (RuntimeException failed) {
      LOG.error("channel {} failed; the message will be tried again", channel.name(), failed);
      return Channel.Outcome.LATER;
    }
  }

  private void settle(Due due, Channel.Outcome outcome) {
    switch (outcome) {
      case SENT ->
          db.write(() -> {
            store.settle(due.id(), "SENT", null, clock.instant());
            if (due.notice() == null) {
              reaches.digested(due.accountId(), due.channel(), clock.instant());
            }
            return due;
          });
      case REFUSED ->
          store.settle(due.id(), "FAILED", DeliveryFailure.REFUSED.name(), clock.instant());
      case OUT_OF_REACH ->
          db.write(() -> {
            store.settle(due.id(), "FAILED", DeliveryFailure.OUT_OF_REACH.name(), clock.instant());
            reaches.lose(due.accountId(), due.channel());
            return due;
          });
      case LATER -> {
        if (due.tries() >= MOST_TRIES) {
          store.settle(due.id(), "FAILED", DeliveryFailure.GAVE_UP.name(), clock.instant());
        } else {
          // 1, 2, 4, 8, 16 minutes
          store.tryAgain(
              due.id(), clock.instant().plus(Duration.ofMinutes(1L << (due.tries() - 1))));
        }
      }
    }
  }

  private Optional<Outgoing> words(Viewer viewer, Due due) {
    var notice = due.notice();
    return notice == null ? digest(viewer, due) : single(viewer, due, notice);
  }

  private Optional<Outgoing> single(Viewer viewer, Due due, Notice notice) {
    var headline = sources.headlines(viewer, List.of(notice.subject())).get(notice.subject());
    // Read in the portal meanwhile: nothing to tell any more.
    boolean read =
        notice.weight() != Weight.ALERT
            && inbox.newsSince(viewer, notice.at().minusNanos(1_000), 200).stream()
                .noneMatch(item -> item.group().subject().equals(notice.subject()));
    return headline == null || read
        ? Optional.empty()
        : Optional.of(
            new Outgoing(
                due.id(),
                due.accountId(),
                headline.title(),
                notice.text(),
                headline.path(),
                notice.at(),
                false));
  }

  private Optional<Outgoing> digest(Viewer viewer, Due due) {
    var news = inbox.newsSince(viewer, due.digestedAt(), Inbox.MOST_COUNTED);
    if (news.isEmpty()) {
      return Optional.empty();
    }
    var titles =
        news.stream()
            .limit(SHOWN_IN_DIGEST)
            .map(item -> "《" + item.headline().title() + "》" + item.group().text())
            .collect(Collectors.joining("\n"));
    var now = clock.instant();
    LocalDate day = CivicTime.dayOf(now);
    return Optional.of(
        new Outgoing(
            due.id(),
            due.accountId(),
            CivilDay.zh(day) + "：您关注的" + news.size() + "件事有新进展",
            titles,
            "/messages",
            now,
            true));
  }

  /** Forgets what was sent a month ago. */
  public int sweep() {
    return db.write(() -> store.sweep(clock.instant().minus(KEPT), 10_000));
  }
}
