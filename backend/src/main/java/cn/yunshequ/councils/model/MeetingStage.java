package cn.yunshequ.councils.model;

/** Where a meeting stands. */
public enum MeetingStage {
  CALLED,
  RUNNING,
  CLOSED,
  CANCELLED
}
