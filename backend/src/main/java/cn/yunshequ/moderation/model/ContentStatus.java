package cn.yunshequ.moderation.model;

/** Whether the public sees a thing. */
public enum ContentStatus {
  /** Waits for the desk; its author sees it. */
  PENDING,
  VISIBLE,
  /** The public sees a stub with the reason. */
  HIDDEN
}
