package cn.yunshequ.conventions.model;

/** Where a signature stands; a paper waits for a second person. */
public enum SignatureState {
  WAITING,
  SIGNED,
  REFUSED,
  WITHDRAWN
}
