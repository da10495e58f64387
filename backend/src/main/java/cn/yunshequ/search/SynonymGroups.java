package cn.yunshequ.search;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.audit.Audit;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Once;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.Outbox;
import cn.yunshequ.search.analysis.Fold;
import cn.yunshequ.search.model.SearchRefusal;
import cn.yunshequ.search.model.SynonymChange;
import cn.yunshequ.search.model.SynonymDraft;
import cn.yunshequ.search.model.SynonymGroup;
import cn.yunshequ.search.model.SynonymRules;
import cn.yunshequ.search.model.SynonymRules.Meaning;
import cn.yunshequ.search.store.SynonymReads;
import cn.yunshequ.search.store.SynonymStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Synonyms as the desk keeps them. The committee keeps those of its community, the subdistrict
 * those for all too. Every state is kept; a change holds for the next question on this node and
 * within a second on the others.
 */
@Singleton
public class SynonymGroups {
  private final Db db;
  private final SynonymStore store;
  private final SynonymReads reads;
  private final SynonymKeeper keeper;
  private final Places places;
  private final Outbox outbox;
  private final Audit audit;
  private final Once once;
  private final Ids ids;
  private final Clock clock;

  SynonymGroups(
      Db db,
      SynonymStore store,
      SynonymReads reads,
      SynonymKeeper keeper,
      Places places,
      Outbox outbox,
      Audit audit,
      Once once,
      Ids ids,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.reads = reads;
    this.keeper = keeper;
    this.places = places;
    this.outbox = outbox;
    this.audit = audit;
    this.once = once;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * What holds in a community, newest first: its own and those for all. Desk and subdistrict only.
   *
   * @param text part of a word; empty for all
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED
   */
  public Page<SynonymGroup> page(
      Viewer viewer, UUID communityId, Optional<String> text, int first, Optional<String> after) {
    AskedWords.mustReadAt(viewer, places.get(communityId, "communityId").path());
    return reads.page(viewer, communityId, text.map(Fold::text), first, after);
  }

  /** Groups by id, for those who work at some desk. */
  public Map<UUID, SynonymGroup> byId(Viewer viewer, List<UUID> groupIds) {
    return viewer.offices().isEmpty() ? Map.of() : reads.byId(viewer, groupIds);
  }

  /** Every state of these groups, newest first. */
  public Map<UUID, List<SynonymChange>> changes(Viewer viewer, List<UUID> groupIds) {
    return viewer.offices().isEmpty() ? Map.of() : reads.changes(viewer, groupIds);
  }

  /**
   * Whether the viewer may change that group, or, for null, make one for all.
   *
   * @param path of the community at whose desk the viewer works
   */
  public static boolean mayChange(Viewer viewer, AreaPath path, @Nullable UUID groupsCommunity) {
    boolean committee =
        viewer.holds(OfficeKind.COMMITTEE_CHAIR, path)
            || viewer.holds(OfficeKind.COMMITTEE_MEMBER, path);
    return viewer.holds(OfficeKind.SUBDISTRICT_OFFICER, path)
        || (committee && groupsCommunity != null);
  }

  /**
   * Makes a group, or changes its words. Says SynonymsChanged.
   *
   * @param requestKey the same key makes one group only; null when the client sent none
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE,
   *     SYNONYM_…, REQUEST_KEY_REUSED
   */
  public SynonymGroup save(Viewer actor, SynonymDraft draft, @Nullable String requestKey) {
    actor.account();
    var place = places.get(draft.communityId(), "communityId").path();
    var meaning = meaning(draft);
    SynonymRules.mayStand(meaning).orRefuse();
    var id =
        draft.groupId() == null
            ? once.once(
                actor,
                requestKey,
                "saveSynonymGroup",
                () -> {
                  store.lock();
                  return put(actor, place, fresh(actor, place, draft), meaning, "新增同义词");
                })
            : db.write(() -> {
              store.lock();
              return put(actor, place, standing(actor, place, draft), meaning, "修改同义词");
            });
    keeper.refresh();
    return store.find(id).orElseThrow();
  }

  /**
   * Takes a group out; its history stays. Says SynonymsChanged.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, CHANGED_MEANWHILE
   */
  public void remove(Viewer actor, SynonymDraft draft) {
    actor.account();
    var place = places.get(draft.communityId(), "communityId").path();
    db.write(() -> {
      store.lock();
      var group = standing(actor, place, draft);
      return said(actor, place, next(group, group.words(), group.finds(), true), "删除同义词");
    });
    keeper.refresh();
  }

  /** Folded as questions are, so that what is compared is what will be found. */
  static Meaning meaning(SynonymDraft draft) {
    return new Meaning(folded(draft.words()), folded(draft.finds()));
  }

  private static List<String> folded(List<String> words) {
    return words.stream().map(word -> Fold.text(word).strip()).toList();
  }

  private SynonymGroup fresh(Viewer actor, AreaPath place, SynonymDraft draft) {
    @Nullable UUID community = draft.forAll() ? null : draft.communityId();
    mustChange(actor, place, community);
    return new SynonymGroup(ids.next(), community, List.of(), List.of(), 0, false, clock.instant());
  }

  private SynonymGroup standing(Viewer actor, AreaPath place, SynonymDraft draft) {
    var group =
        Optional.ofNullable(draft.groupId())
            .flatMap(store::find)
            .filter(g -> g.communityId() == null || g.communityId().equals(draft.communityId()))
            .orElseThrow(() -> Refusal.of(CommonRefusal.NOT_FOUND, "groupId").asException());
    mustChange(actor, place, group.communityId());
    if (draft.expectedVersion() != null && draft.expectedVersion() != group.version()) {
      throw Refusal.of(CommonRefusal.CHANGED_MEANWHILE).asException();
    }
    return group;
  }

  private static void mustChange(Viewer actor, AreaPath place, @Nullable UUID community) {
    if (!mayChange(actor, place, community)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
  }

  private UUID put(Viewer actor, AreaPath place, SynonymGroup group, Meaning meaning, String act) {
    mustFit(group, meaning);
    return said(actor, place, next(group, meaning.words(), meaning.finds(), false), act);
  }

  private void mustFit(SynonymGroup group, Meaning meaning) {
    var others =
        store.holding(group.communityId()).stream()
            .filter(other -> !other.id().equals(group.id()))
            .toList();
    long own = others.stream().filter(o -> same(o.communityId(), group.communityId())).count();
    if (own >= SynonymRules.MOST_GROUPS) {
      throw Refusal.of(SearchRefusal.SYNONYM_GROUPS_FULL)
          .with("max", SynonymRules.MOST_GROUPS)
          .asException();
    }
    var before = Set.copyOf(new Meaning(group.words(), group.finds()).all());
    SynonymRules.mayJoin(
            meaning, before, others.stream().map(o -> new Meaning(o.words(), o.finds())).toList())
        .orRefuse();
  }

  private static boolean same(@Nullable UUID one, @Nullable UUID other) {
    return java.util.Objects.equals(one, other);
  }

  private SynonymGroup next(
      SynonymGroup group, List<String> words, List<String> finds, boolean removed) {
    return new SynonymGroup(
        group.id(),
        group.communityId(),
        words,
        finds,
        group.version() + 1,
        removed,
        clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private UUID said(Viewer actor, AreaPath place, SynonymGroup group, String act) {
    store.put(group, actor.account());
    outbox.append(Event.of("SynonymsChanged", group.ref()));
    audit.record(actor, act, group.ref(), place, SynonymGroup.told(group.words(), group.finds()));
    return group.id();
  }
}
