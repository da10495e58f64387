package cn.yunshequ.councils.model;

/** Where a 一事一议一决 stands. */
public enum SingleIssueStage {
  INVITED,
  DECIDED,
  REPLIED
}
