package cn.yunshequ.conventions.model;

/** In what capacity somebody acts on a convention. */
public enum ConventionParty {
  /** Writes it; where nobody is left who does, the convenor and the committee. */
  DRAFTER,
  /** Verified in a household of the place. */
  RESIDENT,
  /** Convenor of a place that holds this one. */
  CONVENOR,
  /** Chair or member of the residents' committee of the place. */
  COMMITTEE,
  /** Works at the moderators' desk of the place. */
  DESK,
  /** Counts and records there: committee, convenor, grid worker, stairwell head. */
  COUNTER,
  /** Of the subdistrict office, which is told of filings. */
  OFFICER
}
