package cn.yunshequ.voting.model;

/**
 * Where silence counts (L-37): who voted, who was served and kept silent, who was not served.
 * Always told apart.
 */
public record SilenceView(String clause, int voted, int silentServed, int unserved) {}
