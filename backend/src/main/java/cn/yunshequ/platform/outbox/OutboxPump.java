package cn.yunshequ.platform.outbox;

import static cn.yunshequ.platform.store.db.Tables.OUTBOX;
import static cn.yunshequ.platform.store.db.Tables.OUTBOX_POSITION;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.platform.db.Db;
import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to the handlers that work inside the database. Each handler's position is a row that
 * one node locks at a time; a handler that fails is tried again later and holds up nobody else.
 */
@Context
public class OutboxPump {
  private static final Logger LOG = LoggerFactory.getLogger(OutboxPump.class);
  private static final int BATCH = 100;

  private final Outbox outbox;
  private final Db db;
  private final List<EventHandler> handlers;
  private final Semaphore work = new Semaphore(0);
  private final Thread thread;
  private volatile boolean running = true;

  OutboxPump(Outbox outbox, Db db, List<EventHandler> handlers) {
    this.outbox = outbox;
    this.db = db;
    this.handlers = handlers;
    this.thread = Thread.ofVirtual().name("outbox-pump").unstarted(this::run);
  }

  @PostConstruct
  void start() {
    outbox.onAppend(work::release);
    thread.start();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    running = false;
    work.release();
    thread.join(5_000);
  }

  private void run() {
    while (running) {
      try {
        if (!handleAll() && work.tryAcquire(500, TimeUnit.MILLISECONDS)) {
          work.drainPermits();
        }
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private boolean handleAll() {
    boolean more = false;
    try {
      for (var handler : behind()) {
        more |= handle(handler);
      }
    } catch (RuntimeException failed) {
      LOG.error("events cannot be read; they will be tried again", failed);
    }
    return more;
  }

  /** Who has something to do; one statement, so that a quiet portal costs its database little. */
  private List<EventHandler> behind() {
    var done =
        db.sql()
            .select(OUTBOX_POSITION.HANDLER)
            .from(OUTBOX_POSITION)
            .whereNotExists(
                selectOne()
                    .from(OUTBOX)
                    .where(
                        row(OUTBOX.XID, OUTBOX.ID).gt(OUTBOX_POSITION.XID, OUTBOX_POSITION.ID),
                        Outbox.SAFE))
            .fetchSet(OUTBOX_POSITION.HANDLER);
    return handlers.stream().filter(handler -> !done.contains(handler.name())).toList();
  }

  private boolean handle(EventHandler handler) {
    try {
      return db.write(() -> handleBatch(handler));
    } catch (RuntimeException failed) {
      LOG.error("handler {} failed; it will be tried again", handler.name(), failed);
      return false;
    }
  }

  private boolean handleBatch(EventHandler handler) {
    db.sql()
        .insertInto(OUTBOX_POSITION)
        .set(OUTBOX_POSITION.HANDLER, handler.name())
        .onConflictDoNothing()
        .execute();
    var xid = DSL.field("{0}::text::bigint", Long.class, OUTBOX_POSITION.XID);
    var held =
        db.sql()
            .select(xid, OUTBOX_POSITION.ID)
            .from(OUTBOX_POSITION)
            .where(OUTBOX_POSITION.HANDLER.eq(handler.name()))
            .forUpdate()
            .skipLocked()
            .fetchOne();
    if (held == null) {
      return false;
    }
    var position = new OutboxPosition(held.value1(), held.value2());
    var events = outbox.after(position, BATCH).stream().takeWhile(Outbox.Read::safe).toList();
    if (events.isEmpty()) {
      return false;
    }
    events.forEach(read -> handler.on(read.position().id(), read.event()));
    var last = events.getLast().position();
    db.sql()
        .update(OUTBOX_POSITION)
        .set(
            OUTBOX_POSITION.XID,
            DSL.field(
                "{0}::text::xid8",
                OUTBOX_POSITION.XID.getDataType(), DSL.val(Long.toUnsignedString(last.xid()))))
        .set(OUTBOX_POSITION.ID, last.id())
        .where(OUTBOX_POSITION.HANDLER.eq(handler.name()))
        .execute();
    return events.size() == BATCH;
  }
}
