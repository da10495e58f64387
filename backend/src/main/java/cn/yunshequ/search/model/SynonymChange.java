package cn.yunshequ.search.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A state a group had.
 *
 * @param removed it was taken out then
 * @param by null: shipped with the program
 */
public record SynonymChange(
    int version,
    List<String> words,
    List<String> finds,
    boolean removed,
    @Nullable UUID by,
    Instant at) {
  public SynonymChange {
    words = List.copyOf(words);
    finds = List.copyOf(finds);
  }
}
