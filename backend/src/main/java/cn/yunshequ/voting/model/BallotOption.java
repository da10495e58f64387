package cn.yunshequ.voting.model;

/**
 * One thing to choose.
 *
 * @param key A, B, C …
 */
public record BallotOption(String key, String text) {}
