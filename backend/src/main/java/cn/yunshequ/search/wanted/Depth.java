package cn.yunshequ.search.wanted;

/** How far a question is relaxed. Later pages stay where the first one was. */
public enum Depth {
  /** Each word as a whole, or said otherwise. */
  WHOLE,
  /** A good part of it. */
  MOST,
  /** Half of that part. */
  LESS,
  /** Anything of it. */
  ANY;

  /** The depth by its number; what is no depth is the last. */
  public static Depth of(int number) {
    return number >= 0 && number < values().length ? values()[number] : ANY;
  }

  // The longer the question, the more of it is talk.
  int needed(int clauses) {
    float share = clauses <= 6 ? .4f : .25f;
    int most = Math.clamp(Math.round(clauses * share), 1, 4);
    return switch (this) {
      case WHOLE, MOST -> most;
      case LESS -> (most + 1) / 2;
      case ANY -> 1;
    };
  }
}
