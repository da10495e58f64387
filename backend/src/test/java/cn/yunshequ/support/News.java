package cn.yunshequ.support;

import cn.yunshequ.notification.Spreading;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Lets what happened become news, without waiting for the portal's own turns. */
@org.jspecify.annotations.NullUnmarked
public final class News {
  private static final long LONGEST = Duration.ofSeconds(60).toNanos();

  private final Portal portal;

  public News(Portal portal) {
    this.portal = portal;
  }

  /** A portal whose notices wait for {@link #settle}. */
  public static Portal quietPortal() {
    return Portal.start(Map.of("notification.chores", false, "test.channel", true));
  }

  /** Until every handler has seen every event said so far, and everybody is told. */
  public void settle() {
    settle("select coalesce(min(id), 0) from platform.outbox_position");
    var spreading = portal.bean(Spreading.class);
    while (spreading.step()) {
      continue;
    }
  }

  /** Until that handler has seen every event said so far. */
  public void handledBy(String handler) {
    settle("select coalesce(max(id), 0) from platform.outbox_position where handler = ?", handler);
  }

  private void settle(String position, Object... binds) {
    long last = number("select coalesce(max(id), 0) from platform.outbox");
    long end = System.nanoTime() + LONGEST;
    while (number(position, binds) < last) {
      if (System.nanoTime() > end) {
        throw new AssertionError("event " + last + " was not handled");
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  private long number(String sql, Object... binds) {
    return portal.db().sql().resultQuery(sql, binds).fetchSingle().get(0, Long.class);
  }

  /** The inbox as that client sees it. */
  public static Api.Answer inbox(Api api) {
    return api.run(
        "{ notifications(first: 50) { unreadCount nodes { id subjectId title text path weight"
            + " unreadCount muted lines { text } } pageInfo { hasNextPage } } }");
  }

  /** Unread news about that subject in that client's inbox. */
  public static int unread(Api api, String subjectId) {
    for (var node : inbox(api).at("notifications.nodes")) {
      if (node.path("subjectId").asString().equals(subjectId)) {
        return node.path("unreadCount").asInt();
      }
    }
    return 0;
  }
}
