package cn.yunshequ.moderation.model;

/** What happens to words that hold a watched word, from the mildest; names as in the API. */
public enum WordAction {
  /** Shown, and looked at by the desk. */
  FLAG,
  /** Waits for the desk. */
  HOLD,
  /** Not taken; the author is told. */
  BLOCK
}
