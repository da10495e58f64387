package cn.yunshequ.moderation.model;

/** Where an appeal stands; the names are those of the API. */
public enum AppealStatus {
  OPEN("复核中"),
  /** The first decision was undone. */
  GRANTED("申诉成立"),
  UPHELD("维持原处理"),
  /** The desk itself undid its decision before the appeal was heard. */
  MOOT("居委会已自行撤销");

  private final String zh;

  AppealStatus(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
