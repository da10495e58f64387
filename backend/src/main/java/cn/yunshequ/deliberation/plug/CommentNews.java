package cn.yunshequ.deliberation.plug;

import cn.yunshequ.deliberation.Comments;
import cn.yunshequ.deliberation.model.Comment;
import cn.yunshequ.deliberation.store.CommentStore;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.notification.MessageSource;
import cn.yunshequ.notification.model.Headline;
import cn.yunshequ.notification.model.Message;
import cn.yunshequ.notification.model.Weight;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * News of discussions: who was answered hears of it each time; whoever raised or follows the
 * subject hears once a day that neighbours talk. Comments are not followed by themselves.
 */
@Singleton
class CommentNews implements MessageSource {
  private final CommentStore store;
  private final Clock clock;

  CommentNews(CommentStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Comments.KIND;
  }

  @Override
  public Map<UUID, Headline> headlines(Viewer viewer, List<UUID> ids) {
    return Map.of();
  }

  @Override
  public List<Message> messages(String occasion, Event event) {
    return switch (event.kind()) {
      case "CommentPosted", "CommentShown" ->
          store
              .find(event.subject().id())
              .filter(comment -> comment.status() == ContentStatus.VISIBLE)
              .map(this::said)
              .orElse(List.of());
      case "CommentHidden" ->
          store
              .find(event.subject().id())
              .filter(comment -> comment.status() == ContentStatus.HIDDEN)
              .map(comment -> List.of(hidden(occasion, comment)))
              .orElse(List.of());
      // What was never hidden is not shown again: a waiting comment goes back to the desk unheard.
      case "ContentRestored", "DecisionUndone" ->
          store
              .find(event.subject().id())
              .filter(comment -> comment.status() == ContentStatus.VISIBLE)
              .map(comment -> List.of(shownAgain(occasion, comment)))
              .orElse(List.of());
      default -> List.of();
    };
  }

  private List<Message> said(Comment comment) {
    var messages = new ArrayList<Message>();
    var parent = comment.parent();
    if (parent != null) {
      store
          .find(parent)
          .ifPresent(above ->
              messages.add(
                  Message.of(
                          "reply:" + comment.id(), comment.subject(), Weight.DIRECT, "有邻居回复了您的话。")
                      .to(List.of(above.author()))
                      .except(comment.author())));
    }
    messages.add(
        Message.of(
                "talk:" + comment.subject().globalId() + ":" + CivicTime.dayOf(clock.instant()),
                comment.subject(),
                Weight.TALK,
                "邻居们在讨论。")
            .toCircle(AUTHORS)
            .toFollowers()
            .except(comment.author()));
    return messages;
  }

  private static Message shownAgain(String occasion, Comment comment) {
    return Message.of(occasion, comment.subject(), Weight.DIRECT, "您被隐藏的一条意见恢复显示了。")
        .to(List.of(comment.author()));
  }

  private static Message hidden(String occasion, Comment comment) {
    return Message.of(occasion, comment.subject(), Weight.DIRECT, "您的一条意见被隐藏，理由写在那条意见下面；不同意可以申诉。")
        .to(List.of(comment.author()));
  }
}
