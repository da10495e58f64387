package cn.yunshequ.notification.model;

/** How an account stands to a subject. */
public record FollowState(boolean following, boolean muted) {
  public static final FollowState NONE = new FollowState(false, false);
}
