package cn.yunshequ.conventions.model;

/** Where the desk's look at a text stands. */
public enum CheckState {
  WAITING,
  PASSED,
  RETURNED
}
