package cn.yunshequ.community.model;

import cn.yunshequ.kernel.RefusalCode;

/** Refusals about a roster as a whole; what is wrong in a row is told row by row. */
public enum RosterRefusal implements RefusalCode {
  ROSTER_HAS_ERRORS,
  ROSTER_ALREADY_DECIDED,
  ROSTER_STALE,
  ROSTER_FILE_MISSING,
  ROSTER_FILE_UNKNOWN,
  ROSTER_FILE_LOCKED,
  ROSTER_FILE_TOO_BIG,
  ROSTER_FILE_DAMAGED
}
