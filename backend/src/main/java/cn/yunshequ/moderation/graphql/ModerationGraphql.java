package cn.yunshequ.moderation.graphql;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.Desk;
import cn.yunshequ.moderation.model.Item;
import cn.yunshequ.moderation.model.QueueFilter;
import cn.yunshequ.moderation.model.Report;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.moderation.store.DecisionReads;
import cn.yunshequ.moderation.store.DeskReads;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Identified;
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
import org.jspecify.annotations.Nullable;

/** The desk in the API. */
@Singleton
class ModerationGraphql implements GraphqlModule {
  private static final int MAX_NOTE = 200;
  private static final Map<String, String> COUNTED =
      Map.ofEntries(
          Map.entry("proposals", "PROPOSAL"),
          Map.entry("comments", "COMMENT"),
          Map.entry("reports", "REPORT"),
          Map.entry("flagged", "FLAGGED"),
          Map.entry("appeals", "APPEAL"),
          Map.entry("residencies", "RESIDENCY"),
          Map.entry("duplicates", "DUPLICATE"),
          Map.entry("repliesDue", "REPLY_DUE"),
          Map.entry("paperBallots", "PAPER_BALLOT"),
          Map.entry("hours", "HOURS"),
          Map.entry("questions", "QUESTION"),
          Map.entry("objections", "OBJECTION"));

  private final Desk desk;
  private final DeskReads reads;
  private final DecisionReads decisions;
  private final Places places;
  private final Clock clock;

  ModerationGraphql(
      Desk desk, DeskReads reads, DecisionReads decisions, Places places, Clock clock) {
    this.decisions = decisions;
    this.desk = desk;
    this.reads = reads;
    this.places = places;
    this.clock = clock;
  }

