package cn.yunshequ.proposals.on;

import cn.yunshequ.files.Photos;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.DraftStore;
import jakarta.inject.Singleton;

/**
 * What somebody never handed in goes, with its photos, with their account. What was handed in stays
 * public, under a closed account's name.
 */
@Singleton
class OnAccountClosed implements EventHandler {
  private final DraftStore drafts;
  private final Photos photos;

  OnAccountClosed(DraftStore drafts, Photos photos) {
    this.drafts = drafts;
    this.photos = photos;
  }

  @Override
  public String name() {
    return "proposals.account-closed";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("AccountClosed")) {
      photos.forgetOf(ProposalView.KIND, drafts.eraseOf(event.subject().id()));
    }
  }
}
