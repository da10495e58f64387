package cn.yunshequ.moderation.model;

/** What a check on another machine came to, the harmless first. */
public enum OutsideVerdict {
  PASS,
  /** It could not be asked, or gave no answer: a person looks. */
  UNKNOWN,
  /** In doubt: a person looks. */
  REVIEW,
  /** Not to be shown before a person has looked. */
  RISKY;

  /** The graver of two. */
  public OutsideVerdict and(OutsideVerdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
