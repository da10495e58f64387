package cn.yunshequ.conventions.model;

/** Where a vote or a meeting on a text stands. */
public enum AdoptionState {
  OPEN,
  PASSED,
  FAILED,
  VOIDED
}
