package cn.yunshequ.conventions.graphql;

import static cn.yunshequ.conventions.graphql.ConventionFields.field;
import static cn.yunshequ.conventions.graphql.ConventionFields.list;
import static cn.yunshequ.conventions.graphql.ConventionFields.node;

import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.ReminderView;
import cn.yunshequ.conventions.model.SignatureView;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.conventions.store.ReminderStore;
import cn.yunshequ.conventions.store.SignatureReads;
import cn.yunshequ.conventions.store.SignatureSums;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** Signatures and private reminders in the API. */
@Singleton
class SignatureFields implements GraphqlModule {
  private static final List<String> SUMS = List.of("count", "households", "byPlace", "earlierOnly");

  private static final List<String> ROWS = List.of("edges", "nodes", "pageInfo");
  private static final CompletableFuture<Object> NOTHING = CompletableFuture.completedFuture(false);
  private static final String WAITING = "conventions.waitingPapers";
  private static final String HOMES = "conventions.viewerHouseholds";
  private static final String BEGINNINGS = "conventions.signatures";
  private static final String TOTALS = "conventions.signatureTotals";

  private final ConventionReads conventions;
  private final SignatureReads reads;
  private final SignatureSums sums;
  private final ReminderStore reminders;

  SignatureFields(
      ConventionReads conventions,
      SignatureReads reads,
      SignatureSums sums,
      ReminderStore reminders) {
    this.conventions = conventions;
    this.reads = reads;
    this.sums = sums;
    this.reminders = reminders;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("ConventionSignature", SignatureView.class);
    wiring.node(SignatureView.KIND, reads::byIds);
    field(wiring, "signatures", this::signatures);
    wiring.loader(WAITING, (viewer, ids) -> reads.waiting(viewer, of(viewer, ids)));
    wiring.loader(HOMES, (viewer, ids) -> reads.ofViewer(viewer, of(viewer, ids)));
    wiring.loader(BEGINNINGS, (viewer, ids) -> reads.beginnings(viewer, of(viewer, ids)));
    wiring.loader(TOTALS, (viewer, ids) -> sums.of(viewer, of(viewer, ids)));
    field(wiring, "waitingPapers", (c, viewer, env) -> list(env, WAITING, c.id()));
    field(wiring, "viewerHouseholds", (c, viewer, env) -> list(env, HOMES, c.id()));
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

  private Collection<ConventionView> of(Viewer viewer, List<UUID> ids) {
    return conventions.byIds(viewer, ids).values();
  }

  // First page and sums come for a whole list together; a further page is asked of one only.
  private Object signatures(ConventionView convention, Viewer viewer, DataFetchingEnvironment env) {
    return rows(convention, viewer, env)
        .thenCombine(
            asks(env, SUMS) ? Loaded.load(env, TOTALS, convention.id()) : NOTHING,
            (page, found) -> {
              var shown = Paging.connection(page);
              if (found instanceof SignatureSums.Sums it) {
                shown.put("count", it.count());
                shown.put("households", it.households());
                shown.put("byPlace", it.byPlace());
                shown.put("earlierOnly", it.earlierOnly());
              }
              return shown;
            });
  }

  private CompletableFuture<Page<SignatureView>> rows(
      ConventionView convention, Viewer viewer, DataFetchingEnvironment env) {
    var version = convention.toSign();
    int first = Paging.first(env);
    var after = Paging.after(env);
    if (version == null || !convention.wordsShown() || !asks(env, ROWS)) {
      return CompletableFuture.completedFuture(new Page<>(List.of(), false));
    }
    if (after.isPresent()) {
      return CompletableFuture.completedFuture(
          reads.page(viewer, convention, version, first, after));
    }
    return list(env, BEGINNINGS, convention.id())
        .thenApply(found ->
            SignatureReads.page(
                found.stream().map(SignatureView.class::cast).limit(first + 1L).toList(), first));
  }

  private static boolean asks(DataFetchingEnvironment env, List<String> fields) {
    return fields.stream().anyMatch(env.getSelectionSet()::contains);
  }
}
