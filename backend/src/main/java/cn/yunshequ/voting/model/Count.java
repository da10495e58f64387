package cn.yunshequ.voting.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What was counted, before it is judged.
 *
 * @param roll everybody on the roll
 * @param cast everybody with a counted ballot
 * @param silent served with a ballot paper and without a counted ballot, where that counts (L-37)
 * @param lines one per choice, in the order shown
 */
public record Count(Measure roll, Measure cast, Measure silent, List<TallyLine> lines) {
  /** Groups smaller than this would tell the area of single homes (L-46). */
  public static final int SMALL = 5;

  public Count {
    lines = List.copyOf(lines);
  }

  /** Where silence counts for nobody. */
  public Count(Measure roll, Measure cast, List<TallyLine> lines) {
    this(roll, cast, Measure.NONE, lines);
  }

  /** The same with those who were served and kept silent. */
  public Count withSilent(Measure served) {
    return new Count(roll, cast, served, lines);
  }

  /** Neither voted nor served, where silence counts; else all who did not vote. */
  public Measure unserved() {
    return roll.minus(cast).minus(silent);
  }

  /**
   * The choice more of those who voted made than any other, by heads and by area; empty when none
   * leads on both, and then silence follows nobody (L-37).
   */
  public Optional<String> leading() {
    return lines.stream()
        .filter(line -> !line.choice().equals(TallyLine.ABSTAIN))
        .filter(line ->
            lines.stream()
                .filter(other -> !other.choice().equals(line.choice()))
                .allMatch(other ->
                    line.measure().heads() > other.measure().heads()
                        && line.measure().area() > other.measure().area()))
        .map(TallyLine::choice)
        .findFirst();
  }

  /** As it is judged when silence follows the majority: those served count as having agreed. */
  Count withSilenceFollowing() {
    var leading = leading();
    if (leading.isEmpty()) {
      return this;
    }
    var followed =
        lines.stream()
            .map(line ->
                line.choice().equals(leading.get())
                    ? new TallyLine(
                        line.choice(), line.measure().plus(silent), line.online(), line.points())
                    : line)
            .toList();
    return new Count(roll, cast.plus(silent), silent, followed);
  }

  /** The same with what of each choice came online, by choice. */
  public Count withOnline(Map<String, Long> online) {
    return new Count(
        roll,
        cast,
        silent,
        lines.stream()
            .map(line ->
                new TallyLine(
                    line.choice(),
                    line.measure(),
                    online.getOrDefault(line.choice(), line.online()),
                    line.points()))
            .toList());
  }

  /** Adds up equal choice texts to one line per choice. */
  public static Count of(
      Measure roll, BallotMethod method, List<BallotOption> options, List<ChoiceCount> counted) {
    var cast = counted.stream().map(ChoiceCount::measure).reduce(Measure.NONE, Measure::plus);
    var lines =
        method == BallotMethod.THREE_WAY
            ? Stream.of(TallyLine.FOR, TallyLine.AGAINST, TallyLine.ABSTAIN)
                .map(choice -> plain(choice, counted))
                .toList()
            : ofOptions(method, options, counted);
    return new Count(roll, cast, lines);
  }

  private static TallyLine plain(String choice, List<ChoiceCount> counted) {
    var own = counted.stream().filter(c -> c.choice().equals(choice)).toList();
    return new TallyLine(
        choice,
        own.stream().map(ChoiceCount::measure).reduce(Measure.NONE, Measure::plus),
        own.stream().mapToLong(ChoiceCount::online).sum(),
        null);
  }

  private static List<TallyLine> ofOptions(
      BallotMethod method, List<BallotOption> options, List<ChoiceCount> counted) {
    var byKey = new TreeMap<String, TallyLine>();
    for (var each : counted) {
      ChoiceText.points(each.choice(), method, options.size())
          .forEach((key, points) -> byKey.merge(key, line(key, points, each), Count::add));
    }
    var lines =
        options.stream()
            .map(o -> byKey.getOrDefault(o.key(), new TallyLine(o.key(), Measure.NONE, 0, 0)));
    return Stream.concat(lines, Stream.of(plain(TallyLine.ABSTAIN, counted))).toList();
  }

  private static TallyLine line(String key, int points, ChoiceCount of) {
    return new TallyLine(
        key, of.measure(), of.online(), Math.toIntExact(points * of.measure().heads()));
  }

  private static TallyLine add(TallyLine one, TallyLine other) {
    return new TallyLine(
        one.choice(),
        one.measure().plus(other.measure()),
        one.online() + other.online(),
        Objects.requireNonNull(one.points()) + Objects.requireNonNull(other.points()));
  }

  /** Who chose that. */
  public Measure chose(String choice) {
    return lines.stream()
        .filter(line -> line.choice().equals(choice))
        .map(TallyLine::measure)
        .findFirst()
        .orElse(Measure.NONE);
  }

  /**
   * False when the area of a group of fewer than five could be read, or reckoned, from the sums.
   */
  public boolean areaMayBeShown() {
    return turnoutAreaMayBeShown()
        && lines.stream().allMatch(line -> isLarge(line.measure().heads()));
  }

  /** False when the roll is so small that its area would tell those on it each other's. */
  public boolean rollAreaMayBeShown() {
    return isLarge(roll.heads());
  }

  /** As {@link #areaMayBeShown}, for those who took part and those who did not. */
  public boolean turnoutAreaMayBeShown() {
    return rollAreaMayBeShown()
        && isLarge(cast.heads())
        && isLarge(silent.heads())
        && isLarge(unserved().heads());
  }

  /**
   * False when what one choice got online or on paper is fewer than five: then no line is told by
   * channel, so that nothing is left over when the others are subtracted.
   */
  public boolean channelsMayBeShown() {
    return lines.stream()
        .allMatch(line -> shareMayBeShown(new Measure(line.online(), 0), line.measure()));
  }

  /**
   * False when the share of that part, even in whole percent, would tell the area of fewer than
   * five: of the part, of the rest, or of a small whole.
   */
  public static boolean shareMayBeShown(Measure part, Measure whole) {
    return isLarge(whole.heads()) && isLarge(part.heads()) && isLarge(whole.heads() - part.heads());
  }

  private static boolean isLarge(long heads) {
    return heads == 0 || heads >= SMALL;
  }
}
