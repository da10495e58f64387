package cn.yunshequ.search.wanted;

import java.time.Duration;

/** What moves the order among likes, beside the words. */
public final class Weights {
  public static final float RECENCY = .3f;
  public static final Duration RECENCY_HALVES = Duration.ofDays(90);

  /** What was not withdrawn, rejected or merged. */
  public static final float LIVING = .6f;

  public static final float OFFICIAL = .3f;

  /** While nothing is typed, what happened lately is suggested. */
  public static final Duration LATELY = Duration.ofDays(14);

  private Weights() {}
}
