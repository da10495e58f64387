package cn.yunshequ.kernel;

/** A run of text that stayed, came or went between two wordings. */
public record TextChange(Kind kind, String text) {
  /** The names are those of the API. */
  public enum Kind {
    SAME,
    ADDED,
    REMOVED
  }
}
