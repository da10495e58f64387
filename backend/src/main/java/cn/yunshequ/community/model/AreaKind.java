package cn.yunshequ.community.model;

/** What an area node is, from the root down. */
public enum AreaKind {
  DISTRICT,
  SUBDISTRICT,
  COMMUNITY,
  CLUSTER,
  COMPOUND,
  BUILDING,
  STAIRWELL
}
