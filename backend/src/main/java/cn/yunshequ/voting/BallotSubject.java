package cn.yunshequ.voting;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Verdict;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.model.Matter;
import java.util.Optional;
import java.util.UUID;

/** Port: served by every module whose subjects are voted on. */
public interface BallotSubject {
  /** The kind of subject, e.g. {@code proposal}. */
  String kind();

  /** The subject for that viewer; empty when there is none, or the viewer may not see it. */
  Optional<Ground> ground(Viewer viewer, UUID id);

  /**
   * A ballot on it was announced; in the transaction that announced it, so what the owner refuses
   * by throwing undoes the ballot.
   *
   * @param matter what is decided; a straw poll decides nothing
   */
  default void opened(
      Viewer actor, SubjectRef subject, UUID ballotId, Matter matter, String title) {}

  /**
   * What a ballot is to stand on.
   *
   * @param community the community it belongs to
   * @param place the ballot's scope must lie at or under this node
   * @param mayOpen whether this viewer may announce a ballot on it now; the office at the ballot's
   *     scope is asked besides, unless {@code ownRight}
   * @param ownRight true when {@code mayOpen} is all that is asked of a ballot of the subject's own
   *     seats: a body decides by its own rules, but about nobody else's right to vote
   */
  record Ground(
      SubjectRef ref, UUID community, AreaPath place, Verdict mayOpen, boolean ownRight) {}
}
