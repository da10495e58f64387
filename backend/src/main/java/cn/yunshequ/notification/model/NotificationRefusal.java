package cn.yunshequ.notification.model;

import cn.yunshequ.kernel.RefusalCode;

/** Refusals of following. */
public enum NotificationRefusal implements RefusalCode {
  TOO_MANY_FOLLOWED
}
