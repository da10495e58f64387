package cn.yunshequ.voting;

import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.model.BallotStatus;
import cn.yunshequ.voting.store.BallotReads;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reading ballots, for this module and for owners of subjects who show them. */
@Singleton
public class BallotPages {
  private final BallotReads reads;
  private final Counting counting;
  private final Clock clock;

  BallotPages(BallotReads reads, Counting counting, Clock clock) {
    this.reads = reads;
    this.counting = counting;
    this.clock = clock;
  }

  /** The moment by which ballots are judged. */
  public Instant now() {
    return clock.instant();
  }

  /** One ballot; counts it first when its time is over and nobody has. */
  public Optional<BallotView> one(Viewer viewer, UUID id) {
    var view = byId(viewer, List.of(id)).get(id);
    if (view != null && view.status() == BallotStatus.CLOSED && view.counted() == null) {
      counting.settleIfPossible(id);
      view = byId(viewer, List.of(id)).get(id);
    }
    return Optional.ofNullable(view);
  }

  /** Ballots by id, for batch loaders. One statement. */
  public Map<UUID, BallotView> byId(Viewer viewer, List<UUID> ids) {
    var now = clock.instant();
    Map<UUID, BallotView> views = new HashMap<>();
    reads
        .byId(viewer, ids)
        .forEach((id, shown) -> views.put(id, BallotView.of(shown, viewer, now)));
    return views;
  }

  /** All ballots about these subjects, newest first, for batch loaders. One statement. */
  public Map<UUID, List<BallotView>> about(Viewer viewer, String kind, List<UUID> subjects) {
    var now = clock.instant();
    Map<UUID, List<BallotView>> bySubject = new HashMap<>();
    subjects.forEach(id -> bySubject.put(id, new ArrayList<>()));
    reads
        .about(viewer, kind, subjects)
        .forEach(shown ->
            bySubject
                .computeIfAbsent(shown.ballot().subject().id(), id -> new ArrayList<>())
                .add(BallotView.of(shown, viewer, now)));
    return bySubject;
  }

  /** Newest announcement first. One statement. */
  public Page<BallotView> page(
      Viewer viewer, BallotReads.Filter filter, int first, Optional<String> after) {
    var page = reads.page(viewer, filter, first, after);
    return new Page<>(
        page.edges().stream()
            .map(edge ->
                new Page.Edge<>(edge.cursor(), BallotView.of(edge.node(), viewer, filter.now())))
            .toList(),
        page.hasNextPage());
  }
}
