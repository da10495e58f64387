package cn.yunshequ.proposals.graphql;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.TextChange;
import cn.yunshequ.proposals.model.RevisionView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A wording beside the one before it; the comparison is made only when asked for. */
record ShownRevision(RevisionView shown, @Nullable RevisionView before) {
  static List<ShownRevision> of(List<RevisionView> newestFirst) {
    var out = new ArrayList<ShownRevision>();
    for (int i = 0; i < newestFirst.size(); i++) {
      boolean hasBefore = i + 1 < newestFirst.size();
      out.add(new ShownRevision(newestFirst.get(i), hasBefore ? newestFirst.get(i + 1) : null));
    }
    return out;
  }

  public int version() {
    return shown.version();
  }

  public String title() {
    return shown.title();
  }

  public String body() {
    return shown.body();
  }

  public Instant editedAt() {
    return shown.editedAt();
  }

  public @Nullable ResidentView editor() {
    return shown.editor();
  }

  public List<TextChange> changes() {
    return shown.changesSince(before);
  }
}
