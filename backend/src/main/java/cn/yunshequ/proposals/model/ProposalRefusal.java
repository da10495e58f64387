package cn.yunshequ.proposals.model;

import cn.yunshequ.kernel.RefusalCode;

/** The expected refusals of this module. */
public enum ProposalRefusal implements RefusalCode {
  STAGE_FORBIDS,
  GATHERING_CLOSED,
  OUTSIDE_SCOPE,
  OWN_PROPOSAL,
  CATEGORY_UNKNOWN,
  ALREADY_RATED,
  ALREADY_REOPENED,
  ALREADY_ENDORSED_BY_OTHERS,
  MERGE_NOT_POSSIBLE,
  NOTICE_CLOSED,
  ALREADY_OBJECTED,
  ALREADY_REDELIBERATED,
  OBJECTION_WAITS
}
