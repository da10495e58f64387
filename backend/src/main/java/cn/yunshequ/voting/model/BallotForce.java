package cn.yunshequ.voting.model;

/** What a result is worth (L-36). */
public enum BallotForce {
  ADVISORY,
  BINDING_OWNER
}
