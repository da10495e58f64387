package cn.yunshequ.volunteering.model;

/** Whether minors take part, and how (L-51). */
public enum MinorsPolicy {
  /** Grown-ups only; always so where there is bodily risk. */
  CLOSED,
  /** With a guardian's consent. */
  CONSENT,
  /** With a guardian's consent, and the guardian comes along. */
  COMPANY
}
