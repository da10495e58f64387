package cn.yunshequ.platform.outbox;

import static cn.yunshequ.platform.store.db.Tables.OUTBOX;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/**
 * The stream of events. Appending joins the caller's transaction; reading sees committed ones only.
 */
@Singleton
public class Outbox {
  /** No event at or before this one can still appear. */
  static final Condition SAFE =
      DSL.condition("{0} < pg_snapshot_xmin(pg_current_snapshot())", OUTBOX.XID);

  private final Db db;
  private final ObjectMapper json;
  private final List<Runnable> wakers = new CopyOnWriteArrayList<>();
  private final List<BiConsumer<OutboxPosition, Event>> listeners = new CopyOnWriteArrayList<>();

  Outbox(Db db, ObjectMapper json) {
    this.db = db;
    this.json = json;
  }

  /** Says that something became true. Must be called inside the transaction that makes it so. */
  public void append(Event event) {
    if (!Db.inTransaction()) {
      throw new IllegalStateException("an event outside a transaction could be lost");
    }
    var xid = DSL.field("{0}::text::bigint", Long.class, OUTBOX.XID);
    var place =
        db.sql()
            .insertInto(OUTBOX)
            .set(OUTBOX.KIND, event.kind())
            .set(OUTBOX.SUBJECT_KIND, event.subject().kind())
            .set(OUTBOX.SUBJECT_ID, event.subject().id())
            .set(OUTBOX.FACTS, JSONB.valueOf(json.writeValueAsString(event.facts())))
            .returningResult(xid, OUTBOX.ID)
            .fetchSingle();
    var position = new OutboxPosition(place.value1(), place.value2());
    db.afterCommit(() -> {
      listeners.forEach(listener -> listener.accept(position, event));
      wakers.forEach(Runnable::run);
    });
  }

  /**
   * Tells {@code listener} each event of this node as it commits, before the act that said it
   * returns. It must neither block nor fail.
   */
  public void onSaid(BiConsumer<OutboxPosition, Event> listener) {
    listeners.add(listener);
  }

  /** Calls {@code waker} after each commit of this node that said something. It must not block. */
  public void onAppend(Runnable waker) {
    wakers.add(waker);
  }

  /**
   * @param safe no event at or before this position can still appear: its transaction is older than
   *     every running one
   */
  public record Read(OutboxPosition position, boolean safe, Event event) {}

  /** Committed events after a position, in order, at most {@code limit}. */
  public List<Read> after(OutboxPosition position, int limit) {
    var xid = DSL.field("{0}::text::bigint", Long.class, OUTBOX.XID);
    return db.sql()
        .select(
            xid,
            OUTBOX.ID,
            DSL.field(SAFE),
            OUTBOX.KIND,
            OUTBOX.SUBJECT_KIND,
            OUTBOX.SUBJECT_ID,
            OUTBOX.FACTS)
        .from(OUTBOX)
        .where(
            "({0}, {1}) > ({2}::text::xid8, {3})",
            OUTBOX.XID,
            OUTBOX.ID,
            DSL.val(Long.toUnsignedString(position.xid())),
            DSL.val(position.id()))
        .orderBy(OUTBOX.XID, OUTBOX.ID)
        .limit(DSL.inline(limit))
        .fetch(row ->
            new Read(
                new OutboxPosition(row.value1(), row.value2()),
                row.value3(),
                new Event(
                    row.value4(),
                    new SubjectRef(row.value5(), row.value6()),
                    facts(row.value7()))));
  }

  /**
   * Safe events of some kinds after a position, in order, at most {@code limit}; for who follows
   * what happens by a cursor.
   */
  public List<Read> safeAfter(OutboxPosition position, Collection<String> kinds, int limit) {
    var xid = DSL.field("{0}::text::bigint", Long.class, OUTBOX.XID);
    return db.sql()
        .select(xid, OUTBOX.ID, OUTBOX.KIND, OUTBOX.SUBJECT_KIND, OUTBOX.SUBJECT_ID, OUTBOX.FACTS)
        .from(OUTBOX)
        .where(
            "({0}, {1}) > ({2}::text::xid8, {3})",
            OUTBOX.XID,
            OUTBOX.ID,
            DSL.val(Long.toUnsignedString(position.xid())),
            DSL.val(position.id()))
        .and(SAFE)
        .and(OUTBOX.KIND.in(kinds))
        .orderBy(OUTBOX.XID, OUTBOX.ID)
        .limit(DSL.inline(limit))
        .fetch(row ->
            new Read(
                new OutboxPosition(row.value1(), row.value2()),
                true,
                new Event(
                    row.value3(),
                    new SubjectRef(row.value4(), row.value5()),
                    facts(row.value6()))));
  }

  /** The last position that is safe now; START when there is none. */
  public OutboxPosition lastSafe() {
    var xid = DSL.field("{0}::text::bigint", Long.class, OUTBOX.XID);
    return db.sql()
        .select(xid, OUTBOX.ID)
        .from(OUTBOX)
        .where(SAFE)
        .orderBy(OUTBOX.XID.desc(), OUTBOX.ID.desc())
        .limit(1)
        .fetchOptional(row -> new OutboxPosition(row.value1(), row.value2()))
        .orElse(OutboxPosition.START);
  }

  /** How many committed events stand after a position, counted up to {@code most}. */
  public int countAfter(OutboxPosition position, int most) {
    var some =
        db.sql()
            .selectOne()
            .from(OUTBOX)
            .where(
                "({0}, {1}) > ({2}::text::xid8, {3})",
                OUTBOX.XID,
                OUTBOX.ID,
                DSL.val(Long.toUnsignedString(position.xid())),
                DSL.val(position.id()))
            .limit(DSL.inline(most));
    return db.sql().fetchCount(some);
  }

  private Map<String, String> facts(JSONB facts) {
    return json.readValue(facts.data(), new TypeReference<>() {});
  }
}
