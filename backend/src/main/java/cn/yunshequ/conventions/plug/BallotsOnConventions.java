package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.AdoptionEnds;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.BallotSubject;
import cn.yunshequ.voting.model.Matter;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/**
 * Conventions as subjects of ballots: straw polls by the office of the place; a ballot that decides
 * only from the convention itself, which fixes the text first.
 */
@Singleton
class BallotsOnConventions implements BallotSubject {
  private final ConventionReads reads;
  private final AdoptionEnds adoptions;

  BallotsOnConventions(ConventionReads reads, AdoptionEnds adoptions) {
    this.reads = reads;
    this.adoptions = adoptions;
  }

  @Override
  public String kind() {
    return ConventionView.KIND;
  }

  @Override
  public Optional<Ground> ground(Viewer viewer, UUID id) {
    return reads
        .find(viewer, id)
        .filter(convention -> convention.wordsShown() && convention.publishedVersion() != null)
        .map(convention ->
            new Ground(
                convention.ref(),
                convention.communityId(),
                convention.path(),
                Verdict.ALLOWED,
                false));
  }

  @Override
  public void opened(Viewer actor, SubjectRef subject, UUID ballotId, Matter matter, String title) {
    if (matter != Matter.STRAW_POLL) {
      adoptions.ballotOpened(subject.id(), ballotId);
    }
  }
}
