package cn.yunshequ.moderation.model;

/** How far somebody is known at a place, from the least; names as in the API. */
public enum TrustLevel {
  /** Signed in, not verified here; or verified, with words hidden again and again lately. */
  NEW("未认证或近期多次违规", 0),
  VERIFIED("已认证居民", 10),
  /** Verified for a month, nothing hidden lately. */
  TRUSTED("认证满一个月", 14),
  OFFICER("本社区工作人员", 20);

  private final String zh;
  private final int baseWeight;

  TrustLevel(String zh, int baseWeight) {
    this.zh = zh;
    this.baseWeight = baseWeight;
  }

  /** As the desk reads it. */
  public String zh() {
    return zh;
  }

  int baseWeight() {
    return baseWeight;
  }

  public boolean isAtLeast(TrustLevel other) {
    return compareTo(other) >= 0;
  }
}
