package cn.yunshequ.community.model;

/** The desk's word on a claim. */
public enum ReviewDecision {
  APPROVE,
  REJECT
}
