package cn.yunshequ.voting.model;

import org.jspecify.annotations.Nullable;

/**
 * A ballot with its rule and, when counted, its result.
 *
 * @param result null until counted
 */
public record ShownBallot(Ballot ballot, DecisionRule rule, @Nullable CountedBallot result) {}
