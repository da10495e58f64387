package cn.yunshequ.platform.graphql;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of which types an operation wants, so that a statement reads no more. */
public final class Asked {
  private static final Asked ALL = new Asked(null, false);

  private final @Nullable Map<String, Set<String>> fields;
  private final boolean single;

  private Asked(@Nullable Map<String, Set<String>> fields, boolean single) {
    this.fields = fields;
    this.single = single;
  }

  /** Every field: where nobody knows better, and for whatever is read to be decided on. */
  public static Asked all() {
    return ALL;
  }

  /** What is wanted anywhere below a field; everything for ad-hoc operations. */
  public static Asked of(DataFetchingEnvironment env) {
    return env instanceof PlannedEnvironment planned
        ? new Asked(planned.step().asked, planned.step().single)
        : ALL;
  }

  /** True when the field is certainly answered once in the operation, not for each of a list. */
  public boolean once() {
    return single;
  }

  /** True unless every field wanted of that type is one of these. */
  public boolean beyond(String type, Set<String> known) {
    return fields == null || !known.containsAll(fields.getOrDefault(type, Set.of()));
  }

  /** True when one of these fields of that type is wanted. */
  public boolean any(String type, String... names) {
    if (fields == null) {
      return true;
    }
    var wanted = fields.getOrDefault(type, Set.of());
    for (var name : names) {
      if (wanted.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
