package cn.yunshequ.volunteering.model;

/** Where a help request stands; the names are those of the API. */
public enum HelpStatus {
  OPEN,
  CLAIMED,
  DONE,
  /** Done, and whoever asked said thanks. */
  THANKED,
  WITHDRAWN
}
