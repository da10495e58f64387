package cn.yunshequ.voting.plug;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.BallotSubject;
import cn.yunshequ.voting.model.Election;
import cn.yunshequ.voting.model.Matter;
import cn.yunshequ.voting.model.VotingRefusal;
import cn.yunshequ.voting.store.ElectionStore;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** An election is voted on once, by the ballot it announces itself. */
@Singleton
class ElectionsAsSubjects implements BallotSubject {
  private final ElectionStore elections;
  private final Places places;

  ElectionsAsSubjects(ElectionStore elections, Places places) {
    this.elections = elections;
    this.places = places;
  }

  @Override
  public String kind() {
    return Election.KIND;
  }

  @Override
  public Optional<Ground> ground(Viewer viewer, UUID id) {
    return elections
        .find(id)
        .map(election ->
            new Ground(
                election.ref(),
                election.communityId(),
                places.get(election.scopeId(), "scopeId").path(),
                election.ballot() == null
                    ? Verdict.ALLOWED
                    : Verdict.refused(Refusal.of(VotingRefusal.ALREADY_STATED)),
                false));
  }

  @Override
  public void opened(Viewer actor, SubjectRef subject, UUID ballotId, Matter matter, String title) {
    // Only the ballot an election announces itself has its candidates in their places.
    var standing = elections.standing(subject.id());
    boolean placed =
        !standing.isEmpty() && standing.stream().allMatch(each -> each.optionKey() != null);
    if (matter != Matter.COUNCIL_ELECTION || !placed) {
      throw Refusal.of(VotingRefusal.BALLOT_TERMS, "subjectId").asException();
    }
  }
}
