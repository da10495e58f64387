package cn.yunshequ.voting.model;

/** Where an election of seats stands; computed from the time. */
public enum ElectionStatus {
  NOMINATING,
  NOMINATED,
  ANNOUNCED,
  DECIDED,
  CANCELLED
}
