package cn.yunshequ.notification.model;

/** How far something told has come on one way; names as in the API. */
public enum DeliveryState {
  WAITING("正在发送"),
  DONE("已发出"),
  PARTLY("部分没有发出"),
  FAILED("没有发出"),
  NOBODY("没有要通知的人"),
  OFF("没有接通"),
  NOT_KEPT("发送记录已过保留期");

  private final String zh;

  DeliveryState(String zh) {
    this.zh = zh;
  }

  public String zh() {
    return zh;
  }
}
