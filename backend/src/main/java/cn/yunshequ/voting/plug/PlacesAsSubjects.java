package cn.yunshequ.voting.plug;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.BallotSubject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** A stairwell, a building, a compound may be voted on as such: its office announces it. */
@Singleton
class PlacesAsSubjects implements BallotSubject {
  private final Places places;

  PlacesAsSubjects(Places places) {
    this.places = places;
  }

  @Override
  public String kind() {
    return "area";
  }

  @Override
  public Optional<Ground> ground(Viewer viewer, UUID id) {
    return places
        .find(id)
        .map(place ->
            new Ground(
                new SubjectRef(kind(), id),
                place.communityId(),
                place.path(),
                Verdict.ALLOWED,
                false));
  }
}
