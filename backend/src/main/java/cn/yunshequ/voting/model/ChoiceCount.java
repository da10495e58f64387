package cn.yunshequ.voting.model;

/**
 * How many counted ballots bear one choice text.
 *
 * @param choice as kept, e.g. FOR or A,C
 * @param online of the heads: cast online
 */
public record ChoiceCount(String choice, Measure measure, long online) {}
