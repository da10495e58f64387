package cn.yunshequ.search.model;

import cn.yunshequ.kernel.SubjectRef;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Words that mean the same when somebody asks.
 *
 * @param communityId null: for all communities
 * @param words what is asked
 * @param finds what is found besides by asking one of the words, not the other way round; empty:
 *     the words find each other
 * @param version raised by one with every change
 */
public record SynonymGroup(
    UUID id,
    @Nullable UUID communityId,
    List<String> words,
    List<String> finds,
    int version,
    boolean removed,
    Instant changedAt) {
  /** The kind of subject it is. */
  public static final String KIND = "synonymGroup";

  public SynonymGroup {
    words = List.copyOf(words);
    finds = List.copyOf(finds);
  }

  public SubjectRef ref() {
    return new SubjectRef(KIND, id);
  }

  /** As the desk's log and history show it. */
  public static String told(List<String> words, List<String> finds) {
    var asked = String.join("、", words);
    return finds.isEmpty() ? asked : asked + " → " + String.join("、", finds);
  }
}
