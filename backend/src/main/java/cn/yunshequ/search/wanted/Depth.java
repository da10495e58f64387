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
  ANY,
  /** Each word as a whole; other names in titles and places only, for there is plenty. */
  PLENTY;

  /** The depth by its number; what is no depth is the last. */
  public static Depth of(int number) {
    return number >= 0 && number < values().length ? values()[number] : ANY;
  }

  /** Its number, as {@link #of} reads it. */
  @SuppressWarnings("EnumOrdinal") // only within one version of the program
  public int number() {
    return ordinal();
  }

  /** Whether each word stands there as a whole. */
  public boolean isWhole() {
    return this == WHOLE || this == PLENTY;
  }

  // The longer the question, the more of it is talk.
  int needed(int clauses) {
    float share = clauses <= 6 ? .4f : .25f;
    int most = Math.clamp(Math.round(clauses * share), 1, 4);
    return switch (this) {
      case WHOLE, PLENTY, MOST -> most;
      case LESS -> (most + 1) / 2;
      case ANY -> 1;
    };
  }
}
