package cn.yunshequ.community.model;

/** In what capacity a person belongs to a household. */
public enum Capacity {
  OWNER,
  TENANT,
  FAMILY
}
