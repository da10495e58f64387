package cn.yunshequ.conventions.graphql;

import cn.yunshequ.conventions.model.AdoptionRule;
import cn.yunshequ.conventions.model.AdoptionView;
import cn.yunshequ.conventions.model.AdoptionWay;
import cn.yunshequ.conventions.model.ConventionRules;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.FineWords;
import cn.yunshequ.conventions.model.Redline;
import cn.yunshequ.conventions.model.VersionView;
import cn.yunshequ.conventions.store.AmendmentReads;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.conventions.store.ConventionStore;
import cn.yunshequ.conventions.store.RoundReads;
import cn.yunshequ.conventions.store.TextReads;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.voting.BallotPages;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields of a convention that are more than columns of its row. */
@Singleton
class ConventionFields implements GraphqlModule {
  private static final String VERSIONS = "conventions.versions";
  private static final String CURRENT = "conventions.current";
  private static final String NEWEST = "conventions.newest";
  private static final String TO_SIGN = "conventions.toSign";
  private static final String EDITIONS = "conventions.editions";
  private static final String ADOPTIONS = "conventions.adoptions";
  private static final String BALLOTS = "conventions.ballots";
  private static final String WAITING = "conventions.openAmendments";
  private static final String RULES = "conventions.rules";
  private static final String CHECKS = "conventions.checks";

  private final ConventionReads reads;
  private final ConventionStore rules;
  private final TextReads texts;
  private final RoundReads rounds;
  private final AmendmentReads amendments;
  private final BallotPages ballots;
  private final Talk talk;
  private final Clock clock;

  ConventionFields(
      ConventionReads reads,
      ConventionStore rules,
      TextReads texts,
      RoundReads rounds,
      AmendmentReads amendments,
      BallotPages ballots,
      Talk talk,
      Clock clock) {
    this.reads = reads;
    this.rules = rules;
    this.texts = texts;
    this.rounds = rounds;
    this.amendments = amendments;
    this.ballots = ballots;
    this.talk = talk;
    this.clock = clock;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("Convention", ConventionView.class);
    wiring.node(ConventionView.KIND, reads::byIds);
    wiring.loader(VERSIONS, texts::versions);
    wiring.loader(CURRENT, (viewer, ids) -> chosen(viewer, ids, ConventionView::currentVersion));
    wiring.loader(NEWEST, (viewer, ids) -> chosen(viewer, ids, ConventionView::newestVersion));
    wiring.loader(TO_SIGN, (viewer, ids) -> chosen(viewer, ids, ConventionView::toSign));
    wiring.loader(EDITIONS, rounds::editions);
    wiring.loader(ADOPTIONS, rounds::adoptions);
    wiring.loader(BALLOTS, (viewer, ids) -> ballots.about(viewer, ConventionView.KIND, ids));
    wiring.loader(WAITING, amendments::waiting);
    wiring.loader(RULES, this::rules);
    wiring.loader(CHECKS, reads::checks);
    wirePlace(wiring);
    wireTexts(wiring);
    wireRounds(wiring);
    talk.wire(wiring, "Convention", ConventionView.KIND);
  }

  private void wirePlace(Wiring wiring) {
    field(wiring, "scope", (c, viewer, env) -> node(env, "area", c.areaId()));
    field(wiring, "community", (c, viewer, env) -> node(env, "community", c.communityId()));
    field(wiring, "viewerMay", (c, viewer, env) -> ConventionRules.all(viewer, c.standing()));
    field(wiring, "ruleText", (c, viewer, env) -> rule(env, c).thenApply(AdoptionRule::text));
    field(
        wiring,
        "consultationDays",
        (c, viewer, env) -> rule(env, c).thenApply(AdoptionRule::consultationDays));
  }

  private void wireTexts(Wiring wiring) {
    field(wiring, "current", (c, viewer, env) -> version(c, env, CURRENT));
    field(wiring, "newest", (c, viewer, env) -> version(c, env, NEWEST));
    field(
        wiring, "toSign", (c, viewer, env) -> c.toSign() == null ? null : version(c, env, TO_SIGN));
    field(
        wiring,
        "versions",
        (c, viewer, env) -> c.wordsShown() ? list(env, VERSIONS, c.id()) : List.of());
    field(wiring, "history", this::history);
    field(wiring, "diff", this::diff);
    field(wiring, "findings", this::findings);
    field(
        wiring,
        "check",
        (c, viewer, env) -> c.seesDrafts() ? Loaded.load(env, CHECKS, c.id()) : null);
    field(
        wiring,
        "openAmendmentCount",
        (c, viewer, env) -> Loaded.load(env, WAITING, c.id()).thenApply(n -> n == null ? 0 : n));
  }

