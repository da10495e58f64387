package cn.yunshequ.community.model;

/** What of a claim agrees with the roster of its household. */
public enum RosterMatch {
  NAME_AND_PHONE,
  NAME,
  PHONE,
  NONE
}
