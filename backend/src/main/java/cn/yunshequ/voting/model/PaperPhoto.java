package cn.yunshequ.voting.model;

/** Whether a ballot on paper is recorded only with a photo of it (L-14, L-41). */
public enum PaperPhoto {
  OPTIONAL,
  /** Where the ballot binds owners. */
  BINDING,
  ALWAYS;

  /** Whether paper of a ballot of that force needs one. */
  public boolean isNeededFor(BallotForce force) {
    return this == ALWAYS || (this == BINDING && force == BallotForce.BINDING_OWNER);
  }
}
