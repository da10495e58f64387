package cn.yunshequ.search;

import cn.yunshequ.kernel.SubjectRef;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Port: the owner of a kind of content tells what of it is to be found. Asked after commit, in any
 * order and more than once, so answers are always today's state. Register the kind with {@code
 * wiring.node} too: hits are loaded for their viewer that way, which is the second check of
 * visibility.
 */
public interface SearchSource {
  /** The civic word, as in {@link SubjectRef#kind()}. */
  String kind();

  /**
   * Today's documents of these ids. What is left out must not be in the index (drafts, hidden,
   * removed) and is deleted from it.
   *
   * @param ids at most 500
   */
  Map<UUID, SearchDocument> documents(List<UUID> ids);

  /**
   * Ids of everything that may be in the index, in ascending order of id, for rebuilding.
   *
   * @param after exclusive; the first page asks with {@code new UUID(0, 0)}
   */
  List<UUID> idsAfter(UUID after, int limit);

  /**
   * True when things of this kind have a title of their own: only those are suggested and shown as
   * related. A comment bears the title of what it is about.
   */
  default boolean standsAlone() {
    return true;
  }

  /**
   * Ids of this kind whose document depends on another subject: comments on a proposal carry its
   * title and vanish with it. Asked only when that subject's title, place, visibility or standing
   * changed.
   */
  default List<UUID> dependentsOf(SubjectRef changed) {
    return List.of();
  }
}
