package cn.yunshequ.moderation.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.AuditFilter;
import cn.yunshequ.moderation.store.AccessReads;
import cn.yunshequ.moderation.store.AuditReads;
import cn.yunshequ.platform.audit.AuditSeals;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Map;

/** The log of acts for the desk, what anybody may know of it, and what it says about oneself. */
@Singleton
class AuditGraphql implements GraphqlModule {
  private final AuditSeals seals;
  private final AccessReads accesses;
  private final AuditReads log;
  private final Places places;

  AuditGraphql(AuditSeals seals, AccessReads accesses, AuditReads log, Places places) {
    this.seals = seals;
    this.accesses = accesses;
    this.log = log;
    this.places = places;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query("auditHead", (viewer, env) -> seals.head().orElse(null));
    wiring.query("myDataAccesses", this::accesses);
    wiring.query("auditLog", "操作日志", this::page);
    wiring.query("auditChoices", "操作日志", this::choices);
    wiring.<AuditReads.Actor>field(
        "AuditActor", "id", (actor, viewer, env) -> GlobalId.encode("resident", actor.account()));
  }

  private Object accesses(Viewer viewer, DataFetchingEnvironment env) {
    return Paging.connection(accesses.about(viewer, Paging.first(env), Paging.after(env)));
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    return Paging.connection(
        log.page(viewer, place(env), filter(env), Paging.first(env), Paging.after(env)));
  }

  private static AuditFilter filter(DataFetchingEnvironment env) {
    Map<String, Object> given = env.getArgumentOrDefault("filter", Map.of());
    var input = new Input(given);
    return new AuditFilter(
        input.find("act"),
        input.findId("resident", "actorId"),
        input.find("since", LocalDate.class),
        input.find("until", LocalDate.class),
        input.flag("refusedOnly"));
  }

  private Object choices(Viewer viewer, DataFetchingEnvironment env) {
    var place = place(env);
    return Map.of("acts", log.acts(viewer, place), "actors", log.actors(viewer, place));
  }

  private AreaPath place(DataFetchingEnvironment env) {
    String id = env.getArgumentOrDefault("communityId", "");
    return places.get(GlobalId.decode("community", id, "communityId"), "communityId").path();
  }
}
