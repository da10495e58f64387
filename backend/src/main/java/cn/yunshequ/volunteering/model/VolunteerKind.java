package cn.yunshequ.volunteering.model;

/** Whence a volunteer comes. */
public enum VolunteerKind {
  /** Lives in one of the communities. */
  RESIDENT,
  /** 新就业群体: couriers, drivers and others who work here; they volunteer and do not vote. */
  NEW_EMPLOYMENT,
  OTHER
}
