package cn.yunshequ.notification.model;

/** Why a message did not arrive; names as in the API and the database. */
public enum DeliveryFailure {
  OUT_OF_REACH("对方没有再允许发送，或已解除绑定", false),
  REFUSED("对方平台不接收这条消息，请检查模板设置", true),
  GAVE_UP("网络不通，试了多次没有发出", true);

  private final String zh;
  private final boolean retryable;

  DeliveryFailure(String zh, boolean retryable) {
    this.zh = zh;
    this.retryable = retryable;
  }

  public String zh() {
    return zh;
  }

  /** Whether another try may succeed. */
  public boolean isRetryable() {
    return retryable;
  }
}
