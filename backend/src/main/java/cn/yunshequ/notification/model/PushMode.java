package cn.yunshequ.notification.model;

/** When somebody is reached outside the portal; names as in the API and the database. */
public enum PushMode {
  AT_ONCE,
  DAILY,
  OFF
}
