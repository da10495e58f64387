package cn.yunshequ.voting.model;

/** How the roll is put right. */
public enum RollCorrectionKind {
  ADD,
  STRIKE,
  AREA
}
