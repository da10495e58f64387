package cn.yunshequ.volunteering.model;

/** In what capacity somebody acts on an activity or a shift. */
public enum VolunteeringParty {
  /** Chair or member of the residents' committee of the place. */
  COMMITTEE,
  /** Grid worker, stairwell head or council convenor of the place. */
  OFFICE_HOLDER,
  /** Speaks for an organisation that serves the community. */
  GROUP,
  /** Published the activity, or speaks for the organisation it was published for. */
  ORGANISER,
  /** Has signed up for the shift. */
  VOLUNTEER,
  /** Gave the consent of a minor, online. */
  GUARDIAN,
  /** Is signed in, wherever they live (新就业群体 too). */
  PERSON
}
