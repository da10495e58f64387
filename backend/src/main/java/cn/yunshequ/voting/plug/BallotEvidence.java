package cn.yunshequ.voting.plug;

import cn.yunshequ.files.PhotoOwner;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.PaperBallots;
import cn.yunshequ.voting.store.LedgerReads;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Photos of paper ballots are seen by the people who count, nobody else. */
@Singleton
class BallotEvidence implements PhotoOwner {
  private final LedgerReads ledger;

  BallotEvidence(LedgerReads ledger) {
    this.ledger = ledger;
  }

  @Override
  public String kind() {
    return PaperBallots.KIND;
  }

  @Override
  public Set<UUID> showingPhotosTo(Viewer viewer, List<UUID> entries) {
    return ledger.showingEvidenceTo(viewer, entries);
  }
}
