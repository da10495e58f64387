package cn.yunshequ.platform.db;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Places of the area tree by their paths. */
public final class Paths {
  private Paths() {}

  /** The path is that of the node, or of something below it. */
  public static Condition under(Field<String> path, Field<String> node) {
    return DSL.condition("starts_with({0}, {1})", path, node);
  }

  /** The same for a node that is known. */
  public static Condition under(Field<String> path, String node) {
    return under(path, DSL.val(node));
  }

  /** The same for a path that is known. */
  public static Condition under(String path, Field<String> node) {
    return under(DSL.val(path), node);
  }
}
