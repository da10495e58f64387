package cn.yunshequ.moderation.graphql;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.Claims;
import cn.yunshequ.moderation.Duplicates;
import cn.yunshequ.moderation.Undoing;
import cn.yunshequ.moderation.model.SavedFilter;
import cn.yunshequ.moderation.store.FilterStore;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Giving an item back, settling one, taking a decision back, and kept filters, in the API. */
@Singleton
class QueueGraphql implements GraphqlModule {
  private final Claims claims;
  private final Duplicates duplicates;
  private final Undoing undoing;
  private final FilterStore filters;

  QueueGraphql(Claims claims, Duplicates duplicates, Undoing undoing, FilterStore filters) {
    this.claims = claims;
    this.duplicates = duplicates;
    this.undoing = undoing;
    this.filters = filters;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query("savedFilters", (viewer, env) -> filters.of(viewer));
    wiring.<SavedFilter>field(
        "SavedFilter", "id", (filter, viewer, env) -> GlobalId.encode("filter", filter.id()));
    wiring.act(
        "claimItem",
        "item",
        (actor, input, env) ->
            new ModerationGraphql.ItemView(claims.claim(actor, input.id("item", "itemId"))));
    wiring.act("saveFilter", "filters", this::save);
    wiring.act(
        "removeFilter",
        "filters",
        (actor, input, env) -> {
          filters.remove(actor, input.id("filter", "filterId"));
          return filters.of(actor);
        });
    wiring.act(
        "releaseItem",
        "item",
        (actor, input, env) ->
            new ModerationGraphql.ItemView(claims.release(actor, input.id("item", "itemId"))));
    wiring.wideAct(
        "settleItem",
        List.of("item", "decision"),
        (actor, input, env) -> {
          var about = input.find("waitsId").map(GlobalId::decode).orElse(null);
          var settled = duplicates.settle(actor, input.id("item", "itemId"), about);
          return Map.of(
              "item", new ModerationGraphql.ItemView(settled.item()),
              "decision", new DecisionView(settled.decision()));
        });
    wiring.act(
        "undoDecision",
        "decision",
        (actor, input, env) ->
            new DecisionView(undoing.undo(actor, input.id("decision", "decisionId"))));
    wiring.<DecisionView>field(
        "ModerationDecision",
        "viewerMayUndo",
        (view, viewer, env) -> undoing.mayUndo(viewer, view.decision()));
  }

  private Object save(Viewer actor, Input input, DataFetchingEnvironment env) {
    filters.save(actor, input.line("name", 20), PlainText.line(input.raw("query"), "query", 300));
    return filters.of(actor);
  }
}
