package cn.yunshequ.proposals.model;

/** Whether the public sees it; names as in the API. */
public enum ContentStatus {
  PENDING,
  VISIBLE,
  HIDDEN
}
