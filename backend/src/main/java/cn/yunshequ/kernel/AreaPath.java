package cn.yunshequ.kernel;

import java.util.ArrayList;
import java.util.List;

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

  /**
   * The exclusive end, in byte order, of the range that holds this node and everything under it:
   * {@code path >= value and path < rangeEnd} is answered by a B-tree index.
   */
  public String rangeEnd() {
    return value.substring(0, value.length() - 1) + (char) ('/' + 1);
  }

  /** Paths of this node and all above it, from the root down. */
  public List<String> lineage() {
    var lineage = new ArrayList<String>();
    for (int slash = value.indexOf('/'); slash >= 0; slash = value.indexOf('/', slash + 1)) {
      lineage.add(value.substring(0, slash + 1));
    }
    return lineage;
  }
}
