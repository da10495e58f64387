package cn.yunshequ.search.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.search.SynonymGroups;
import cn.yunshequ.search.SynonymPreviews;
import cn.yunshequ.search.model.SynonymChange;
import cn.yunshequ.search.model.SynonymDraft;
import cn.yunshequ.search.model.SynonymEffect;
import cn.yunshequ.search.model.SynonymGroup;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Synonyms at the desk. */
@Singleton
class SynonymGraphql implements GraphqlModule {
  private static final String CHANGES = "synonymGroup.changes";
  // More than any group may have: the rule names its limit.
  private static final int MOST = 100;
  private static final int LONGEST_SAMPLE = 100;

  private final SynonymGroups groups;
  private final SynonymPreviews previews;

  SynonymGraphql(SynonymGroups groups, SynonymPreviews previews) {
    this.groups = groups;
    this.previews = previews;
  }

  record GroupView(SynonymGroup group) implements Identified {
    @Override
    public SubjectRef ref() {
      return group.ref();
    }
  }

  record ChangeView(
      int version,
      List<String> words,
      List<String> finds,
      boolean removed,
      @Nullable UUID byId,
      Instant at) {
    static ChangeView of(SynonymChange c) {
      return new ChangeView(c.version(), c.words(), c.finds(), c.removed(), c.by(), c.at());
    }
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.type("SynonymGroup", GroupView.class);
    wiring.node(SynonymGroup.KIND, this::byId);
    wiring.loader(CHANGES, groups::changes);
    wiring.<GroupView>field("SynonymGroup", "words", (v, viewer, env) -> v.group().words());
    wiring.<GroupView>field("SynonymGroup", "finds", (v, viewer, env) -> v.group().finds());
    wiring.<GroupView>field("SynonymGroup", "version", (v, viewer, env) -> v.group().version());
    wiring.<GroupView>field(
        "SynonymGroup", "forAll", (v, viewer, env) -> v.group().communityId() == null);
    wiring.<GroupView>field("SynonymGroup", "changedAt", (v, viewer, env) -> v.group().changedAt());
    wiring.<GroupView>field(
        "SynonymGroup",
        "changes",
        (v, viewer, env) ->
            Loaded.load(env, CHANGES, v.group().id()).thenApply(SynonymGraphql::changes));
    wiring.<ChangeView>field("SynonymChange", "by", (v, viewer, env) -> resident(env, v.byId()));
    wiring.query("synonymGroups", this::page);
    wiring.query("synonymPreview", this::preview);
    wiring.act("saveSynonymGroup", "group", this::save);
    wiring.act("removeSynonymGroup", "removedId", this::remove);
  }

  @SuppressWarnings("unchecked")
  private static List<ChangeView> changes(@Nullable Object loaded) {
    return loaded == null
        ? List.of()
        : ((List<SynonymChange>) loaded).stream().map(ChangeView::of).toList();
  }

  private static @Nullable Object resident(DataFetchingEnvironment env, @Nullable UUID account) {
    return account == null ? null : Nodes.load(env, new SubjectRef("resident", account));
  }

  private Map<UUID, GroupView> byId(Viewer viewer, List<UUID> ids) {
    var views = new HashMap<UUID, GroupView>();
    groups.byId(viewer, ids).forEach((id, group) -> views.put(id, new GroupView(group)));
    return views;
  }

  private Object page(Viewer viewer, DataFetchingEnvironment env) {
    Optional<String> text =
        Optional.ofNullable(env.<String>getArgument("text")).filter(t -> !t.isBlank());
    var page =
        groups.page(
            viewer, AskedGraphql.community(env), text, Paging.first(env), Paging.after(env));
    var edges =
        page.edges().stream()
            .map(edge -> new Page.Edge<>(edge.cursor(), new GroupView(edge.node())))
            .toList();
    return Paging.connection(new Page<>(edges, page.hasNextPage()));
  }

  private Object preview(Viewer viewer, DataFetchingEnvironment env) {
    var input = new Input(env.getArgumentOrDefault("input", Map.of()));
    var samples = texts(input, "samples", SynonymPreviews.MOST_SAMPLES);
    if (samples.stream().anyMatch(sample -> sample.length() > LONGEST_SAMPLE)) {
      throw Refusal.of(CommonRefusal.TEXT_TOO_LONG, "samples")
          .with("max", LONGEST_SAMPLE)
          .asException();
    }
    return previews.preview(viewer, draft(input), input.flag("remove"), samples).stream()
        .map(SynonymGraphql::view)
        .toList();
  }

  private static Map<String, Object> view(SynonymEffect effect) {
    return Map.of(
        "query", effect.query(),
        "before", effect.before(),
        "after", effect.after(),
        "appear", effect.appear().stream().map(SynonymGraphql::view).toList(),
        "disappear", effect.disappear().stream().map(SynonymGraphql::view).toList(),
        "moved", effect.moved().stream().map(SynonymGraphql::view).toList());
  }

  private static Map<String, Object> view(SynonymEffect.Move move) {
    return Map.of("hit", view(move.hit()), "from", move.from(), "to", move.to());
  }

  private static Map<String, Object> view(SynonymEffect.Title hit) {
    return Map.of(
        "subjectId", hit.subject().globalId(),
        "kind", hit.subject().kind().toUpperCase(Locale.ROOT),
        "title", hit.title());
  }

  private Object save(Viewer actor, Input input, DataFetchingEnvironment env) {
    return new GroupView(groups.save(actor, draft(input), input.find("requestKey").orElse(null)));
  }

  private Object remove(Viewer actor, Input input, DataFetchingEnvironment env) {
    groups.remove(actor, draft(input));
    return input.raw("groupId");
  }

  private static SynonymDraft draft(Input input) {
    return new SynonymDraft(
        input.findId(SynonymGroup.KIND, "groupId").orElse(null),
        input.id("community", "communityId"),
        input.flag("forAll"),
        texts(input, "words", MOST),
        texts(input, "finds", MOST),
        input.findNumber("expectedVersion").orElse(null));
  }

  private static List<String> texts(Input input, String field, int most) {
    var texts = input.texts(field);
    if (texts.size() > most) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, field).asException();
    }
    return texts;
  }
}
