package cn.yunshequ.councils.model;

/** In what capacity somebody acts on a council or a meeting. */
public enum CouncilParty {
  /** Chair or member of the residents' committee of the place. */
  COMMITTEE,
  /** Holds the convenor's seat today, or that office for the place. */
  CONVENOR,
  /** Holds the secretary's seat today. */
  SECRETARY,
  /** Holds a member's seat today. */
  MEMBER,
  /** Is a substitute today. */
  SUBSTITUTE,
  /** Called this meeting. */
  CALLER,
  /** Was invited to this meeting, or speaks for an organisation that was. */
  INVITED,
  /** Was present, in a seat; at a mediation: was present. */
  WITNESS,
  /** Lives in the council's area, verified. */
  RESIDENT
}
