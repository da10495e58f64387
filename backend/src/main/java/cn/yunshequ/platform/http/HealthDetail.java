package cn.yunshequ.platform.http;

/**
 * Port: something that readiness tells about without depending on it, such as search, which may be
 * rebuilt while everything else goes on.
 */
public interface HealthDetail {
  /** A key of the answer. */
  String name();

  /** A word or two in capitals; nothing about persons, the answer is public. */
  String state();
}
