package cn.yunshequ.voting.model;

import org.jspecify.annotations.Nullable;

/**
 * One line of the tally.
 *
 * @param choice FOR, AGAINST, ABSTAIN or an option's key
 * @param points of an option in a multi-option ballot; null for the three-way vote
 */
public record TallyLine(String choice, Measure measure, long online, @Nullable Integer points) {
  public static final String FOR = "FOR";
  public static final String AGAINST = "AGAINST";
  public static final String ABSTAIN = "ABSTAIN";
}
