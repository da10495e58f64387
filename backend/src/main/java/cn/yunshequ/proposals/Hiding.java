package cn.yunshequ.proposals;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.proposals.model.EntryKind;
import cn.yunshequ.proposals.model.Party;
import cn.yunshequ.proposals.model.ProposalRefusal;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.store.ContentLookup;
import cn.yunshequ.proposals.store.ProposalStore;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** What the moderators' desk does to proposals, inside its transactions (L-75). */
@Singleton
public class Hiding {
  private final Ground ground;
  private final ProposalStore store;
  private final ContentLookup contents;
  private final Places places;

  Hiding(Ground ground, ProposalStore store, ContentLookup contents, Places places) {
    this.places = places;
    this.ground = ground;
    this.store = store;
    this.contents = contents;
  }

  /** Holds and describes it; empty for drafts. */
  public Optional<Content> lock(UUID id) {
    store.lock(id);
    return contents.content(id);
  }

  /** Everybody but authors and desk sees a stub with that reason. Says ProposalHidden. */
  public void hide(UUID id, String reason) {
    store.hidden(id, reason, ground.now());
    ground.tell(id, EntryKind.HIDDEN, reason, Viewer.GUEST, Party.DESK);
    ground.say("ProposalHidden", id);
  }

  /**
   * Shows it again. Says ProposalShown.
   *
   * @throws cn.yunshequ.kernel.RefusedException STAGE_FORBIDS for one that waits to be published:
   *     that takes a review
   */
  public void show(UUID id) {
    boolean isHidden =
        contents.content(id).filter(c -> c.status() == ContentStatus.HIDDEN).isPresent();
    if (!isHidden) {
      throw Refusal.of(ProposalRefusal.STAGE_FORBIDS)
          .with("stage", ProposalStage.SUBMITTED.zh())
          .asException();
    }
    store.hidden(id, null, ground.now());
    ground.tell(id, EntryKind.RESTORED, null, Viewer.GUEST, Party.DESK);
    ground.say("ProposalShown", id);
  }

  /**
   * An appeal was granted: what was hidden is shown, what was turned down is accepted, with the
   * answer on its timeline. Says ProposalShown or ProposalAccepted.
   */
  public void reinstate(UUID id, String answer) {
    var scope = contents.scopeOfRejected(id);
    if (scope.isEmpty()) {
      show(id);
      return;
    }
    var lastDay = ground.today().plusDays(places.get(scope.get(), "scopeId").gatheringDays());
    store.accepted(id, lastDay, answer, ground.now());
    ground.tell(id, EntryKind.ACCEPTED, "申诉成立：" + answer, Viewer.GUEST, Party.OFFICER, lastDay);
    ground.awaitReply(id);
    ground.say("ProposalAccepted", id);
  }
}
