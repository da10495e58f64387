package cn.yunshequ.search.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group as somebody at a desk wants it.
 *
 * @param groupId the group to change; null for a new one
 * @param communityId whose desk it is
 * @param forAll for all communities, not for that one alone; of a new group only
 * @param expectedVersion refused when the group has another one by now; null: whatever it has
 */
public record SynonymDraft(
    @Nullable UUID groupId,
    UUID communityId,
    boolean forAll,
    List<String> words,
    List<String> finds,
    @Nullable Integer expectedVersion) {
  public SynonymDraft {
    words = List.copyOf(words);
    finds = List.copyOf(finds);
  }
}
