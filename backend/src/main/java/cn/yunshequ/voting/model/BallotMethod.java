package cn.yunshequ.voting.model;

/** How choices are given and counted. */
public enum BallotMethod {
  THREE_WAY,
  APPROVAL,
  SCORE,
  RANKED
}
