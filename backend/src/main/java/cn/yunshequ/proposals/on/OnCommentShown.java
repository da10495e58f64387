package cn.yunshequ.proposals.on;

import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.proposals.store.ProposalStore;
import jakarta.inject.Singleton;

/**
 * A comment everybody sees moves its proposal up in the order ACTIVE. After the fact, so that who
 * comments never waits for the proposal's row.
 */
@Singleton
class OnCommentShown implements EventHandler {
  private final ProposalStore store;

  OnCommentShown(ProposalStore store) {
    this.store = store;
  }

  @Override
  public String name() {
    return "proposals.comment-shown";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("CommentPosted") || event.kind().equals("CommentShown")) {
      store.talkedAbout(event.subject().id());
    }
  }
}
