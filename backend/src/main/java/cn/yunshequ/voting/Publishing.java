package cn.yunshequ.voting;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.voting.model.BallotRules;
import cn.yunshequ.voting.model.PublishedFile;
import cn.yunshequ.voting.store.BallotReads;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The published files of counted ballots, the same bytes at any time (L-47). */
@Singleton
public class Publishing {
  private final BallotReads reads;
  private final Counting counting;

  Publishing(BallotReads reads, Counting counting) {
    this.reads = reads;
    this.counting = counting;
  }

  /**
   * The lines of a file; empty before the count, and for the full edition when the viewer does not
   * count at the ballot's scope.
   */
  public Optional<List<String>> file(Viewer viewer, UUID id, boolean full) {
    var shown = reads.byId(viewer, List.of(id)).get(id);
    if (shown == null || shown.result() == null) {
      return Optional.empty();
    }
    if (full && !BallotRules.counts(viewer, shown.ballot().scope())) {
      return Optional.empty();
    }
    var content = counting.contentOf(shown.ballot());
    var everything = PublishedFile.full(content);
    return Optional.of(
        full ? everything.lines() : PublishedFile.open(content, everything.lastHash()).lines());
  }
}
