package cn.yunshequ.voting.plug;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.BallotSubject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** A whole community may be voted on as such: its committee announces it. */
@Singleton
class CommunitiesAsSubjects implements BallotSubject {
  private final Places places;

  CommunitiesAsSubjects(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "community";
  }

  @Override
  public Optional<Ground> ground(Viewer viewer, UUID id) {
    return places
        .find(id)
        .filter(place -> place.communityId().equals(id))
        .map(place ->
            new Ground(
                new SubjectRef(kind(), id), id, place.communityPath(), Verdict.ALLOWED, false));
  }
}
