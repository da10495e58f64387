package cn.yunshequ.conventions.model;

/** How a household signed. */
public enum SignatureChannel {
  ONLINE,
  PAPER
}
