package cn.yunshequ.search;

import cn.yunshequ.search.analysis.Synonyms;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Port: the synonyms of this moment, asked anew for each question, so that a change needs no
 * restart and no rebuilding.
 */
@FunctionalInterface
public interface Thesaurus {
  /**
   * Never blocks: whoever loads them keeps the last ones at hand.
   *
   * @param communityId whose own ones come first; null: those for all only
   */
  Synonyms today(@Nullable UUID communityId);
}
