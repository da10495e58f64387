package cn.yunshequ.volunteering.model;

/** In what capacity somebody stands before a help request. */
public enum HelpParty {
  ASKER,
  CLAIMER,
  /** Named by the committee for this request. */
  WORKER,
  COMMITTEE,
  /** Of age and verified somewhere, or registered as a volunteer; never who asked. */
  HELPER
}
