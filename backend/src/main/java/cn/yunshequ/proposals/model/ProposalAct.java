package cn.yunshequ.proposals.model;

/** What people do with proposals; the names are those of the API. */
public enum ProposalAct {
  EDIT,
  SUBMIT,
  WITHDRAW,
  ENDORSE,
  WITHDRAW_ENDORSEMENT,
  COMMENT,
  REVIEW,
  ANSWER,
  ADD_PROGRESS,
  RATE,
  MERGE,
  UNMERGE,
  INVITE_CO_AUTHOR
}
