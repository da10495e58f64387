package cn.yunshequ.proposals.graphql;

import cn.yunshequ.community.Mandates;
import cn.yunshequ.community.OrganisationView;
import cn.yunshequ.deliberation.Threads;
import cn.yunshequ.files.Photos;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.proposals.model.OfficialAnswer;
import cn.yunshequ.proposals.model.OutcomeRating;
import cn.yunshequ.proposals.model.ProposalRules;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.model.RevisionView;
import cn.yunshequ.proposals.model.TimelineEntry;
import cn.yunshequ.proposals.store.DetailReads;
import cn.yunshequ.proposals.store.ProposalReads;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The fields of a proposal that are more than columns of its row. */
@Singleton
class ProposalFields implements GraphqlModule {
  private static final String TIMELINES = "proposals.timelines";
  private static final String REVISIONS = "proposals.revisions";
  private static final String CO_AUTHORS = "proposals.coAuthors";
  private static final String MERGED_FROM = "proposals.mergedFrom";
  private static final String RATINGS = "proposals.ratings";
  private static final String PHOTOS = "proposals.photos";
  private static final String COMMENTS = "proposals.comments";

  private final ProposalReads reads;
  private final DetailReads details;
  private final Threads threads;
  private final Photos photos;
  private final Clock clock;

  ProposalFields(
      ProposalReads reads, DetailReads details, Threads threads, Photos photos, Clock clock) {
    this.reads = reads;
    this.details = details;
    this.threads = threads;
    this.photos = photos;
    this.clock = clock;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Proposal", ProposalView.class);
    wiring.node(ProposalView.KIND, reads::byIds);
    wiring.loader(TIMELINES, details::timelines);
    wiring.loader(REVISIONS, details::revisions);
    wiring.loader(CO_AUTHORS, details::coAuthors);
    wiring.loader(MERGED_FROM, details::mergedFrom);
    wiring.loader(RATINGS, details::ratings);
    wiring.loader(PHOTOS, (viewer, ids) -> photos.of(ProposalView.KIND, ids));
    wiring.loader(COMMENTS, (viewer, ids) -> threads.beginnings(viewer, ProposalView.KIND, ids));
    field(wiring, "community", (p, viewer, env) -> node(env, "community", p.communityId()));
    field(wiring, "scope", (p, viewer, env) -> node(env, "area", p.scopeId()));
    field(
        wiring, "viewerMay", (p, viewer, env) -> ProposalRules.all(viewer, p.standing(), today()));
    field(wiring, "viewerInvitedAsCoAuthor", (p, viewer, env) -> p.viewerInvited());
    field(wiring, "nextStep", (p, viewer, env) -> p.nextStep(today()));
    field(
        wiring,
        "timeline",
        (p, viewer, env) ->
            ProposalFields.<TimelineEntry>list(env, TIMELINES, p)
                .thenApply(entries -> timeline(p, entries)));
    field(
        wiring,
        "revisions",
        (p, viewer, env) ->
            ProposalFields.<RevisionView>list(env, REVISIONS, p).thenApply(ShownRevision::of));
    field(wiring, "coAuthors", (p, viewer, env) -> list(env, CO_AUTHORS, p));
    field(wiring, "mergedFrom", (p, viewer, env) -> list(env, MERGED_FROM, p));
    field(
        wiring,
        "mergedInto",
        (p, viewer, env) ->
            p.mergedIntoId() == null ? null : node(env, ProposalView.KIND, p.mergedIntoId()));
    field(wiring, "comments", this::comments);
    field(wiring, "photos", (p, viewer, env) -> p.wordsShown() ? list(env, PHOTOS, p) : List.of());
    field(wiring, "rating", (p, viewer, env) -> rating(env, p));
    field(
        wiring,
        "actedFor",
        (p, viewer, env) -> p.author() == null ? null : Loaded.load(env, Mandates.MARKS, p.id()));
    wiring.<OfficialAnswer>field(
        "OfficialAnswer", "responsibleOrg", (answer, viewer, env) -> organisation(env, answer));
  }

  private static @Nullable CompletableFuture<Object> organisation(
      DataFetchingEnvironment env, OfficialAnswer answer) {
    var id = answer.organisationId();
    return id == null ? null : node(env, OrganisationView.KIND, id);
  }

  private static void field(Wiring wiring, String name, Wiring.Field<ProposalView> reader) {
    wiring.field("Proposal", name, reader);
  }

  private LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }

  private static CompletableFuture<Object> node(DataFetchingEnvironment env, String kind, UUID id) {
    return Nodes.load(env, new SubjectRef(kind, id));
  }

  @SuppressWarnings("unchecked")
  private static <T> CompletableFuture<List<T>> list(
      DataFetchingEnvironment env, String loader, ProposalView proposal) {
    return Loaded.load(env, loader, proposal.id())
        .thenApply(found -> found == null ? List.of() : (List<T>) found);
  }

  // The same day may have been promised before, and that promise kept: the newest is the open one.
  private List<Map<String, @Nullable Object>> timeline(
      ProposalView proposal, List<TimelineEntry> entries) {
    var due = proposal.dueOn();
    var open = entries.stream().filter(entry -> due != null && due.equals(entry.dueOn())).toList();
    return entries.stream()
        .map(entry -> timelineEntry(entry, !open.isEmpty() && entry.equals(open.getLast())))
        .toList();
  }

  private Map<String, @Nullable Object> timelineEntry(TimelineEntry entry, boolean open) {
    var due = entry.dueOn();
    Map<String, @Nullable Object> shown = new HashMap<>();
    shown.put("id", entry.id());
    shown.put("kind", entry.kind().name());
    shown.put("title", entry.title());
    shown.put("text", entry.text());
    shown.put("at", entry.at());
    shown.put("by", entry.by());
    shown.put("dueOn", due);
    shown.put("overdue", open && due != null && today().isAfter(due));
    return shown;
  }

  // The first page of many discussions is one statement; a further page is asked of one only.
  private Object comments(ProposalView proposal, Viewer viewer, DataFetchingEnvironment env) {
    int first = Paging.first(env);
    var after = Paging.after(env);
    boolean newestFirst = "LATEST".equals(env.getArgumentOrDefault("orderBy", "OLDEST"));
    if (!proposal.wordsShown()) {
      return Paging.connection(new Page<>(List.of(), false));
    }
    if (newestFirst || after.isPresent()) {
      return Paging.connection(threads.page(viewer, proposal.ref(), newestFirst, first, after));
    }
    return Loaded.load(env, COMMENTS, proposal.id())
        .thenApply(found ->
            Paging.connection(
                found instanceof Threads.Beginning beginning
                    ? beginning.page(viewer, first)
                    : new Page<>(List.of(), false)));
  }

  // Nothing to show before there was anything to rate.
  private static CompletableFuture<@Nullable Object> rating(
      DataFetchingEnvironment env, ProposalView proposal) {
    return Loaded.load(env, RATINGS, proposal.id())
        .thenApply(found ->
            found instanceof OutcomeRating rating && (rating.count() > 0 || rating.reopenedOnce())
                ? rating
                : null);
  }
}
