package cn.yunshequ.volunteering.graphql;

import static cn.yunshequ.volunteering.graphql.Edges.node;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.volunteering.HelpRequests;
import cn.yunshequ.volunteering.model.HelpKind;
import cn.yunshequ.volunteering.model.HelpRules;
import cn.yunshequ.volunteering.model.HelpView;
import cn.yunshequ.volunteering.model.HelpWorker;
import cn.yunshequ.volunteering.store.HelpReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;

/** Help requests in the API. */
@Singleton
class HelpGraphql implements GraphqlModule {
  private static final String DETAILS = "volunteering.helpDetails";
  private static final int MAX_TITLE = 40;
  private static final int MAX_WORDS = 500;

  private final HelpRequests requests;
  private final HelpReads reads;
  private final Places places;

  HelpGraphql(HelpRequests requests, HelpReads reads, Places places) {
    this.requests = requests;
    this.reads = reads;
    this.places = places;
  }

  /** An act on the request named in the input. */
  @FunctionalInterface
  private interface OnRequest {
    HelpView perform(Viewer actor, UUID request, Input input);
  }

  private static void act(Wiring wiring, String name, OnRequest act) {
    wiring.act(
        name,
        "helpRequest",
        (actor, in, env) -> act.perform(actor, in.id(HelpView.KIND, "helpRequestId"), in));
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("HelpRequest", HelpView.class);
    wiring.node(HelpView.KIND, reads::byIds);
    wiring.loader(DETAILS, reads::details);
    wiring.<HelpView>field(
        "HelpRequest", "scope", (h, viewer, env) -> node(env, "area", h.areaId()));
    wiring.<HelpView>field(
        "HelpRequest", "community", (h, viewer, env) -> node(env, "community", h.communityId()));
    wiring.<HelpView>field(
        "HelpRequest", "details", (h, viewer, env) -> Loaded.load(env, DETAILS, h.id()));
    wiring.<HelpView>field(
        "HelpRequest", "viewerMay", (h, viewer, env) -> HelpRules.all(viewer, h.standing()));
    wiring.query("helpRequest", (viewer, env) -> Edges.one(env, HelpView.KIND));
    wiring.query("helpRequests", this::page);
    wiring.query(
        "helpWorkers",
        (viewer, env) ->
            requests.workers(
                viewer, GlobalId.decode(HelpView.KIND, env.getArgumentOrDefault("id", ""), "id")));
    wiring.<HelpWorker>field(
        "HelpWorker",
        "offices",
        (w, viewer, env) -> w.offices().stream().map(OfficeKind::zh).toList());
    wiring.act("postHelpRequest", "helpRequest", this::ask);
    act(wiring, "claimHelpRequest", (actor, id, in) -> requests.claim(actor, id, Edges.key(in)));
    act(
        wiring,
        "handBackHelpRequest",
        (actor, id, in) -> requests.handBack(actor, id, in.line("reason", 100)));
    act(
        wiring,
        "completeHelpRequest",
        (actor, id, in) ->
            requests.complete(actor, id, in.findParagraphs("note", 300).orElse(null)));
    act(
        wiring,
        "thankForHelp",
        (actor, id, in) -> requests.thank(actor, id, in.paragraphs("words", 300)));
    act(wiring, "withdrawHelpRequest", (actor, id, in) -> requests.withdraw(actor, id));
    act(
        wiring,
        "assignHelpWorker",
        (actor, id, in) -> requests.assign(actor, id, in.id("resident", "residentId")));
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    Map<String, Object> given = env.getArgumentOrDefault("filter", Map.of());
    var input = new Input(given);
    var filter =
        new HelpReads.Filter(
            input.findId("community", "communityId").orElse(null),
            input.has("scopeId") ? places.get(Edges.place(input), "scopeId").path() : null,
            input.flag("open"),
            input.flag("mine"));
    return Paging.connection(reads.page(viewer, filter, Paging.first(env), Paging.after(env)));
  }

  private Object ask(Viewer actor, Input in, DataFetchingEnvironment env) {
    return requests.ask(
        actor,
        new HelpRequests.Asking(
            Edges.place(in),
            in.findChoice("kind", HelpKind.class).orElse(HelpKind.HELP),
            in.line("title", MAX_TITLE),
            in.paragraphs("body", MAX_WORDS),
            in.findParagraphs("details", MAX_WORDS).orElse(null),
            in.flag("care"),
            in.flag("careConsent")),
        Edges.key(in));
  }
}
