package cn.yunshequ.proposals.on;

import static cn.yunshequ.proposals.model.ProposalView.KIND;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.proposals.store.ProposalStore;
import jakarta.inject.Singleton;

/**
 * A comment everybody sees moves its proposal up in the order ACTIVE, and says so: search ranks by
 * it, on every node alike. After the fact, so that who comments never waits for the proposal's row.
 */
@Singleton
class OnCommentShown implements EventHandler {
  private final ProposalStore store;
  private final Outbox outbox;

  OnCommentShown(ProposalStore store, Outbox outbox) {
    this.store = store;
    this.outbox = outbox;
  }

  @Override
  public String name() {
    return "proposals.comment-shown";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("CommentPosted") || event.kind().equals("CommentShown")) {
      store
          .talkedAbout(event.subject().id())
          .map(proposal -> Event.of("ProposalTalkedAbout", new SubjectRef(KIND, proposal)))
          .ifPresent(outbox::append);
    }
  }
}
