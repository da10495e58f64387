package cn.yunshequ.conventions.model;

/** What came of a review. */
public enum ReviewConclusion {
  KEEP,
  REVISE,
  REPEAL
}
