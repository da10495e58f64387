package cn.yunshequ.cases.model;

/** How far a case has come; names as in the API and the database. */
public enum CaseStatus {
  DRAFT("草稿"),
  PUBLISHED("已公布"),
  WITHDRAWN("已撤下");

  private final String zh;

  CaseStatus(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