  private static CompletableFuture<AdoptionRule> rule(
      DataFetchingEnvironment env, ConventionView convention) {
    return Loaded.load(env, RULES, convention.id()).thenApply(AdoptionRule.class::cast);
  }

  // A statement for each of the few ways of adoption, whatever the page holds.
  private Map<UUID, AdoptionRule> rules(Viewer viewer, List<UUID> ids) {
    var byWay = new EnumMap<AdoptionWay, AdoptionRule>(AdoptionWay.class);
    Map<UUID, AdoptionRule> found = new HashMap<>();
    reads
        .byIds(viewer, ids)
        .forEach((id, convention) ->
            found.put(
                id, byWay.computeIfAbsent(convention.way(), way -> rules.rule(way, today()))));
    return found;
  }

  private void wireRounds(Wiring wiring) {
    field(wiring, "editions", (c, viewer, env) -> list(env, EDITIONS, c.id()));
    field(wiring, "adoptions", (c, viewer, env) -> list(env, ADOPTIONS, c.id()));
    field(wiring, "ballots", (c, viewer, env) -> list(env, BALLOTS, c.id()));
    wiring.<AdoptionView>field(
        "ConventionAdoption",
        "ballot",
        (a, viewer, env) -> a.ballotId() == null ? null : node(env, "ballot", a.ballotId()));
  }

  private java.time.LocalDate today() {
    return CivicTime.dayOf(clock.instant());
  }

  static void field(Wiring wiring, String name, Wiring.Field<ConventionView> reader) {
    wiring.field("Convention", name, reader);
  }

  static CompletableFuture<Object> node(DataFetchingEnvironment env, String kind, UUID id) {
    return Nodes.load(env, new SubjectRef(kind, id));
  }

  static CompletableFuture<List<?>> list(DataFetchingEnvironment env, String loader, UUID id) {
    return Loaded.load(env, loader, id)
        .thenApply(found -> Optional.ofNullable((List<?>) found).orElse(List.of()));
  }

  private static @Nullable Object version(
      ConventionView convention, DataFetchingEnvironment env, String loader) {
    return convention.wordsShown() ? Loaded.load(env, loader, convention.id()) : null;
  }

  // Two statements for all conventions of a page: where each stands, and that version of each.
  private Map<UUID, VersionView> chosen(
      Viewer viewer, List<UUID> ids, Function<ConventionView, @Nullable Integer> which) {
    Map<UUID, List<Integer>> asked = new HashMap<>();
    reads
        .byIds(viewer, ids)
        .forEach((id, convention) -> {
          var number = which.apply(convention);
          if (number != null) {
            asked.put(id, List.of(number));
          }
        });
    Map<UUID, VersionView> found = new HashMap<>();
    texts
        .versions(viewer, asked)
        .forEach((id, byNumber) ->
            asked.getOrDefault(id, List.of()).stream()
                .map(byNumber::get)
                .filter(java.util.Objects::nonNull)
                .forEach(version -> found.put(id, version)));
    return found;
  }

  // The first page of many conventions is one statement; a further page is asked of one only.
  private Object history(ConventionView convention, Viewer viewer, DataFetchingEnvironment env) {
    int first = Paging.first(env);
    var after = Paging.after(env);
    if (!convention.wordsShown()) {
      return Paging.connection(new Page<>(List.of(), false));
    }
    if (after.isPresent()) {
      return Paging.connection(texts.history(viewer, convention.id(), first, after.get()));
    }
    return list(env, VERSIONS, convention.id())
        .thenApply(found ->
            Paging.connection(
                TextReads.page(
                    found.stream().map(VersionView.class::cast).limit(first + 1L).toList(),
                    first)));
  }

  private @Nullable Object diff(
      ConventionView convention, Viewer viewer, DataFetchingEnvironment env) {
    int from = env.getArgumentOrDefault("from", 0);
    int to = env.getArgumentOrDefault("to", 0);
    if (!convention.shows(from) || !convention.shows(to)) {
      return null;
    }
    var both = texts.texts(viewer, convention, List.of(from, to));
    var before = both.get(from);
    var after = both.get(to);
    return before == null || after == null ? null : Redline.between(from, before, to, after);
  }

  private Object findings(ConventionView convention, Viewer viewer, DataFetchingEnvironment env) {
    if (!convention.seesDrafts()) {
      return List.of();
    }
    var newest = convention.newestVersion();
    var text = texts.texts(viewer, convention, List.of(newest)).get(newest);
    return text == null ? List.of() : FineWords.in(text);
  }
}
