package cn.yunshequ.proposals.model;

/** The orders of the feed, each with its own keyset. */
public enum ProposalOrder {
  LATEST,
  ACTIVE,
  ENDORSED
}
