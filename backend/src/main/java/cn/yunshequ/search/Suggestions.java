package cn.yunshequ.search;

import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.search.analysis.Marks;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.SearchFilter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The door of what search offers unasked. Everything is only what the viewer may see today. While
 * the index cannot serve, nothing is offered: nobody is kept from his work by it.
 */
@Singleton
public class Suggestions {
  private static final int SPARE = 10;

  private final SearchEngine engine;
  private final Today today;
  private final Thesaurus thesaurus;
  private final Clock clock;

  Suggestions(SearchEngine engine, Today today, Thesaurus thesaurus, Clock clock) {
    this.engine = engine;
    this.today = today;
    this.thesaurus = thesaurus;
    this.clock = clock;
  }

  /**
   * @param title with the places that were typed
   */
  public record Suggestion(SubjectRef subject, Marks.Marked title) {}

  /**
   * Titles for what is being typed; for nothing typed, what is talked about now.
   *
   * @param first at most so many
   */
  public List<Suggestion> titles(
      Viewer viewer, String typed, @Nullable UUID communityId, int first) {
    var question = Question.of(typed, thesaurus.today(communityId));
    var marked = question.marked();
    var filter = alone(viewer, communityId);
    try {
      var refs = engine.suggest(question, filter, clock.instant(), first + SPARE);
      var titles = new HashSet<String>();
      var suggestions = new ArrayList<Suggestion>();
      for (var document : today.visible(refs, filter.audience()).values()) {
        if (suggestions.size() < first && titles.add(document.title())) {
          suggestions.add(new Suggestion(document.ref(), Marks.whole(document.title(), marked)));
        }
      }
      return suggestions;
    } catch (RefusedException rebuilding) {
      return List.of();
    }
  }

  /**
   * What reads like that item, most alike first, in its community; without the item itself.
   *
   * @param first at most so many
   */
  public List<SearchDocument> related(Viewer viewer, SubjectRef item, int first) {
    var audience = Audience.tokensOf(viewer);
    var like = today.visible(List.of(item), audience).get(item);
    if (like == null) {
      return List.of();
    }
    var filter = alone(viewer, like.communityId()).without(Set.of(item));
    try {
      var alike = engine.alike(like.title(), like.body(), filter, first + SPARE);
      return today.visible(alike, audience).values().stream()
          .filter(other ->
              !other.title().equals(like.title()) || item.kind().equals(other.ref().kind()))
          .limit(first)
          .toList();
    } catch (RefusedException rebuilding) {
      return List.of();
    }
  }

  /**
   * What reads like this draft, most alike first, at most {@code max}; of that kind, in that
   * community.
   */
  public List<SubjectRef> similar(
      Viewer viewer, UUID communityId, String kind, String title, String body, int max) {
    var audience = Audience.tokensOf(viewer);
    var filter = today.within(new SearchFilter(audience, communityId, Set.of(kind), null));
    try {
      var alike = engine.alike(title, body, filter, max + SPARE);
      return today.visible(alike, audience).keySet().stream().limit(max).toList();
    } catch (RefusedException rebuilding) {
      return List.of();
    }
  }

  private SearchFilter alone(Viewer viewer, @Nullable UUID communityId) {
    return today.within(
        new SearchFilter(Audience.tokensOf(viewer), communityId, today.standingAlone(), null));
  }
}
