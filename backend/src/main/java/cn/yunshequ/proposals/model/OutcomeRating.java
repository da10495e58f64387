package cn.yunshequ.proposals.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What residents think of the outcome.
 *
 * @param sum of all scores
 * @param viewerScore null when the viewer gave none
 */
public record OutcomeRating(
    int count, int sum, @Nullable Integer viewerScore, boolean reopenedOnce) {
  /** To one decimal; null without scores. */
  public @Nullable String average() {
    return count == 0
        ? null
        : BigDecimal.valueOf(sum)
            .divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP)
            .toPlainString();
  }
}
