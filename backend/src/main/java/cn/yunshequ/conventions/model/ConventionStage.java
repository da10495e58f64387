package cn.yunshequ.conventions.model;

/** Where a round stands; the names are those of the API. */
public enum ConventionStage {
  DRAFT("起草中"),
  CONSULTATION("征求意见"),
  ADOPTION("表决中"),
  ADOPTED("已通过"),
  FILED("已备案"),
  IN_FORCE("现行有效"),
  UNDER_REVIEW("复审中，仍有效"),
  AMENDED("已被修订"),
  REPEALED("已废止"),
  WITHDRAWN("已撤回");

  private final String zh;

  ConventionStage(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }

  /** Its text may still be written. */
  public boolean isOpenText() {
    return this == DRAFT || this == CONSULTATION || this == ADOPTION;
  }
}
