package cn.yunshequ.conventions.graphql;

import static cn.yunshequ.conventions.graphql.ConventionFields.field;
import static cn.yunshequ.conventions.graphql.ConventionFields.node;

import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.ReminderView;
import cn.yunshequ.conventions.model.SignatureView;
import cn.yunshequ.conventions.store.ReminderStore;
import cn.yunshequ.conventions.store.SignatureReads;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signatures and private reminders in the API. */
@Singleton
class SignatureFields implements GraphqlModule {
  private static final List<String> SUMS = List.of("count", "households", "byPlace", "earlierOnly");

  private final SignatureReads reads;
  private final ReminderStore reminders;

  SignatureFields(SignatureReads reads, ReminderStore reminders) {
    this.reads = reads;
    this.reminders = reminders;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("ConventionSignature", SignatureView.class);
    wiring.node(SignatureView.KIND, reads::byIds);
    field(wiring, "signatures", this::signatures);
    field(wiring, "waitingPapers", (c, viewer, env) -> reads.waiting(viewer, c));
    field(wiring, "viewerHouseholds", (c, viewer, env) -> reads.ofViewer(viewer, c));
    wiring.<SignatureView.OfHousehold>field(
        "HouseholdSignature",
        "household",
        (home, viewer, env) -> node(env, "household", home.householdId()));
    wiring.type("NeighbourReminder", ReminderView.class);
    wiring.node(ReminderView.KIND, reminders::byIds);
    wiring.<ReminderView>field(
        "NeighbourReminder",
        "article",
        (r, viewer, env) -> node(env, ArticleView.KIND, r.articleId()));
    wiring.<ReminderView>field(
        "NeighbourReminder",
        "convention",
        (r, viewer, env) -> node(env, ConventionView.KIND, r.conventionId()));
    wiring.<ReminderView>field(
        "NeighbourReminder",
        "household",
        (r, viewer, env) -> node(env, "household", r.householdId()));
    wiring.query(
        "neighbourReminders",
        (viewer, env) ->
            Paging.connection(reminders.page(viewer, Paging.first(env), Paging.after(env))));
  }

  private Object signatures(ConventionView convention, Viewer viewer, DataFetchingEnvironment env) {
    var version = convention.toSign();
    boolean none = version == null || !convention.wordsShown();
    Map<String, @Nullable Object> shown =
        Paging.connection(
            none || version == null
                ? new Page<>(List.of(), false)
                : reads.page(viewer, convention, version, Paging.first(env), Paging.after(env)));
    if (SUMS.stream().anyMatch(env.getSelectionSet()::contains)) {
      var sums = reads.sums(viewer, convention, version == null ? 0 : version);
      shown.put("count", sums.count());
      shown.put("households", sums.households());
      shown.put("byPlace", sums.byPlace());
      shown.put("earlierOnly", sums.earlierOnly());
    }
    return shown;
  }
}
