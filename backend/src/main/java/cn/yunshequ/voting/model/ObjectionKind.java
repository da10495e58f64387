package cn.yunshequ.voting.model;

/** What an objection is about. */
public enum ObjectionKind {
  ROLL,
  AFFECTED,
  RESULT
}
