package cn.yunshequ.platform.graphql;

import org.jspecify.annotations.Nullable;

/**
 * One execution of a subscription document: without an event it finds out what is asked, with one
 * it answers that event. Each event is an execution of its own, with the viewer of that moment and
 * loaders that remember nothing.
 */
final class LiveRound {
  private final @Nullable Object event;
  private @Nullable LiveFeed feed;
  private @Nullable String after;

  LiveRound(@Nullable Object event) {
    this.event = event;
  }

  @Nullable Object event() {
    return event;
  }

  void found(LiveFeed asked, @Nullable String from) {
    feed = asked;
    after = from;
  }

  @Nullable LiveFeed feed() {
    return feed;
  }

  @Nullable String after() {
    return after;
  }
}
