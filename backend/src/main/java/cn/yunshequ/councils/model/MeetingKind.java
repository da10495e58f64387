package cn.yunshequ.councils.model;

/** What a meeting is for. */
public enum MeetingKind {
  LISTENING("民情恳谈会", MeetingPhase.BEFORE),
  HEARING("事务听证会", MeetingPhase.BEFORE),
  MEDIATION("矛盾协调会", MeetingPhase.DURING),
  REVIEW("成效评议会", MeetingPhase.AFTER),
  JOINT("联席会议", MeetingPhase.ANY),
  REGULAR("议事会议", MeetingPhase.ANY);

  private final String zh;
  private final MeetingPhase phase;

  MeetingKind(String zh, MeetingPhase phase) {
    this.zh = zh;
    this.phase = phase;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }

  public MeetingPhase phase() {
    return phase;
  }

  /** Seen by its parties and whoever leads it only. */
  public boolean isPrivate() {
    return this == MEDIATION;
  }

  /** Items are decided by a vote of the seats present. */
  public boolean takesVotes() {
    return this == REGULAR || this == JOINT || this == REVIEW;
  }

  /** May be called at short notice: people want to be heard while it matters. */
  public boolean isPressing() {
    return this == LISTENING || this == MEDIATION;
  }
}
