package cn.yunshequ.notification;

import cn.yunshequ.notification.model.Outgoing;

/**
 * Port: a way to reach people outside the portal, e.g. WeChat. It says by {@link Reaches} whom it
 * reaches.
 */
public interface Channel {
  /** Stable name, e.g. {@code wechat}. */
  String name();

  /** What people call it, e.g. 微信订阅消息. */
  default String title() {
    return name();
  }

  /** Whether it is set up here. */
  default boolean isOpen() {
    return true;
  }

  /**
   * Sends one message, outside any transaction. May be called again for the same message when the
   * node died before it could write down that it was sent.
   */
  Outcome send(Outgoing message);

  /** What became of it. */
  enum Outcome {
    SENT,
    /** This one cannot be sent and will not be tried again. */
    REFUSED,
    /** The account can be reached no more, until the channel says so anew. */
    OUT_OF_REACH,
    /** Try again later. */
    LATER
  }
}
