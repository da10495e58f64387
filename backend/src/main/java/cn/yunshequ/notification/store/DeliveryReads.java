package cn.yunshequ.notification.store;

import static cn.yunshequ.notification.store.db.Tables.NOTICE;
import static cn.yunshequ.notification.store.db.Tables.PREFERENCE;
import static cn.yunshequ.notification.store.db.Tables.PUSH;
import static cn.yunshequ.notification.store.db.Tables.REACH;
import static cn.yunshequ.notification.store.db.Tables.RECEIPT;
import static cn.yunshequ.notification.store.db.Tables.SPREADING;

import cn.yunshequ.notification.model.DeliveryFailure;
import cn.yunshequ.notification.model.PushMode;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How far notices have come: three statements for any number of them. */
@Singleton
public class DeliveryReads {
  private final Db db;

  DeliveryReads(Db db) {
    this.db = db;
  }

  /**
   * A notice and what went through channels.
   *
   * @param spreading whether some are still to be told
   * @param receipts how many were told in the portal
   */
  public record Told(Instant at, boolean spreading, int receipts, Map<String, Sent> channels) {
    public Told {
      channels = Map.copyOf(channels);
    }

    /** Through that channel; nothing when nothing went there. */
    public Sent through(String channel) {
      return channels.getOrDefault(channel, Sent.NOTHING);
    }
  }

  /** Numbers of one channel; see {@link cn.yunshequ.notification.model.Delivery}. */
  public record Sent(
      int reached,
      int waiting,
      int skipped,
      int later,
      @Nullable Instant at,
      Map<DeliveryFailure, Integer> failures) {
    static final Sent NOTHING = new Sent(0, 0, 0, 0, null, Map.of());

    public Sent {
      failures = Map.copyOf(failures);
    }
  }

  private record Way(UUID notice, String channel) {}

  /** Those of these messages that were said, by their keys. */
  public Map<String, Told> told(List<String> keys) {
    Field<Boolean> spreading =
        DSL.field(
            DSL.exists(DSL.selectOne().from(SPREADING).where(SPREADING.NOTICE_ID.eq(NOTICE.ID))));
    Field<Integer> receipts =
        DSL.field(DSL.selectCount().from(RECEIPT).where(RECEIPT.NOTICE_ID.eq(NOTICE.ID)));
    var rows =
        db.sql()
            .select(NOTICE.ID, NOTICE.KEY, NOTICE.AT, spreading, receipts)
            .from(NOTICE)
            .where(NOTICE.KEY.eq(DSL.any(keys.toArray(String[]::new))))
            .fetch();
    var ids = rows.getValues(NOTICE.ID).toArray(UUID[]::new);
    var later = later(ids);
    var sent = sent(ids, later);
    Map<String, Told> told = new HashMap<>();
    for (var row : rows) {
      Map<String, Sent> channels = new HashMap<>();
      sent.forEach((way, numbers) -> {
        if (way.notice().equals(row.value1())) {
          channels.put(way.channel(), numbers);
        }
      });
      told.put(
          row.value2(), new Told(row.value3().toInstant(), row.value4(), row.value5(), channels));
    }
    return told;
  }

  private Map<Way, Sent> sent(UUID[] notices, Map<Way, Integer> later) {
    Map<Way, Sent> sent = new HashMap<>();
    later.forEach((way, n) -> sent.put(way, new Sent(0, 0, 0, n, null, Map.of())));
    db.sql()
        .select(
            PUSH.NOTICE_ID,
            PUSH.CHANNEL,
            PUSH.STATE,
            PUSH.DETAIL,
            DSL.count(),
            DSL.max(PUSH.SETTLED_AT))
        .from(PUSH)
        .where(PUSH.NOTICE_ID.eq(DSL.any(notices)))
        .groupBy(PUSH.NOTICE_ID, PUSH.CHANNEL, PUSH.STATE, PUSH.DETAIL)
        .forEach(row -> {
          var way = new Way(row.value1(), row.value2());
          var before = sent.getOrDefault(way, Sent.NOTHING);
          sent.put(way, with(before, row.value3(), row.value4(), row.value5(), row.value6()));
        });
    return sent;
  }

  private static Sent with(
      Sent it, String state, @Nullable String detail, int n, @Nullable OffsetDateTime at) {
    return switch (state) {
      case "SENT" ->
          new Sent(
              n,
              it.waiting(),
              it.skipped(),
              it.later(),
              at == null ? null : at.toInstant(),
              it.failures());
      case "WAITING" -> new Sent(it.reached(), n, it.skipped(), it.later(), it.at(), it.failures());
      case "SKIPPED" -> new Sent(it.reached(), it.waiting(), n, it.later(), it.at(), it.failures());
      default -> {
        var failures = new EnumMap<DeliveryFailure, Integer>(DeliveryFailure.class);
        failures.putAll(it.failures());
        failures.merge(DeliveryFailure.valueOf(String.valueOf(detail)), n, Integer::sum);
        yield new Sent(it.reached(), it.waiting(), it.skipped(), it.later(), it.at(), failures);
      }
    };
  }

  // Told in the portal, reached by the channel, and wants one message a day.
  private Map<Way, Integer> later(UUID[] notices) {
    Map<Way, Integer> later = new HashMap<>();
    db.sql()
        .select(RECEIPT.NOTICE_ID, REACH.CHANNEL, DSL.count())
        .from(RECEIPT)
        .join(REACH)
        .on(REACH.ACCOUNT_ID.eq(RECEIPT.ACCOUNT_ID))
        .leftJoin(PREFERENCE)
        .on(PREFERENCE.ACCOUNT_ID.eq(RECEIPT.ACCOUNT_ID))
        .where(RECEIPT.NOTICE_ID.eq(DSL.any(notices)))
        .and(PushStore.MODE.eq(DSL.inline(PushMode.DAILY.name())))
        .groupBy(RECEIPT.NOTICE_ID, REACH.CHANNEL)
        .forEach(row -> later.put(new Way(row.value1(), row.value2()), row.value3()));
    return later;
  }
}
