package cn.yunshequ.search;

import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.analysis.Synonyms;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.store.AskedReads;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What many looked for lately, for a page where nothing was asked yet. A word is offered only when
 * something that the viewer may see today says it, in these words or in equal ones: nobody learns
 * from a word that something was hidden, and nobody can write on the page by asking often.
 */
@Singleton
public class HotWords {
  private static final int DAYS = 7;
  private static final int CANDIDATES = 40;
  private static final int HITS = 5;

  private final AskedReads reads;
  private final SearchEngine engine;
  private final Thesaurus thesaurus;
  private final Today today;
  private final Clock clock;

  HotWords(AskedReads reads, SearchEngine engine, Thesaurus thesaurus, Today today, Clock clock) {
    this.reads = reads;
    this.engine = engine;
    this.thesaurus = thesaurus;
    this.today = today;
    this.clock = clock;
  }

  /**
   * Most asked first. Empty while the index cannot serve. One statement for the words and one for
   * each kind of thing they find.
   *
   * @param first 1 to 20
   */
  public List<String> of(Viewer viewer, UUID communityId, int first) {
    var now = clock.instant();
    var since = CivicTime.dayOf(now).minusDays(DAYS - 1);
    var words = reads.answered(viewer, communityId, since, CANDIDATES);
    var filter =
        today.within(new SearchFilter(Audience.tokensOf(viewer), communityId, Set.of(), null));
    try {
      return sayable(words, filter, now).limit(first).toList();
    } catch (RefusedException rebuilding) {
      return List.of();
    }
  }

  private Stream<String> sayable(List<String> words, SearchFilter filter, Instant now) {
    var synonyms = thesaurus.today(filter.communityId());
    var hits = new LinkedHashMap<String, List<SubjectRef>>();
    var refs = new LinkedHashSet<SubjectRef>();
    for (var word : words) {
      var question = Question.of(word, synonyms);
      var found = engine.find(question, filter, false, null, now, HITS);
      hits.put(word, found.candidates().stream().map(Found.Candidate::ref).toList());
      refs.addAll(hits.get(word));
    }
    var visible = today.visible(refs, filter.audience());
    return words.stream().filter(word -> isSaid(word, hits.get(word), visible, synonyms));
  }

  private static boolean isSaid(
      String word,
      @Nullable List<SubjectRef> hits,
      Map<SubjectRef, SearchDocument> visible,
      Synonyms synonyms) {
    var question = Question.of(word, synonyms);
    return hits != null
        && isPlain(word)
        && hits.stream()
            .map(visible::get)
            .filter(Objects::nonNull)
            .anyMatch(document -> question.isReadIn(List.of(document.title(), document.body())));
  }

  // No question is about the rest: nothing would say whether a text holds it.
  private static boolean isPlain(String word) {
    return word.codePoints().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ');
  }
}
