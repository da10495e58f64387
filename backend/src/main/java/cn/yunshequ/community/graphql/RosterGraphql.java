package cn.yunshequ.community.graphql;

import cn.yunshequ.community.Rosters;
import cn.yunshequ.community.model.RosterReport;
import cn.yunshequ.community.store.RosterReads;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The desk's rosters in the API; the files themselves come in over HTTP. */
@Singleton
class RosterGraphql implements GraphqlModule {
  private static final String ID = "importId";

  private final Rosters rosters;
  private final RosterReads reads;

  RosterGraphql(Rosters rosters, RosterReads reads) {
    this.rosters = rosters;
    this.reads = reads;
  }

  /** A report with its public id. */
  record RosterImportView(RosterReport report) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef(Rosters.KIND, report.id());
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("RosterImport", RosterImportView.class);
    wiring.node(Rosters.KIND, this::load);
    wiring.query(
        "rosterImport",
        (viewer, env) ->
            view(viewer, GlobalId.decode(Rosters.KIND, env.getArgumentOrDefault("id", ""), "id")));
    wiring.act("commitRosterImport", "rosterImport", this::commit);
    wiring.act("discardRosterImport", "rosterImport", this::discard);
    field(wiring, "fileName", RosterReport::fileName);
    field(wiring, "status", RosterReport::status);
    field(wiring, "rows", RosterReport::rows);
    field(wiring, "newHouseholds", RosterReport::newHouseholds);
    field(wiring, "changedHouseholds", RosterReport::changedHouseholds);
    field(wiring, "unchangedHouseholds", RosterReport::unchangedHouseholds);
    field(wiring, "absentHouseholds", RosterReport::absentHouseholds);
    field(wiring, "newPersons", RosterReport::newPersons);
    field(wiring, "errorCount", RosterReport::errorCount);
    field(wiring, "uploadedAt", RosterReport::uploadedAt);
    field(wiring, "preview", report -> reads.preview(report.id()));
    wiring.<RosterImportView>field(
        "RosterImport",
        "errors",
        (source, viewer, env) ->
            Paging.connection(
                reads.problems(source.report().id(), Paging.first(env), Paging.after(env))));
  }

  private static void field(
      Wiring wiring, String name, java.util.function.Function<RosterReport, Object> reader) {
    wiring.<RosterImportView>field(
        "RosterImport", name, (source, viewer, env) -> reader.apply(source.report()));
  }

  private @Nullable RosterImportView view(Viewer viewer, UUID id) {
    return reads.report(viewer, id).map(RosterImportView::new).orElse(null);
  }

  private Map<UUID, RosterImportView> load(Viewer viewer, List<UUID> ids) {
    var found = new HashMap<UUID, RosterImportView>();
    for (var id : ids) {
      reads.report(viewer, id).ifPresent(report -> found.put(id, new RosterImportView(report)));
    }
    return found;
  }

  private @Nullable RosterImportView commit(
      Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(Rosters.KIND, ID);
    rosters.commit(actor, id);
    return view(actor, id);
  }

  private @Nullable RosterImportView discard(
      Viewer actor, Input input, DataFetchingEnvironment env) {
    var id = input.id(Rosters.KIND, ID);
    rosters.discard(actor, id);
    return view(actor, id);
  }
}
