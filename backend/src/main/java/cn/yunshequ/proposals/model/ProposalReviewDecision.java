package cn.yunshequ.proposals.model;

/** What the desk says about a submitted proposal. */
public enum ProposalReviewDecision {
  ACCEPT,
  RETURN,
  REJECT
}
