package cn.yunshequ.proposals.plug;

import cn.yunshequ.councils.AgendaSubject;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ProposalReads;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Published proposals may be taken up by councils. */
@Singleton
class ProposalsOnAgendas implements AgendaSubject {
  private final ProposalReads reads;

  ProposalsOnAgendas(ProposalReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return ProposalView.KIND;
  }

  @Override
  public Optional<Matter> matter(Viewer viewer, UUID id) {
    return reads
        .find(viewer, id)
        .filter(proposal -> proposal.publishedAt() != null && proposal.wordsShown())
        .map(ProposalsOnAgendas::matter);
  }

  // Who raised it is left out: a reply is public, and an author may have asked not to be named.
  private static Matter matter(ProposalView proposal) {
    return new Matter(
        proposal.ref(),
        proposal.communityId(),
        proposal.standing().community(),
        proposal.title(),
        null);
  }
}
