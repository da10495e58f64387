package cn.yunshequ.search.wanted;

import java.util.List;

/** What a document must be like, as a tree that an engine turns into its own query. */
public sealed interface Wanted {
  /** How much the ways beside the best one count in {@link Best}. */
  float TIE = .1f;

  /** One term in a field. */
  record Term(String field, String text) implements Wanted {}

  /** Terms in a field at these places from each other. */
  record Phrase(String field, List<Slot> slots) implements Wanted {
    public Phrase {
      slots = List.copyOf(slots);
    }
  }

  /**
   * A place of a phrase.
   *
   * @param texts one of them must stand there
   */
  record Slot(int at, List<String> texts) {
    public Slot {
      texts = List.copyOf(texts);
    }
  }

  /** One of the ways; the best counts, the others a little. */
  record Best(List<Wanted> ways) implements Wanted {
    public Best {
      ways = List.copyOf(ways);
    }
  }

  /** The same, its score multiplied. */
  record Boosted(Wanted wanted, float weight) implements Wanted {}

  /** The same, its score always 1. */
  record Flat(Wanted wanted) implements Wanted {}

  /** All of {@code must}; each of {@code may} adds to the score. */
  record All(List<Wanted> must, List<Wanted> may) implements Wanted {
    public All {
      must = List.copyOf(must);
      may = List.copyOf(may);
    }
  }

  /** At least so many of the ways; their scores add up. */
  record Some(List<Wanted> ways, int needed) implements Wanted {
    public Some {
      ways = List.copyOf(ways);
    }
  }
}
