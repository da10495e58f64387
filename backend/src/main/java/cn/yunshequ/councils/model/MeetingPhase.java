package cn.yunshequ.councils.model;

/** When in the life of a matter a kind of meeting has its place. */
public enum MeetingPhase {
  BEFORE,
  DURING,
  AFTER,
  ANY
}
