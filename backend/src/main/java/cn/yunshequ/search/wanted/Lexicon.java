package cn.yunshequ.search.wanted;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * Pairs of characters that an index knows. It knows those of hidden things too: what comes from
 * here is only asked as a question, never shown.
 */
public interface Lexicon {
  /**
   * @param uses in how many documents it stands
   */
  record Pair(String text, int uses) {}

  /** How many documents there are. */
  int size() throws IOException;

  /** These terms will be asked about; who has a long way fetches them together. */
  default void expect(Collection<String> terms) throws IOException {}

  /** In how many titles and bodies a term stands. */
  int uses(String term) throws IOException;

  /** Pairs that sound like this key, the commonest first. */
  List<Pair> heard(String key) throws IOException;

  /** Pairs that begin with this character. */
  List<Pair> beginning(String character) throws IOException;
}
