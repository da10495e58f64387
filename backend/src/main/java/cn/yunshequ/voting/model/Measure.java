package cn.yunshequ.voting.model;

import java.util.Locale;

/**
 * Voting units by number and by area.
 *
 * @param area in 0.01 m²
 */
public record Measure(long heads, long area) {
  public static final Measure NONE = new Measure(0, 0);

  public Measure plus(Measure other) {
    return new Measure(heads + other.heads, area + other.area);
  }

  public Measure minus(Measure other) {
    return new Measure(heads - other.heads, area - other.area);
  }

  /** Square metres with two decimals. */
  public static String squareMetres(long area) {
    return String.format(Locale.ROOT, "%d.%02d", area / 100, area % 100);
  }
}
