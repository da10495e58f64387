package cn.yunshequ.proposals.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.TextChange;
import cn.yunshequ.kernel.WordDiff;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One wording of a proposal.
 *
 * @param editor null when the viewer may not know
 */
public record RevisionView(
    int version, String title, String body, Instant editedAt, @Nullable ResidentView editor) {
  /** What changed in title and body against the wording before; all new when there is none. */
  public List<TextChange> changesSince(@Nullable RevisionView before) {
    return WordDiff.between(before == null ? "" : before.whole(), whole());
  }

  private String whole() {
    return title + "\n" + body;
  }
}
