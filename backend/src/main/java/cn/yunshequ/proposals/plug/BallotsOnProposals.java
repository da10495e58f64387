package cn.yunshequ.proposals.plug;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.proposals.Decisions;
import cn.yunshequ.proposals.model.ProposalAct;
import cn.yunshequ.proposals.model.ProposalRules;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ProposalReads;
import cn.yunshequ.voting.BallotSubject;
import cn.yunshequ.voting.model.Matter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Proposals as subjects of ballots. A straw poll may be taken at any time they are talked about; a
 * ballot that decides is announced on the opinion and freezes its wording in the same transaction.
 */
@Singleton
class BallotsOnProposals implements BallotSubject {
  private final ProposalReads reads;
  private final Decisions decisions;
  private final Clock clock;

  BallotsOnProposals(ProposalReads reads, Decisions decisions, Clock clock) {
    this.reads = reads;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return ProposalView.KIND;
  }

  @Override
  public Optional<Ground> ground(Viewer viewer, UUID id) {
    var today = CivicTime.dayOf(clock.instant());
    return reads
        .find(viewer, id)
        .filter(ProposalView::wordsShown)
        .map(proposal ->
            new Ground(
                proposal.ref(),
                proposal.communityId(),
                proposal.standing().scope(),
                ProposalRules.may(viewer, ProposalAct.COMMENT, proposal.standing(), today),
                false));
  }

  @Override
  public void opened(Viewer actor, SubjectRef subject, UUID ballotId, Matter matter, String title) {
    if (matter != Matter.STRAW_POLL) {
      decisions.ballotOpened(actor, subject.id(), ballotId, title);
    }
  }
}
