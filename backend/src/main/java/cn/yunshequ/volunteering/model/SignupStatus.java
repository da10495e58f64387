package cn.yunshequ.volunteering.model;

/** Where a sign-up stands; the names are those of the API. */
public enum SignupStatus {
  /** Of a minor: waits for a guardian, holds no place. */
  AWAITING_CONSENT,
  /** Has a place. */
  CONFIRMED,
  /** Waits for a place, in order of asking. */
  WAITLISTED,
  CANCELLED,
  CHECKED_IN,
  CHECKED_OUT,
  /** Hours are confirmed; a training is on record. */
  DONE,
  /** Had a place, did not come, did not say so. */
  NO_SHOW
}
