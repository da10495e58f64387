package cn.yunshequ.cases.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the portal counted of a matter; nobody typed it.
 *
 * @param topicAt when there were enough seconds; null when it was done before
 * @param days civil ones from handing in to done
 * @param people different ones who raised, seconded, objected or rated
 * @param votes null without a ballot that was counted
 * @param verdict what the deliberation ended in; null when it needed none
 * @param scores of all ratings together
 */
public record CaseFacts(
    String number,
    Instant submittedAt,
    @Nullable Instant topicAt,
    Instant doneAt,
    int days,
    int people,
    int endorsements,
    int comments,
    @Nullable Integer votes,
    @Nullable String verdict,
    boolean reviewed,
    int ratings,
    int scores) {

  /** To one decimal; null without ratings. */
  public @Nullable String average() {
    return ratings == 0
        ? null
        : BigDecimal.valueOf(scores)
            .divide(BigDecimal.valueOf(ratings), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
