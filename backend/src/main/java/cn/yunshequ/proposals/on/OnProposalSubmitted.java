package cn.yunshequ.proposals.on;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.DeskQueue;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ContentLookup;
import cn.yunshequ.search.Suggestions;
import jakarta.inject.Singleton;
import java.time.Duration;

/** A proposal that reads like a public one comes before the desk as a likely duplicate, too. */
@Singleton
class OnProposalSubmitted implements EventHandler {
  private static final Duration DUE = Duration.ofDays(3);

  private final ContentLookup contents;
  private final Suggestions suggestions;
  private final DeskQueue desk;

  OnProposalSubmitted(ContentLookup contents, Suggestions suggestions, DeskQueue desk) {
    this.contents = contents;
    this.suggestions = suggestions;
    this.desk = desk;
  }

  @Override
  public String name() {
    return "proposals.likely-duplicates";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("ProposalSubmitted")) {
      contents
          .content(event.subject().id())
          .filter(content -> content.status() == ContentStatus.PENDING)
          .ifPresent(this::look);
    }
  }

  private void look(Content content) {
    var id = content.ref().id();
    suggestions
        .similar(
            Viewer.GUEST,
            contents.communityOf(id),
            ProposalView.KIND,
            content.title(),
            content.excerpt(),
            2)
        .stream()
        .filter(ref -> !ref.id().equals(id))
        .findFirst()
        .flatMap(ref -> contents.content(ref.id()))
        .ifPresent(other -> desk.put(DeskQueue.Kind.DUPLICATE, beside(content, other), DUE));
  }

  private static Content beside(Content content, Content other) {
    return new Content(
        content.ref(),
        content.place(),
        content.title(),
        "可能与已有提案重复：" + other.title(),
        content.author(),
        content.status());
  }
}
