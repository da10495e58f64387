package cn.yunshequ.community.model;

/** How an elder agreed; names as in the API. */
public enum GivenHow {
  IN_PERSON("当面说的"),
  IN_WRITING("写下并签名的"),
  BY_PHONE("电话里说的");

  private final String zh;

  GivenHow(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
