package cn.yunshequ.platform.graphql;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** What acts answered in a run that could not be finished, so that no act is done twice. */
final class Replay {
  private record Outcome(@Nullable Object answer, @Nullable RuntimeException failure) {}

  private final Deque<Outcome> outcomes = new ArrayDeque<>();

  @Nullable Object answered(@Nullable Object answer) {
    outcomes.add(new Outcome(answer, null));
    return answer;
  }

  void failed(RuntimeException failure) {
    outcomes.add(new Outcome(null, failure));
  }

  boolean isEmpty() {
    return outcomes.isEmpty();
  }

  /** The next answer, or its failure again. */
  @Nullable Object next() {
    var outcome = outcomes.remove();
    if (outcome.failure() != null) {
      throw outcome.failure();
    }
    return outcome.answer();
  }
}
