package cn.yunshequ.moderation.model;

import cn.yunshequ.kernel.RefusalCode;

/** What the desk refuses. */
public enum ModerationRefusal implements RefusalCode {
  ALREADY_REPORTED,
  CLAIMED_BY_OTHER,
  ALREADY_DONE,
  NOTE_TOO_SHORT,
  NOT_APPEALABLE,
  DECISION_UNDONE,
  APPEAL_TOO_LATE,
  ALREADY_APPEALED,
  DECIDED_FIRST_BY_YOU,
  SILENCED,
  ALREADY_SILENCED,
  TEXT_BLOCKED,
  TEXT_REPEATED,
  WORD_TOO_SHORT,
  WORD_LISTED,
  TOO_MANY_WORDS,
  UNDO_TOO_LATE
}
