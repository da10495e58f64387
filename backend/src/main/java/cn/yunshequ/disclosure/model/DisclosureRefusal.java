package cn.yunshequ.disclosure.model;

import cn.yunshequ.kernel.RefusalCode;

/** What disclosure refuses. */
public enum DisclosureRefusal implements RefusalCode {
  NOTICE_TIME_TOO_SHORT,
  NOTICE_OVER,
  OBJECTED_ALREADY,
  ANSWERED_ALREADY,
  DISCLOSURE_CATEGORY_UNKNOWN,
  CORRECTED_ALREADY,
  ELECTION_ANNOUNCED,
  ELECTION_DAY_TOO_SOON,
  ELECTION_OVER,
  ELECTION_NOT_YET,
  NOTHING_TO_SEND_AGAIN
}
