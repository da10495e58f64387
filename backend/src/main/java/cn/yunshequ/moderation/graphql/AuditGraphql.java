package cn.yunshequ.moderation.graphql;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.store.AccessReads;
import cn.yunshequ.platform.audit.AuditSeals;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;

/** What anybody may know about the log of acts, and what it says about oneself. */
@Singleton
class AuditGraphql implements GraphqlModule {
  private final AuditSeals seals;
  private final AccessReads accesses;

  AuditGraphql(AuditSeals seals, AccessReads accesses) {
    this.seals = seals;
    this.accesses = accesses;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query("auditHead", (viewer, env) -> seals.head().orElse(null));
    wiring.query("myDataAccesses", this::accesses);
  }

  private Object accesses(Viewer viewer, DataFetchingEnvironment env) {
    return Paging.connection(accesses.about(viewer, Paging.first(env), Paging.after(env)));
  }
}
