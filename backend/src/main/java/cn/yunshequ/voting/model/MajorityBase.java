package cn.yunshequ.voting.model;

/** Of whom a majority is taken. */
public enum MajorityBase {
  PARTICIPATING,
  FOR_AND_AGAINST,
  ROLL
}
