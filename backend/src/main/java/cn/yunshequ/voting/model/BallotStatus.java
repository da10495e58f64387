package cn.yunshequ.voting.model;

/** Where a ballot stands by the clock. */
public enum BallotStatus {
  SCHEDULED,
  OPEN,
  CLOSED
}
