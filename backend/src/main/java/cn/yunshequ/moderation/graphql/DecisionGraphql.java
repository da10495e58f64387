package cn.yunshequ.moderation.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.Appeals;
import cn.yunshequ.moderation.model.Appeal;
import cn.yunshequ.moderation.model.AppealStatus;
import cn.yunshequ.moderation.model.Decision;
import cn.yunshequ.moderation.model.LedgerLine;
import cn.yunshequ.moderation.store.DecisionReads;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decisions, appeals and the public ledger in the API. */
@Singleton
class DecisionGraphql implements GraphqlModule {
  private static final String APPEAL = "decision.appeal";

  private final Appeals appeals;
  private final DecisionReads reads;
  private final Places places;
  private final Clock clock;

  DecisionGraphql(Appeals appeals, DecisionReads reads, Places places, Clock clock) {
    this.appeals = appeals;
    this.reads = reads;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("ModerationDecision", DecisionView.class);
    wiring.type("Appeal", AppealView.class);
    wiring.node("decision", this::decisions);
    wiring.node("appeal", this::appealsById);
    wiring.loader(APPEAL, this::appealsAgainst);
    wireDecision(wiring);
    wireAppeal(wiring);
    wireLedger(wiring);
    wiring.query(
        "myDecisions",
        (viewer, env) ->
            connection(
                reads.mine(viewer, Paging.first(env), Paging.after(env)), DecisionView::new));
    wiring.query(
        "deskDecisions",
        (viewer, env) ->
            connection(
                reads.ofDesk(
                    viewer,
                    place(env),
                    Boolean.TRUE.equals(env.getArgument("stillHidden")),
                    Paging.first(env),
                    Paging.after(env)),
                DecisionView::new));
    wiring.query(
        "silences",
        "暂停发言的名单",
        (viewer, env) -> reads.silenced(viewer, place(env), clock.instant()));
    wiring.<DecisionReads.Silenced>field("Silence", "until", (s, viewer, env) -> s.until());
    wiring.<DecisionReads.Silenced>field(
        "Silence", "decision", (s, viewer, env) -> new DecisionView(s.decision()));
    wiring.query("appeals", "申诉", this::toHear);
    wiring.query(
        "moderationLedger",
        (viewer, env) ->
            Paging.connection(
                reads.ledger(viewer, place(env), Paging.first(env), Paging.after(env))));
    wiring.act(
        "appealDecision",
        "decision",
        (actor, input, env) ->
            new DecisionView(
                appeals.file(
                    actor,
                    input.id("decision", "decisionId"),
                    input.raw("note"),
                    input.find("requestKey").orElse(null))));
    wiring.act(
        "decideAppeal",
        "decision",
        (actor, input, env) ->
            new DecisionView(
                appeals.hear(actor, heard(input), input.flag("grant"), input.raw("note"))));
  }

  private UUID heard(Input input) {
    return input
        .findId("appeal", "appealId")
        .orElseGet(() -> appeals.openAgainst(input.id("decision", "decisionId")));
  }

  private void wireDecision(Wiring wiring) {
    decision(wiring, "action", d -> d.kind().name());
    decision(wiring, "actionName", d -> d.kind().zh());
    decision(wiring, "title", Decision::title);
    decision(wiring, "excerpt", Decision::excerpt);
    decision(wiring, "reasonCode", Decision::reasonCode);
    decision(wiring, "clause", d -> d.reasonCode() == null ? null : d.reasonCode().clause());
    decision(wiring, "note", Decision::note);
    decision(wiring, "decidedAt", Decision::decidedAt);
    decision(wiring, "decidedByOffice", d -> zh(d.office()));
    decision(wiring, "automatic", Decision::isAutomatic);
    decision(
        wiring,
        "appealableUntil",
        d ->
            d.kind().isAppealable() && clock.instant().isBefore(d.appealableBefore())
                ? d.appealableBefore()
                : null);
    wiring.<DecisionView>field(
        "ModerationDecision",
        "author",
        (v, viewer, env) -> person(env, viewer, v, v.decision().author()));
    wiring.<DecisionView>field(
        "ModerationDecision",
        "decidedBy",
        (v, viewer, env) -> person(env, viewer, v, v.decision().decidedBy()));
    wiring.<DecisionView>field(
        "ModerationDecision",
        "subject",
        (v, viewer, env) -> Subjects.content(env, v.decision().subject()));
    wiring.<DecisionView>field(
        "ModerationDecision",
        "appeal",
        (v, viewer, env) -> Loaded.load(env, APPEAL, v.decision().id()));
  }

  // Names are for colleagues: author and public read the office only.
  private static @Nullable Object person(
      DataFetchingEnvironment env, Viewer viewer, DecisionView view, @Nullable UUID account) {
    var place = view.decision().place();
    boolean colleague =
        place != null && (viewer.worksAtDeskOf(place) || viewer.hearsAppealsOf(place));
    return colleague && account != null
        ? Nodes.load(env, new SubjectRef("resident", account))
        : null;
  }

  private static void decision(
      Wiring wiring, String field, Function<Decision, @Nullable Object> f) {
    wiring.<DecisionView>field(
        "ModerationDecision", field, (view, viewer, env) -> f.apply(view.decision()));
  }