  /** An item with its public id. */
  record ItemView(Item item) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef("item", item.id());
    }
  }

  /** A report with its public id. */
  record ReportView(Report report) implements Identified {
    @Override
    public SubjectRef ref() {
      return new SubjectRef("report", report.id());
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("ModerationItem", ItemView.class);
    wiring.type("Report", ReportView.class);
    wireFields(wiring);
    wiring.loader("item.reports", reads::reports);
    wiring.node("item", this::items);
    wiring.query("moderationQueue", "待办", this::queue);
    wiring.live(
        "queueChanged",
        (viewer, env) -> {
          var place = place(env);
          reads.counts(viewer, place); // refuses who does not work there
          return new QueueFeed(place, reads);
        });
    wiring.query("deskCounts", "待办数", this::counts);
    wiring.act(
        "reportContent",
        "report",
        (actor, input, env) -> {
          // What one may not see is not there, for reports as well.
          var about = subject(input);
          if (desk.seenWith(about).filter(node -> wiring.sees(actor, node)).isEmpty()) {
            throw Refusal.of(CommonRefusal.NOT_FOUND).asException();
          }
          return report(actor, input);
        });
    wiring.act("hideContent", "decision", this::hide);
    wiring.act(
        "restoreContent",
        "decision",
        (actor, input, env) ->
            new DecisionView(desk.restore(actor, subject(input), input.raw("note"))));
    wiring.act(
        "approveContent",
        "decision",
        (actor, input, env) ->
            new DecisionView(
                desk.approve(
                    actor, subject(input), input.findNumber("expectedVersion").orElse(null))));
    wiring.wideAct(
        "dismissReport",
        List.of("report", "decision"),
        (actor, input, env) -> {
          var dismissal =
              desk.dismiss(
                  actor,
                  input.id("report", "reportId"),
                  input.findParagraphs("note", MAX_NOTE).orElse(null),
                  input.flag("all"));
          return Map.of(
              "report", new ReportView(dismissal.report()),
              "decision", new DecisionView(dismissal.decision()));
        });
  }

  private void wireFields(Wiring wiring) {
    var properties =
        List.of("kind", "title", "excerpt", "hint", "version", "waitingSince", "dueAt");
    for (var name : properties) {
      wiring.<ItemView>field(
          "ModerationItem", name, (view, viewer, env) -> property(view.item(), name));
    }
    wiring.<ItemView>field(
        "ModerationItem",
        "subject",
        (v, viewer, env) -> Subjects.ofItem(env, v.item().kind(), v.item().subject()));
    wiring.<ItemView>field(
        "ModerationItem", "waitsId", (v, viewer, env) -> v.item().subject().globalId());
    wiring.<ItemView>field(
        "ModerationItem", "author", (v, viewer, env) -> resident(env, v.item().author()));
    wiring.<ItemView>field(
        "ModerationItem",
        "overdue",
        (v, viewer, env) -> v.item().dueAt().isBefore(clock.instant()));
    wiring.<ItemView>field(
        "ModerationItem", "nearDue", (v, viewer, env) -> v.item().isNearDue(clock.instant()));
    wiring.loader("item.appeal", this::appealsOfItems);
    wiring.loader("appeal.item", this::itemsOfAppeals);
    wiring.<AppealView>field(
        "Appeal", "item", (v, viewer, env) -> Loaded.load(env, "appeal.item", v.appeal().id()));
    wiring.<ItemView>field(
        "ModerationItem",
        "appeal",
        (v, viewer, env) ->
            v.item().kind().equals("APPEAL")
                ? Loaded.load(env, "item.appeal", v.item().id())
                : null);
    wiring.<ItemView>field(
        "ModerationItem",
        "reports",
        (v, viewer, env) ->
            Loaded.load(env, "item.reports", v.item().id())
                .thenApply(ModerationGraphql::reportViews));
    wiring.<ItemView>field(
        "ModerationItem",
        "claimedBy",
        (v, viewer, env) -> isClaimed(v.item()) ? resident(env, v.item().claimedBy()) : null);
    wiring.<ItemView>field(
        "ModerationItem",
        "claimedUntil",
        (v, viewer, env) -> isClaimed(v.item()) ? v.item().claimedUntil() : null);
    wiring.<ItemView>field(
        "ModerationItem",
        "claimedByViewer",
        (v, viewer, env) -> isClaimed(v.item()) && viewer.account().equals(v.item().claimedBy()));
    wiring.<ReportView>field("Report", "reason", (v, viewer, env) -> v.report().reason());
    wiring.<ReportView>field("Report", "note", (v, viewer, env) -> v.report().note());
    wiring.<ReportView>field("Report", "status", (v, viewer, env) -> v.report().status());
    wiring.<ReportView>field("Report", "createdAt", (v, viewer, env) -> v.report().createdAt());
  }

  private boolean isClaimed(Item item) {
    var until = item.claimedUntil();
    return until != null && until.isAfter(clock.instant());
  }

  private static @Nullable Object property(Item item, String name) {
    return switch (name) {
      case "kind" -> item.kind();
      case "title" -> item.title();
      case "excerpt" -> item.excerpt();
      case "hint" -> item.hint();
      case "version" -> item.version();
      case "waitingSince" -> item.waitingSince();
      default -> item.dueAt();
    };
  }

  @SuppressWarnings("unchecked")
  private static List<ReportView> reportViews(@Nullable Object reports) {
    return reports == null
        ? List.of()
        : ((List<Report>) reports).stream().map(ReportView::new).toList();
  }

  private static @Nullable Object resident(DataFetchingEnvironment env, @Nullable UUID account) {
    return account == null ? null : Nodes.load(env, new SubjectRef("resident", account));
  }

  private Map<UUID, ItemView> items(Viewer viewer, List<UUID> ids) {
    Map<UUID, ItemView> views = new HashMap<>();
    reads.items(viewer, ids).forEach((id, item) -> views.put(id, new ItemView(item)));
    return views;
  }

  private Object queue(Viewer viewer, DataFetchingEnvironment env) {
    AreaPath place = place(env);
    List<String> kinds = env.getArgument("kinds");
    var filter =
        new QueueFilter(
            kinds == null ? List.of() : kinds,
            Optional.ofNullable(env.getArgument("text")),
            Boolean.TRUE.equals(env.getArgument("overdue")),
            Boolean.TRUE.equals(env.getArgument("nearDue")),
            Boolean.TRUE.equals(env.getArgument("mine")),
            clock.instant());
    var page = reads.queue(viewer, place, filter, Paging.first(env), Paging.after(env));
    var views =
        new Page<>(
            page.edges().stream()
                .map(e -> new Page.Edge<>(e.cursor(), new ItemView(e.node())))
                .toList(),
            page.hasNextPage());
    var connection = Paging.connection(views);
    if (env.getSelectionSet().contains("totalCount")) {
      connection.put("totalCount", reads.waiting(viewer, place, filter));
    }
    return connection;
  }

  private Object counts(Viewer viewer, DataFetchingEnvironment env) {
    AreaPath place = place(env);
    var byKind = reads.counts(viewer, place);
    var clocks = reads.clocks(viewer, place, clock.instant());
    Map<String, Integer> counts = new HashMap<>();
    COUNTED.forEach((field, kind) -> counts.put(field, byKind.getOrDefault(kind, 0)));
    counts.put("all", byKind.values().stream().mapToInt(Integer::intValue).sum());
    counts.put("overdue", clocks.overdue());
    counts.put("nearDue", clocks.nearDue());
    return counts;
  }

  private Map<UUID, ItemView> itemsOfAppeals(Viewer viewer, List<UUID> appeals) {
    Map<UUID, ItemView> views = new HashMap<>();
    reads.itemsOfAppeals(viewer, appeals).forEach((id, item) -> views.put(id, new ItemView(item)));
    return views;
  }

  private Map<UUID, AppealView> appealsOfItems(Viewer viewer, List<UUID> items) {
    Map<UUID, AppealView> views = new HashMap<>();
    decisions
        .openAppealsOfItems(viewer, items)
        .forEach((item, appeal) -> views.put(item, new AppealView(appeal, "", "")));
    return views;
  }

  private AreaPath place(DataFetchingEnvironment env) {
    String id = env.getArgumentOrDefault("communityId", "");
    return places.get(GlobalId.decode("community", id, "communityId"), "communityId").path();
  }

  private Object report(Viewer actor, Input input) {
    var note =
        input
            .find("note")
            .filter(n -> !n.isBlank())
            .map(n -> PlainText.paragraphs(n, "note", MAX_NOTE));
    return new ReportView(
        desk.report(
            actor,
            subject(input),
            input.choice("reason", ReportReason.class),
            note.orElse(null),
            input.find("requestKey").orElse(null)));
  }

  private Object hide(Viewer actor, Input input, DataFetchingEnvironment env) {
    return new DecisionView(
        desk.hide(
            actor,
            subject(input),
            input.choice("reasonCode", ReportReason.class),
            input.raw("note"),
            input.findNumber("expectedVersion").orElse(null)));
  }

  private static SubjectRef subject(Input input) {
    return GlobalId.decode(input.raw("subjectId"));
  }
}
