package cn.yunshequ.search;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Synonyms;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.SynonymDraft;
import cn.yunshequ.search.model.SynonymEffect;
import cn.yunshequ.search.model.SynonymGroup;
import cn.yunshequ.search.model.SynonymRules;
import cn.yunshequ.search.store.SynonymStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Shows at the desk what a change of synonyms would do, before it is saved. Changes nothing. */
@Singleton
public class SynonymPreviews {
  /** Questions of one's own in one preview. */
  public static final int MOST_SAMPLES = 5;

  /** Without any, the words themselves are asked, as many as a group may have. */
  private static final int MOST_WORDS = SynonymRules.MOST_WORDS;

  // The first page of residents, compared with what both ways find further down.
  private static final int SHOWN = 10;
  private static final int COMPARED = 50;

  private final SynonymStore store;
  private final Places places;
  private final SearchEngine engine;
  private final Today today;
  private final Clock clock;

  SynonymPreviews(
      SynonymStore store, Places places, SearchEngine engine, Today today, Clock clock) {
    this.store = store;
    this.places = places;
    this.engine = engine;
    this.today = today;
    this.clock = clock;
  }

  /**
   * What would appear and disappear among the first hits of these questions, asked in that
   * community by that viewer.
   *
   * @param remove the group would be taken out; its words in the draft mean nothing then
   * @param samples at most {@link #MOST_SAMPLES}; empty: the words themselves, all of them, and of
   *     what is removed those it has today
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND, NOT_ALLOWED, SEARCH_REBUILDING, and what
   *     saving would refuse of the words themselves
   */
  public List<SynonymEffect> preview(
      Viewer viewer, SynonymDraft draft, boolean remove, List<String> samples) {
    var place = places.get(draft.communityId(), "communityId").path();
    AskedWords.mustReadAt(viewer, place);
    var meaning = SynonymGroups.meaning(draft);
    if (!remove) {
      SynonymRules.mayStand(meaning).orRefuse();
    }
    var holding = store.holding(draft.communityId());
    var changed = new ArrayList<SynonymGroup>();
    var words =
        remove
            ? holding.stream()
                .filter(group -> group.id().equals(draft.groupId()))
                .flatMap(group -> Stream.of(group.words(), group.finds()))
                .flatMap(List::stream)
                .toList()
            : meaning.all();
    holding.stream().filter(group -> !group.id().equals(draft.groupId())).forEach(changed::add);
    if (!remove) {
      changed.add(
          new SynonymGroup(
              new UUID(0, 0), null, meaning.words(), meaning.finds(), 0, false, clock.instant()));
    }
    var filter =
        today.within(
            new SearchFilter(Audience.tokensOf(viewer), draft.communityId(), Set.of(), null));
    var asked = samples.isEmpty() ? words : samples;
    return compared(
        asked.stream().distinct().limit(samples.isEmpty() ? MOST_WORDS : MOST_SAMPLES).toList(),
        SynonymKeeper.of(holding),
        SynonymKeeper.of(changed),
        filter);
  }

  private record Pair(String query, Found before, Found after) {}

  private List<SynonymEffect> compared(
      List<String> queries, Synonyms before, Synonyms after, SearchFilter filter) {
    var now = clock.instant();
    var pairs = new ArrayList<Pair>();
    var refs = new LinkedHashSet<SubjectRef>();
    for (var query : queries) {
      var pair = new Pair(query, ask(query, before, filter, now), ask(query, after, filter, now));
      pairs.add(pair);
      refs.addAll(refs(pair.before(), SHOWN));
      refs.addAll(refs(pair.after(), SHOWN));
    }
    var visible = today.visible(refs, filter.audience());
    return pairs.stream()
        .map(pair ->
            new SynonymEffect(
                pair.query(),
                pair.before().total(),
                pair.after().total(),
                only(pair.after(), pair.before(), visible),
                only(pair.before(), pair.after(), visible),
                moved(pair, visible)))
        .toList();
  }

  private Found ask(String query, Synonyms synonyms, SearchFilter filter, Instant now) {
    return engine.find(Question.of(query, synonyms), filter, false, null, now, COMPARED);
  }

  private static List<SubjectRef> refs(Found found, int limit) {
    return found.candidates().stream().limit(limit).map(Found.Candidate::ref).toList();
  }

  private static List<SynonymEffect.Title> only(
      Found one, Found other, Map<SubjectRef, SearchDocument> visible) {
    var there = Set.copyOf(refs(other, COMPARED));
    return refs(one, SHOWN).stream()
        .filter(ref -> !there.contains(ref))
        .map(visible::get)
        .filter(Objects::nonNull)
        .map(document -> new SynonymEffect.Title(document.ref(), document.title()))
        .toList();
  }

  // Those that another overtakes, as few as tell the whole story: where one comes up from below,
  // that one, and not all it passed.
  private static List<SynonymEffect.Move> moved(
      Pair pair, Map<SubjectRef, SearchDocument> visible) {
    var before = refs(pair.before(), COMPARED);
    var after = refs(pair.after(), COMPARED);
    var stay = new LinkedHashSet<>(refs(pair.after(), SHOWN));
    stay.addAll(refs(pair.before(), SHOWN));
    stay.retainAll(before);
    stay.retainAll(after);
    var today = before.stream().filter(stay::contains).toList();
    var then = after.stream().filter(stay::contains).toList();
    return overtaking(today, then).stream()
        .filter(visible::containsKey)
        .map(ref ->
            new SynonymEffect.Move(
                new SynonymEffect.Title(ref, Objects.requireNonNull(visible.get(ref)).title()),
                before.indexOf(ref) + 1,
                after.indexOf(ref) + 1))
        .toList();
  }

  static <T> List<T> overtaking(List<T> today, List<T> then) {
    var unmoved = Set.copyOf(inBoth(today, then));
    return then.stream().filter(each -> !unmoved.contains(each)).toList();
  }

  // The longest row that stands in the same order in both; of equals the one higher up.
  private static <T> List<T> inBoth(List<T> one, List<T> other) {
    var best = new ArrayList<List<T>>();
    for (int i = 0; i < other.size(); i++) {
      var row = new ArrayList<T>();
      int place = one.indexOf(other.get(i));
      for (var shorter : best) {
        if (shorter.size() > row.size() && one.indexOf(shorter.getLast()) < place) {
          row = new ArrayList<>(shorter);
        }
      }
      row.add(other.get(i));
      best.add(row);
    }
    return best.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
  }
}
