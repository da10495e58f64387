package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.model.ConventionStage;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.deliberation.CommentPolicy;
import cn.yunshequ.deliberation.model.Discussed;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Conventions as subjects of discussion. Where the words are hidden, so is the talk about them. */
@Singleton
class DiscussedConventions implements CommentPolicy {
  private final ConventionReads reads;

  DiscussedConventions(ConventionReads reads) {
    this.reads = reads;
  }

  @Override
  public String kind() {
    return ConventionView.KIND;
  }

  @Override
  public Map<UUID, Discussed> discussed(Viewer viewer, List<UUID> ids) {
    var subjects = new HashMap<UUID, Discussed>();
    reads
        .byIds(viewer, ids)
        .forEach((id, convention) -> {
          if (convention.wordsShown()) {
            subjects.put(
                id,
                new Discussed(
                    convention.ref(),
                    convention.communityPath(),
                    Objects.requireNonNull(convention.title()),
                    isOpen(convention)));
          }
        });
    return subjects;
  }

  /** From the consultation on, while there is something to talk about. */
  static boolean isOpen(ConventionView convention) {
    boolean over =
        convention.stage() == ConventionStage.REPEALED
            || convention.stage() == ConventionStage.WITHDRAWN;
    return convention.hiddenReason() == null && convention.publishedVersion() != null && !over;
  }
}
