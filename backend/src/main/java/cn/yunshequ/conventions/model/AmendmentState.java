package cn.yunshequ.conventions.model;

/** Where an amendment stands. */
public enum AmendmentState {
  OPEN,
  ACCEPTED,
  REJECTED,
  WITHDRAWN
}