  private void wireAppeal(Wiring wiring) {
    appeal(wiring, "words", Appeal::words);
    appeal(wiring, "status", Appeal::status);
    appeal(wiring, "statusName", a -> a.status().zh());
    appeal(wiring, "filedAt", Appeal::filedAt);
    appeal(wiring, "dueAt", Appeal::dueAt);
    appeal(wiring, "overdue", a -> isLate(a));
    appeal(wiring, "answer", Appeal::answer);
    appeal(wiring, "decidedAt", Appeal::decidedAt);
    wiring.<AppealView>field("Appeal", "title", (v, viewer, env) -> v.title());
    wiring.<AppealView>field("Appeal", "excerpt", (v, viewer, env) -> v.excerpt());
    wiring.<AppealView>field(
        "Appeal",
        "decision",
        (v, viewer, env) -> Nodes.load(env, new SubjectRef("decision", v.appeal().decisionId())));
    wiring.<AppealView>field(
        "Appeal",
        "appellant",
        (v, viewer, env) -> Nodes.load(env, new SubjectRef("resident", v.appeal().appellant())));
    wiring.<AppealView>field(
        "Appeal",
        "viewerMayDecide",
        (v, viewer, env) ->
            v.appeal().status() == AppealStatus.OPEN
                && !viewer.isGuest()
                && cn.yunshequ.moderation.model.AppealRules.mayHear(viewer, v.appeal())
                    .isAllowed());
  }

  private boolean isLate(Appeal appeal) {
    return appeal.status() == AppealStatus.OPEN && appeal.dueAt().isBefore(clock.instant());
  }

  private static void appeal(Wiring wiring, String field, Function<Appeal, @Nullable Object> f) {
    wiring.<AppealView>field("Appeal", field, (view, viewer, env) -> f.apply(view.appeal()));
  }

  // Neither names nor words: only what was done, to what kind of thing, by which clause.
  private static void wireLedger(Wiring wiring) {
    line(wiring, "decidedAt", line -> line.decision().decidedAt());
    line(wiring, "action", line -> line.decision().kind().zh());
    line(wiring, "about", line -> about(line.decision().subject().kind()));
    line(
        wiring,
        "clause",
        line -> {
          var reason = line.decision().reasonCode();
          return reason == null ? null : reason.clause();
        });
    line(wiring, "office", line -> zh(line.decision().office()));
    line(wiring, "automatic", line -> line.decision().isAutomatic());
    line(wiring, "appeal", line -> line.appeal() == null ? null : line.appeal().zh());
  }

  private static void line(Wiring wiring, String field, Function<LedgerLine, @Nullable Object> f) {
    wiring.<LedgerLine>field("LedgerLine", field, (line, viewer, env) -> f.apply(line));
  }

  private static String about(String kind) {
    return switch (kind) {
      case "proposal" -> "提案";
      case "comment" -> "评论";
      case "resident" -> "发言人";
      default -> "内容";
    };
  }

  private static @Nullable String zh(@Nullable OfficeKind office) {
    return office == null ? null : office.zh();
  }

  private Object toHear(Viewer viewer, DataFetchingEnvironment env) {
    String id = env.getArgument("communityId");
    Optional<AreaPath> place =
        id == null
            ? Optional.empty()
            : Optional.of(
                places.get(GlobalId.decode("community", id, "communityId"), "communityId").path());
    boolean open = !Boolean.TRUE.equals(env.getArgument("decidedToo"));
    var page = reads.toHear(viewer, place, open, Paging.first(env), Paging.after(env));
    var connection =
        connection(page, heard -> new AppealView(heard.appeal(), heard.title(), heard.excerpt()));
    if (env.getSelectionSet().contains("totalCount")) {
      connection.put("totalCount", reads.countToHear(viewer, place, open));
    }
    return connection;
  }

  private static <T> Map<String, @Nullable Object> connection(Page<T> page, Function<T, ?> view) {
    return Paging.connection(
        new Page<>(
            page.edges().stream()
                .<Page.Edge<Object>>map(e -> new Page.Edge<>(e.cursor(), view.apply(e.node())))
                .toList(),
            page.hasNextPage()));
  }

  private Map<UUID, DecisionView> decisions(Viewer viewer, List<UUID> ids) {
    return mapped(reads.decisions(viewer, ids), DecisionView::new);
  }

  private Map<UUID, AppealView> appealsById(Viewer viewer, List<UUID> ids) {
    return mapped(reads.appeals(viewer, ids), a -> new AppealView(a, "", ""));
  }

  private Map<UUID, AppealView> appealsAgainst(Viewer viewer, List<UUID> decisions) {
    return mapped(reads.appealsAgainst(viewer, decisions), a -> new AppealView(a, "", ""));
  }

  private static <T, V> Map<UUID, V> mapped(Map<UUID, T> found, Function<T, V> view) {
    Map<UUID, V> views = new HashMap<>();
    found.forEach((id, each) -> views.put(id, view.apply(each)));
    return views;
  }

  private AreaPath place(DataFetchingEnvironment env) {
    String id = env.getArgumentOrDefault("communityId", "");
    return places.get(GlobalId.decode("community", id, "communityId"), "communityId").path();
  }
}
