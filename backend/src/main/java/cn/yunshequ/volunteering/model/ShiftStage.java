package cn.yunshequ.volunteering.model;

/** Where a shift stands, by the server's clock. */
public enum ShiftStage {
  /** People sign up and cancel. */
  OPEN,
  /** From shortly before it begins: people check in. */
  RUNNING,
  /** Over: people check out for a while, hours are confirmed. */
  ENDED,
  /** It does not take place. */
  CANCELLED
}
