package cn.yunshequ.councils.model;

/** Where the newest version of a meeting's minutes stands. */
public enum MinutesState {
  NONE,
  WRITTEN,
  SIGNED,
  PUBLISHED
}
