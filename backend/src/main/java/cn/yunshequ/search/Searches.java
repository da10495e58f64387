package cn.yunshequ.search;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.search.analysis.Marks;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.Facets;
import cn.yunshequ.search.model.Found;
import cn.yunshequ.search.model.Hit;
import cn.yunshequ.search.model.SearchFilter;
import cn.yunshequ.search.model.Spot;
import cn.yunshequ.search.wanted.Depth;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The door of search. */
@Singleton
public class Searches {
  // Hidden a moment ago and still in the index: a few may fall out of a page, seldom more.
  private static final int SPARE = 10;
  private static final int ROUNDS = 4;
  private static final int FEW = 3;
  private static final int CORRECTIONS = 4;

  private final SearchEngine engine;
  private final IndexFeeder feeder;
  private final Today today;
  private final Thesaurus thesaurus;
  private final Clock clock;

  Searches(SearchEngine engine, IndexFeeder feeder, Today today, Thesaurus thesaurus, Clock clock) {
    this.engine = engine;
    this.feeder = feeder;
    this.today = today;
    this.thesaurus = thesaurus;
    this.clock = clock;
  }

  /**
   * @param page each hit with its cursor
   * @param total counted up to 1000
   * @param asked for asking more about the same
   */
  public record Answer(Page<Hit> page, int total, Asked asked) {
    /** How many say the whole of it; none when it had to be relaxed. */
    public int whole() {
      return Depth.of(asked.depth()).isWhole() ? total : 0;
    }
  }

  /**
   * What was asked, as the index was asked it.
   *
   * @param depth how far it was relaxed
   * @param at recency counts from here
   * @param meant what was probably meant, where it was not found as a whole; null: nobody looked
   */
  public record Asked(
      Question question,
      SearchFilter filter,
      int depth,
      Instant at,
      @Nullable List<String> meant) {}

  /**
   * What the viewer may find. Any text is a valid question.
   *
   * @param byTime newest first instead of best first
   * @param first 1 to 50
   * @param after a cursor of an earlier page
   * @throws RefusedException SEARCH_REBUILDING while no index can serve; BAD_ID on {@code after}
   */
  public Answer search(
      Viewer viewer,
      String text,
      SearchFilter where,
      boolean byTime,
      int first,
      @Nullable String after) {
    var filter = today.within(where);
    var synonyms = thesaurus.today(filter.communityId());
    var question = Question.of(text, synonyms);
    var audience = Audience.tokensOf(viewer);
    @Nullable Spot spot = after == null ? null : Spot.read(after);
    var at = spot == null ? clock.instant() : spot.asked();
    var hits = new ArrayList<Hit>();
    var gone = new HashSet<SubjectRef>();
    int total = 0;
    int depth = 0;
    var marked = question.marked();
    @Nullable List<String> meant = null;
    for (int round = 0; round < ROUNDS && hits.size() <= first; round++) {
      int limit = first + SPARE;
      var found = engine.find(question, filter, byTime, spot, at, limit);
      if (round == 0) {
        total = found.total();
        depth = found.depth();
        if (!Depth.of(depth).isWhole() && !found.candidates().isEmpty()) {
          meant = engine.corrections(question, CORRECTIONS);
          marked = question.marked(meant, synonyms);
        }
      }
      for (var candidate : found.candidates()) {
        gone.add(candidate.ref());
      }
      addVisible(question, found, marked, audience, hits);
      if (found.candidates().size() < limit) {
        break;
      }
      spot = found.candidates().getLast().spot();
    }
    hits.forEach(hit -> gone.remove(hit.subject()));
    var asked = new Asked(question, filter.without(gone), depth, at, meant);
    return new Answer(Page.cut(hits, first, Hit::cursor), Math.max(total - gone.size(), 0), asked);
  }

  // What was found as a whole must stand so in today's words too.
  private void addVisible(
      Question question,
      Found found,
      Question.Marked marked,
      Set<String> audience,
      ArrayList<Hit> hits) {
    var refs = found.candidates().stream().map(Found.Candidate::ref).toList();
    var visible = today.visible(refs, audience);
    for (var candidate : found.candidates()) {
      var document = visible.get(candidate.ref());
      if (document != null
          && (!Depth.of(found.depth()).isWhole() || question.standsIn(document.words()))) {
        hits.add(hit(candidate, document, marked));
      }
    }
  }

  private static Hit hit(
      Found.Candidate candidate, SearchDocument document, Question.Marked marked) {
    return new Hit(
        candidate.ref(),
        Marks.whole(document.title(), marked),
        Marks.snippet(document.body(), marked),
        candidate.spot().score(),
        document.createdAt(),
        candidate.spot().cursor());
  }

  /**
   * Counts of the same answer by kind, place and time.
   *
   * @param under places are counted directly under this node; null counts communities
   */
  public Facets facets(Asked asked, @Nullable AreaPath under) {
    return engine.facets(asked.question(), asked.depth(), asked.filter(), under, asked.at());
  }

  /**
   * The question as it was probably meant: offered when few were found and it finds more that the
   * viewer may see today.
   */
  public Optional<String> didYouMean(Answer answer) {
    if (answer.whole() >= FEW) {
      return Optional.empty();
    }
    var asked = answer.asked();
    int whole = answer.whole();
    var meant = asked.meant();
    for (var other : meant == null ? engine.corrections(asked.question(), CORRECTIONS) : meant) {
      var question = Question.of(other, thesaurus.today(asked.filter().communityId()));
      var found = engine.find(question, asked.filter(), false, null, asked.at(), SPARE);
      var refs = found.candidates().stream().map(Found.Candidate::ref).toList();
      // What was reworded a moment ago does not say it any more.
      long say =
          today.visible(refs, asked.filter().audience()).values().stream()
              .filter(document -> question.standsIn(document.words()))
              .count();
      if (Depth.of(found.depth()).isWhole() && say > whole) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /**
   * Builds the index anew on the calling thread, for the command line.
   *
   * @return how many documents it holds
   * @throws java.io.UncheckedIOException when a running portal uses the folder
   */
  public int rebuild() {
    engine.open();
    feeder.rebuild();
    return engine.size();
  }

  /** Asks this running node to build its index anew beside the serving one. */
  public void rebuildInBackground() {
    feeder.wantRebuild();
  }

  /** False while questions are refused with SEARCH_REBUILDING. */
  public boolean canServe() {
    return engine.canServe();
  }
}
