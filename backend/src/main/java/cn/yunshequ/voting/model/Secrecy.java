package cn.yunshequ.voting.model;

/** Who may connect a voter and a choice (L-46). */
public enum Secrecy {
  NAMED,
  SECRET
}
