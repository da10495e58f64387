package cn.yunshequ.ledgers.model;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Indicators of one place.
 *
 * @param area a community or a building
 * @param label e.g. 7栋
 */
public record PlaceRates(UUID area, String label, List<Shown> rates) {
  /**
   * One of them as it is told.
   *
   * @param numerator null when held back
   * @param denominator null when held back
   */
  public record Shown(
      RateKind kind, @Nullable Integer numerator, @Nullable Integer denominator, boolean heldBack) {
    static Shown told(Rate rate) {
      return new Shown(rate.kind(), rate.numerator(), rate.denominator(), false);
    }

    static Shown heldBack(RateKind kind) {
      return new Shown(kind, null, null, true);
    }
  }
}
