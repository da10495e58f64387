package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.model.CouncilAct;
import cn.yunshequ.councils.model.CouncilRules;
import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.store.CouncilReads;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.BallotSubject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** A council may put a question to the vote: whoever may call its meetings announces it. */
@Singleton
class CouncilsAsSubjects implements BallotSubject {
  private final CouncilReads reads;

  CouncilsAsSubjects(CouncilReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return CouncilView.KIND;
  }

  @Override
  public Optional<Ground> ground(Viewer viewer, UUID id) {
    return reads
        .find(viewer, id)
        .map(council ->
            new Ground(
                council.ref(),
                council.communityId(),
                council.path(),
                CouncilRules.may(viewer, CouncilAct.CALL, council.standing()),
                true));
  }
}
