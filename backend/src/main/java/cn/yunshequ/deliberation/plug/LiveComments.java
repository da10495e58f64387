package cn.yunshequ.deliberation.plug;

import cn.yunshequ.deliberation.store.CommentStore;
import cn.yunshequ.platform.live.LiveTopics;
import cn.yunshequ.platform.outbox.Event;
import jakarta.inject.Singleton;
import java.util.List;

/** A comment is news for who looks at its subject. */
@Singleton
class LiveComments implements LiveTopics {
  private final CommentStore store;

  LiveComments(CommentStore store) {
    this.store = store;
  }

  @Override
  public List<String> of(Event event) {
    return switch (event.kind()) {
      case "CommentPosted", "CommentShown", "CommentHidden" ->
          store
              .find(event.subject().id())
              .map(comment -> List.of("talk:" + comment.subject().globalId()))
              .orElse(List.of());
      // What is hidden takes its talk along: whoever listens is asked again whether they may.
      case "ContentHidden", "ContentRestored" -> List.of("talk:" + event.subject().globalId());
      default -> List.of();
    };
  }
}
