package cn.yunshequ.platform.graphql;

/** A module's part of the API: how the fields of its SDL are answered. */
public interface GraphqlModule {
  void wire(Wiring wiring);
}
