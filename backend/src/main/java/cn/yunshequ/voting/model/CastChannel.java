package cn.yunshequ.voting.model;

/** How a ballot reached the ledger (L-14). */
public enum CastChannel {
  ONLINE,
  PAPER,
  DOORSTEP,
  MEETING
}
