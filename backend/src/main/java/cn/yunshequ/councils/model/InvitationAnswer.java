package cn.yunshequ.councils.model;

/** What an invited person or organisation said; PENDING is silence. */
public enum InvitationAnswer {
  PENDING,
  ACCEPTED,
  DECLINED;

  /** From yes or no. */
  public static InvitationAnswer of(boolean accepted) {
    return accepted ? ACCEPTED : DECLINED;
  }
}
