package cn.yunshequ.platform.graphql;

/** Something a plan does not know: GraphQL Java answers instead. */
final class Unplanned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unplanned(String what) {
    super(what, null, false, false);
  }
}
