package cn.yunshequ.search;

import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import cn.yunshequ.search.analysis.Synonyms;
import cn.yunshequ.search.model.SynonymGroup;
import cn.yunshequ.search.store.SynonymStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the synonyms of the database at hand, and takes over the shipped list when there are none
 * yet. Asked twice a second whether the edition changed, by one number: what is saved on one node
 * holds on all within a second.
 */
@Singleton
public class SynonymKeeper implements Thesaurus {
  private final Db db;
  private final SynonymStore store;
  private final Ids ids;
  private final Clock clock;
  private volatile Held held = new Held(-1, Synonyms.shipped(), Map.of());

  SynonymKeeper(Db db, SynonymStore store, Ids ids, Clock clock) {
    this.db = db;
    this.store = store;
    this.ids = ids;
    this.clock = clock;
  }

  // Of communities without groups of their own, those for all.
  private record Held(long edition, Synonyms forAll, Map<UUID, Synonyms> byCommunity) {}

  @Override
  public Synonyms today(@Nullable UUID communityId) {
    var now = held;
    return communityId == null
        ? now.forAll()
        : now.byCommunity().getOrDefault(communityId, now.forAll());
  }

  /** Reads the groups again when they changed. One statement when they did not. */
  public synchronized void refresh() {
    long edition = store.edition().orElseGet(this::takeOver);
    if (edition != held.edition()) {
      held = read(edition);
    }
  }

  private long takeOver() {
    return db.write(() -> {
      if (store.begin()) {
        for (var rule : Synonyms.shipped().rules()) {
          var finds = rule.asked().equals(rule.meant()) ? List.<String>of() : rule.meant();
          store.put(
              new SynonymGroup(ids.next(), null, rule.asked(), finds, 1, false, clock.instant()),
              null);
        }
      }
      return store.edition().orElseThrow();
    });
  }

  private Held read(long edition) {
    var forAll = new ArrayList<SynonymGroup>();
    var own = new HashMap<UUID, List<SynonymGroup>>();
    for (var group : store.holding(null)) {
      var list =
          group.communityId() == null
              ? forAll
              : own.computeIfAbsent(group.communityId(), id -> new ArrayList<>());
      list.add(group);
    }
    var byCommunity = new HashMap<UUID, Synonyms>();
    own.forEach((community, groups) -> {
      // Its own first: of too many other words, the first are taken.
      var both = new ArrayList<>(groups);
      both.addAll(forAll);
      byCommunity.put(community, of(both));
    });
    return new Held(edition, of(forAll), byCommunity);
  }

  static Synonyms of(List<SynonymGroup> groups) {
    return Synonyms.of(groups.stream().map(SynonymKeeper::rule).toList());
  }

  private static Synonyms.Rule rule(SynonymGroup group) {
    return group.finds().isEmpty()
        ? Synonyms.Rule.equal(group.words())
        : new Synonyms.Rule(group.words(), group.finds());
  }
}
