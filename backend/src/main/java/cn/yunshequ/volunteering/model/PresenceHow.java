package cn.yunshequ.volunteering.model;

/** How presence was established. */
public enum PresenceHow {
  /** By the changing code on the organiser's phone. */
  CODE,
  /** By the organiser, in the moment. */
  LIST,
  /** By the organiser afterwards, with a reason. */
  BY_HAND,
  /** Nobody checked out; closed with the end of the shift. */
  FORGOTTEN
}
