package cn.yunshequ.community.model;

/** Where a claim stands. */
public enum ResidencyStatus {
  PENDING,
  APPROVED,
  REJECTED,
  ENDED
}
