package cn.yunshequ.deliberation.model;

/** Where a comment stands. */
public enum Stance {
  FOR,
  AGAINST,
  NEUTRAL
}
