package cn.yunshequ.volunteering.model;

/** Why points moved; the names are those of the API. */
public enum TransferKind {
  /** For confirmed hours. */
  EARNED,
  /** By the committee, for a service that has no hours, such as that of stairwell heads. */
  AWARDED,
  /** For a reward. */
  SPENT,
  /** Takes another transfer back. */
  REVERSAL
}
