package cn.yunshequ.identity.model;

/** What people agree to, with the version in force (L-60); names as in the API. */
public enum ConsentDocument {
  PRIVACY("隐私政策", "2026-11-01", true),
  HOUSE_RULES("社区内容规范", "2026-11-01", true),
  /** Sensitive: asked apart (L-62). */
  EVIDENCE("提交住房证明材料", "2026-11-01", false),
  NOTICES("接收消息提醒", "2026-11-01", false);

  private final String title;
  private final String version;
  private final boolean needed;

  ConsentDocument(String title, String version, boolean needed) {
    this.title = title;
    this.version = version;
    this.needed = needed;
  }

  public String title() {
    return title;
  }

  /** The version in force. */
  public String version() {
    return version;
  }

  /** Whether posting rests on it; the others may be refused without any loss (L-60). */
  public boolean needed() {
    return needed;
  }
}
