package cn.yunshequ.search.model;

/**
 * How often a text was asked, by how much was found. The exact number of hits is not kept: it would
 * tell what those who asked may see.
 *
 * @param none nothing
 * @param few 1 to 9
 * @param many 10 and more
 */
public record AskedCounts(int none, int few, int many) {
  public static final AskedCounts ZERO = new AskedCounts(0, 0, 0);
  private static final int MANY = 10;

  /** One question with that many hits. */
  public static AskedCounts one(int found) {
    return new AskedCounts(
        found == 0 ? 1 : 0, found > 0 && found < MANY ? 1 : 0, found >= MANY ? 1 : 0);
  }

  public AskedCounts plus(AskedCounts other) {
    return new AskedCounts(none + other.none, few + other.few, many + other.many);
  }

  public AskedCounts minus(AskedCounts other) {
    return new AskedCounts(none - other.none, few - other.few, many - other.many);
  }

  public int all() {
    return none + few + many;
  }
}
