package cn.yunshequ.conventions.model;

/** What an amendment asks for. */
public enum AmendmentKind {
  CHANGE,
  ADD,
  REMOVE
}
