package cn.yunshequ.proposals.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which proposals a list shows; null and false mean "any".
 *
 * @param scopeId about this node or one below it
 * @param authorId account of the author; never finds what that author raised anonymously, except
 *     for those who may know
 * @param text found in title or body as it stands
 */
public record ProposalFilter(
    @Nullable UUID communityId,
    @Nullable String communitySlug,
    @Nullable UUID scopeId,
    List<ProposalStage> stages,
    @Nullable String category,
    @Nullable UUID authorId,
    @Nullable String text,
    boolean mine,
    boolean endorsedByMe) {
  public ProposalFilter {
    stages = List.copyOf(stages);
  }
}
