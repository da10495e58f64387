package cn.yunshequ.proposals.plug;

import cn.yunshequ.files.PhotoOwner;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ProposalReads;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Photos are seen by whoever sees the words beside them. */
@Singleton
class PhotosOfProposals implements PhotoOwner {
  private final ProposalReads reads;

  PhotosOfProposals(ProposalReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return ProposalView.KIND;
  }

  @Override
  public Set<UUID> showingPhotosTo(Viewer viewer, List<UUID> subjects) {
    return reads.byIds(viewer, subjects).values().stream()
        .filter(ProposalView::wordsShown)
        .map(ProposalView::id)
        .collect(Collectors.toSet());
  }
}
