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
  private static final Field<OffsetDateTime> LAST =
      DSL.max(PUSH.SETTLED_AT).filterWhere(PUSH.STATE.eq("SENT"));

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
    var sent = sent(rows.getValues(NOTICE.ID).toArray(UUID[]::new));
    Map<String, Told> told = new HashMap<>();
    for (var row : rows) {
      told.put(
          row.value2(),
          new Told(
              row.value3().toInstant(),
              row.value4(),
              row.value5(),
              sent.getOrDefault(row.value1(), Map.of())));
    }
    return told;
  }

  // By notice and channel.
  private Map<UUID, Map<String, Sent>> sent(UUID[] notices) {
    var later = later(notices);
    Map<UUID, Map<String, Sent>> sent = new HashMap<>();
    later.forEach((notice, channels) ->
        channels.forEach(
            (channel, n) -> put(sent, notice, channel, new Sent(0, 0, 0, n, null, Map.of()))));
    var failed = new EnumMap<DeliveryFailure, Field<Integer>>(DeliveryFailure.class);
    for (var reason : DeliveryFailure.values()) {
      failed.put(
          reason,
          DSL.count()
              .filterWhere(PUSH.STATE.eq("FAILED"), PUSH.DETAIL.eq(reason.name()))
              .as(reason.name()));
    }
    db.sql()
        .select(PUSH.NOTICE_ID, PUSH.CHANNEL, counted("SENT"), counted("WAITING"))
        .select(counted("SKIPPED"), LAST)
        .select(failed.values())
        .from(PUSH)
        .where(PUSH.NOTICE_ID.eq(DSL.any(notices)))
        .groupBy(PUSH.NOTICE_ID, PUSH.CHANNEL)
        .forEach(row -> {
          var notice = row.get(PUSH.NOTICE_ID);
          var channel = row.get(PUSH.CHANNEL);
          var failures = new EnumMap<DeliveryFailure, Integer>(DeliveryFailure.class);
          failed.forEach((reason, field) -> failures.put(reason, row.get(field)));
          failures.values().removeIf(n -> n == 0);
          var at = row.get(LAST);
          put(
              sent,
              notice,
              channel,
              new Sent(
                  row.get(counted("SENT")),
                  row.get(counted("WAITING")),
                  row.get(counted("SKIPPED")),
                  later.getOrDefault(notice, Map.of()).getOrDefault(channel, 0),
                  at == null ? null : at.toInstant(),
                  failures));
        });
    return sent;
  }

  private static Field<Integer> counted(String state) {
    return DSL.count().filterWhere(PUSH.STATE.eq(state)).as(state);
  }

  private static <T> void put(Map<UUID, Map<String, T>> all, UUID notice, String channel, T value) {
    all.computeIfAbsent(notice, n -> new HashMap<>()).put(channel, value);
  }

  // Told in the portal, reached by the channel, and wants one message a day.
  private Map<UUID, Map<String, Integer>> later(UUID[] notices) {
    Map<UUID, Map<String, Integer>> later = new HashMap<>();
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
        .forEach(row -> put(later, row.value1(), row.value2(), row.value3()));
    return later;
  }
}
