package cn.yunshequ.platform.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Guests who ask the same from the same place get the same answer: made once for all of them. It is
 * forgotten with the next change, and after a moment in any case.
 */
final class GuestAnswers {
  private final Cache<Question, Answers> made =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(5)).build();

  /** What was asked, and from where. */
  record Question(GraphqlRequest request, String position) {}

  /**
   * @param results as JSON, in order
   * @param more whether to ask again at once
   */
  record Answers(List<String> results, String position, boolean more) {
    Answers {
      results = List.copyOf(results);
    }
  }

  Answers of(Question question, Supplier<Answers> ask) {
    return made.get(question, q -> ask.get());
  }

  void forget() {
    made.invalidateAll();
  }
}
