package cn.yunshequ.notification;

import cn.yunshequ.notification.model.Delivery;
import cn.yunshequ.notification.model.DeliveryState;
import cn.yunshequ.notification.store.DeliveryReads;
import cn.yunshequ.notification.store.DeliveryReads.Told;
import cn.yunshequ.notification.store.PushStore;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far something told has come: in the inboxes, and through each channel. Read from the notices
 * and messages themselves.
 */
@Singleton
public class Deliveries {
  /** The way into the inboxes of the portal. */
  public static final String INBOX = "inbox";

  // What happened is heard within moments; a day later nobody waits for it any more.
  private static final Duration HEARD_WITHIN = Duration.ofDays(1);

  private final Db db;
  private final DeliveryReads reads;
  private final PushStore pushes;
  private final List<Channel> channels;
  private final Clock clock;

  Deliveries(Db db, DeliveryReads reads, PushStore pushes, List<Channel> channels, Clock clock) {
    this.db = db;
    this.reads = reads;
    this.pushes = pushes;
    this.channels = channels.stream().sorted(Comparator.comparing(Channel::name)).toList();
    this.clock = clock;
  }

  /**
   * What became of each: the inboxes first, then every channel by name.
   *
   * @param keys of messages, with the moment each was to be told
   */
  public Map<String, List<Delivery>> of(Map<String, Instant> keys) {
    var told = reads.told(List.copyOf(keys.keySet()));
    var found = new HashMap<String, List<Delivery>>();
    keys.forEach((key, since) -> {
      var it = told.get(key);
      var ways = new ArrayList<Delivery>();
      ways.add(it == null ? untold(INBOX, "站内消息", since) : inbox(it));
      for (var channel : channels) {
        ways.add(through(channel, it, since));
      }
      found.put(key, List.copyOf(ways));
    });
    return found;
  }

  private Delivery untold(String channel, String name, Instant since) {
    boolean fresh = since.isAfter(clock.instant().minus(HEARD_WITHIN));
    return Delivery.of(
        channel, name, fresh ? DeliveryState.WAITING : DeliveryState.NOT_KEPT, null, 0);
  }

  private static Delivery inbox(Told it) {
    var state = Delivery.state(it.receipts(), it.spreading() ? 1 : 0, 0);
    return Delivery.of(INBOX, "站内消息", state, it.receipts() > 0 ? it.at() : null, it.receipts());
  }

  private Delivery through(
      Channel channel, @org.jspecify.annotations.Nullable Told it, Instant since) {
    if (!channel.isOpen()) {
      return Delivery.of(channel.name(), channel.title(), DeliveryState.OFF, null, 0);
    }
    if (it == null) {
      return untold(channel.name(), channel.title(), since);
    }
    var sent = it.through(channel.name());
    boolean kept = it.at().isAfter(clock.instant().minus(Pushing.KEPT));
    int failed = sent.failures().values().stream().mapToInt(Integer::intValue).sum();
    int waiting = sent.waiting() + (it.spreading() ? 1 : 0);
    var state =
        kept || waiting > 0
            ? Delivery.state(sent.reached(), waiting, failed)
            : DeliveryState.NOT_KEPT;
    return new Delivery(
        channel.name(),
        channel.title(),
        state,
        sent.at(),
        sent.reached(),
        sent.waiting(),
        sent.later(),
        sent.skipped(),
        sent.failures());
  }

  /**
   * Sends again what failed in a way another try may mend, in the caller's transaction or a new
   * one.
   *
   * @return how many messages wait again
   */
  public int retry(String key, String channel) {
    return db.write(() -> pushes.retry(key, channel, clock.instant()));
  }
}
