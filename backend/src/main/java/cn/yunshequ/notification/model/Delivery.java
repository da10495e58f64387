package cn.yunshequ.notification.model;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of something told, on one way.
 *
 * @param channel stable name of the way
 * @param channelName the same in Chinese
 * @param at when the last one went out; null for none
 * @param reached how many it reached
 * @param waiting how many are on their way
 * @param later how many hear of it in the digest of the day, by their settings of today
 * @param skipped how many had read it in the portal already, or may not see it any more
 * @param failures how many it did not reach, by reason
 */
public record Delivery(
    String channel,
    String channelName,
    DeliveryState state,
    @Nullable Instant at,
    int reached,
    int waiting,
    int later,
    int skipped,
    Map<DeliveryFailure, Integer> failures) {
  public Delivery {
    failures = failures.isEmpty() ? Map.of() : new EnumMap<>(failures);
  }

  /** A way on which nothing fails. */
  public static Delivery of(
      String channel, String channelName, DeliveryState state, @Nullable Instant at, int reached) {
    return new Delivery(channel, channelName, state, at, reached, 0, 0, 0, Map.of());
  }

  /** How many messages another try may bring to their person. */
  public int retryable() {
    return failures.entrySet().stream()
        .filter(each -> each.getKey().isRetryable())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** The state of a way by its numbers. */
  public static DeliveryState state(int reached, int waiting, int failed) {
    if (waiting > 0) {
      return DeliveryState.WAITING;
    }
    if (failed > 0) {
      return reached > 0 ? DeliveryState.PARTLY : DeliveryState.FAILED;
    }
    return reached > 0 ? DeliveryState.DONE : DeliveryState.NOBODY;
  }
}
