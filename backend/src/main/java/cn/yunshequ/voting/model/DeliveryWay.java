package cn.yunshequ.voting.model;

/** How a ballot paper reached its voting unit (L-37). */
public enum DeliveryWay {
  HANDED_OVER("当面交付并签收"),
  REGISTERED_MAIL("邮寄，有签收回执"),
  MESSAGE("按议事规则约定的电子方式，有已读记录");

  private final String zh;

  DeliveryWay(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
