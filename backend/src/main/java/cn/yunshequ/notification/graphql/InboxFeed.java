package cn.yunshequ.notification.graphql;

import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.Inbox;
import cn.yunshequ.platform.graphql.LiveFeed;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An inbox whenever it changes: how much is unread, and what came last. */
record InboxFeed(UUID account, Inbox inbox) implements LiveFeed {
  /** As the API's {@code InboxChange}. */
  record Change(String cursor, int unreadCount, NotificationGraphql.@Nullable View latest) {}

  @Override
  public Set<String> topics() {
    return Set.of(Inbox.topic(account));
  }

  @Override
  public String start() {
    return "";
  }

  @Override
  public News since(Viewer viewer, String position) {
    int unread = inbox.unread(viewer);
    var items = inbox.page(viewer, false, 1, Optional.empty()).nodes();
    var latest = items.isEmpty() ? null : items.getFirst();
    var now =
        latest == null
            ? Cursor.of(unread, "-")
            : Cursor.of(unread, latest.group().at() + "/" + latest.group().id());
    return now.equals(position)
        ? new News(List.of(), position)
        : new News(
            List.of(
                new Change(
                    now, unread, latest == null ? null : new NotificationGraphql.View(latest))),
            now);
  }
}
