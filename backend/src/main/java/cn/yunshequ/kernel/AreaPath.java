package cn.yunshequ.kernel;

/**
 * Where an area node hangs in the tree: the labels of its ancestors and itself, each followed by a
 * slash, e.g. {@code "1/4/9/"}. A node is under another when its path starts with the other's, so
 * subtree questions are one range of a B-tree index in the database.
 *
 * @param value never empty, ends with a slash
 */
public record AreaPath(String value) {
  public AreaPath {
    if (!value.endsWith("/")) {
      throw new IllegalArgumentException("not an area path: " + value);
    }
  }

  /** True when this node is the other or lies below it. */
  public boolean isUnder(AreaPath other) {
    return value.startsWith(other.value);
  }
}
