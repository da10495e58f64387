package cn.yunshequ.support;

import cn.yunshequ.notification.Channel;
import cn.yunshequ.notification.model.Outgoing;
import cn.yunshequ.platform.db.Db;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A channel that keeps what it was given; the next answers may be set. */
@Singleton
@Requires(property = "test.channel")
public class RecordingChannel implements Channel {
  public final List<Outgoing> sent = new CopyOnWriteArrayList<>();
  public volatile Outcome next = Outcome.SENT;
  public volatile boolean open = true;

  @Override
  public String name() {
    return "recording";
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public Outcome send(Outgoing message) {
    if (Db.inTransaction()) {
      throw new IllegalStateException("no network inside a transaction");
    }
    sent.add(message);
    return next;
  }
}
