package cn.yunshequ.notification.model;

/** How much a notice matters; names as in the API and the database. */
public enum Weight {
  /** An emergency: overrides quiet hours, mute and switched-off pushes. */
  ALERT,
  /** A stage, a decision, a missed date. */
  STEP,
  /** Somebody did something towards this person: an answer, an invitation. */
  DIRECT,
  /** Others talk; never pushed by itself, only told in the digest. */
  TALK;

  /** Whether it is worth a message of its own. */
  public boolean isPushedAlone() {
    return this != TALK;
  }
}
