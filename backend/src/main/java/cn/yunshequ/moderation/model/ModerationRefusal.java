package cn.yunshequ.moderation.model;

import cn.yunshequ.kernel.RefusalCode;

/** What the desk refuses. */
public enum ModerationRefusal implements RefusalCode {
  ALREADY_REPORTED,
  CLAIMED_BY_OTHER,
  ALREADY_DONE,
  NOTE_TOO_SHORT
}
