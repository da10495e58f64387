package cn.yunshequ.proposals.plug;

import cn.yunshequ.deliberation.CommentPolicy;
import cn.yunshequ.deliberation.model.Discussed;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.proposals.model.LifeCycle;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ProposalReads;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Proposals as subjects of discussion. Where the words are hidden, so is the talk about them. */
@Singleton
class DiscussedProposals implements CommentPolicy {
  private final ProposalReads reads;

  DiscussedProposals(ProposalReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return ProposalView.KIND;
  }

  @Override
  public Map<UUID, Discussed> discussed(Viewer viewer, List<UUID> ids) {
    var subjects = new HashMap<UUID, Discussed>();
    reads
        .briefly(viewer, ids)
        .forEach((id, proposal) -> {
          if (proposal.wordsShown()) {
            subjects.put(id, discussed(proposal));
          }
        });
    return subjects;
  }

  private static Discussed discussed(ProposalView proposal) {
    var standing = proposal.standing();
    boolean open =
        !standing.hidden() && LifeCycle.arrow(standing.stage(), ProposalAct.COMMENT).isPresent();
    return new Discussed(proposal.ref(), standing.community(), proposal.title(), open);
  }
}
