package cn.yunshequ.conventions.graphql;

import static cn.yunshequ.conventions.graphql.ConventionFields.field;
import static cn.yunshequ.conventions.graphql.ConventionFields.list;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.conventions.model.ConventionRules;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.DrafterView;
import cn.yunshequ.conventions.store.DrafterReads;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Who writes a convention, and who could be asked to, in the API. */
@Singleton
class DrafterFields implements GraphqlModule {
  private static final String DRAFTERS = "conventions.drafters";

  private final DrafterReads reads;

  DrafterFields(DrafterReads reads) {
    this.reads = reads;
  }

  /** The API's {@code ConventionWriter}. */
  public record Writer(ResidentView resident, Instant since, boolean viewerMayRemove) {}

  @Override
  public void wire(Wiring wiring) {
    wiring.loader(DRAFTERS, reads::drafters);
    field(
        wiring,
        "drafters",
        (c, viewer, env) ->
            list(env, DRAFTERS, c.id())
                .thenApply(found -> drafters(found).stream().map(DrafterView::resident).toList()));
    field(
        wiring,
        "writers",
        (c, viewer, env) ->
            list(env, DRAFTERS, c.id()).thenApply(found -> writers(viewer, c, drafters(found))));
    field(wiring, "candidates", this::candidates);
  }

  private static List<DrafterView> drafters(List<?> found) {
    return found.stream().map(DrafterView.class::cast).toList();
  }

  private static List<Writer> writers(
      Viewer viewer, ConventionView convention, List<DrafterView> drafters) {
    boolean may =
        ConventionRules.may(viewer, ConventionAct.REMOVE_DRAFTER, convention.standing())
            .isAllowed();
    var seats = drafters.stream().map(DrafterView::seat).toList();
    return drafters.stream()
        .map(it ->
            new Writer(
                it.resident(),
                it.since(),
                may && ConventionRules.mayRemove(viewer, it.seat(), seats).isAllowed()))
        .toList();
  }

  private Object candidates(ConventionView convention, Viewer viewer, DataFetchingEnvironment env) {
    String name = env.getArgument("name");
    return reads.candidates(
        viewer, convention, name == null || name.isBlank() ? null : name.strip());
  }
}
