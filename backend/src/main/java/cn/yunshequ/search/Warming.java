package cn.yunshequ.search;

import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.search.analysis.Question;
import cn.yunshequ.search.model.SearchFilter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks the index before anybody does: the tables of readings, shapes and words are read with the
 * first question, and the first resident shall not wait for them.
 */
@Singleton
public class Warming {
  // Characters, a slip, letters, a door, and a sentence: each kind reads other tables.
  private static final List<String> ASKED =
      List.of("電梯", "电剃", "dianti", "gaungchang", "7-2-301", "请问小区的路灯什么时候能修好");
  private static final int FEW = 5;

  /** In seconds; a first start fills the index before it can serve. */
  private static final int PATIENCE = 60;

  private final SearchEngine engine;
  private final Thesaurus thesaurus;
  private final Clock clock;
  private volatile boolean warm;

  Warming(SearchEngine engine, Thesaurus thesaurus, Clock clock) {
    this.engine = engine;
    this.thesaurus = thesaurus;
    this.clock = clock;
  }

  /** Reads the tables, then asks in every way as soon as the index can serve. */
  public void warm() {
    var questions = ASKED.stream().map(typed -> Question.of(typed, thesaurus.today(null))).toList();
    questions.forEach(Question::marked);
    for (int i = 0; i < PATIENCE && !engine.canServe(); i++) {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }
    try {
      questions.forEach(this::ask);
    } catch (RefusedException notYet) {
      // Being built for long: then the first question finds it cold.
    }
    warm = true;
  }

  private void ask(Question question) {
    var filter = new SearchFilter(Set.of(Audience.PUBLIC), null, Set.of(), null);
    var now = clock.instant();
    var found = engine.find(question, filter, false, null, now, FEW);
    engine.facets(question, found.depth(), filter, null, now);
    engine.suggest(question, filter, now, FEW);
    engine.corrections(question, FEW);
    engine.alike(question.text(), question.text(), filter, FEW);
  }

  /** Whether that was done. */
  public boolean isWarm() {
    return warm;
  }
}
