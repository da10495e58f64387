package cn.yunshequ.voting.model;

import cn.yunshequ.kernel.RefusalCode;

/** What voting refuses. */
public enum VotingRefusal implements RefusalCode {
  BALLOT_NOT_OPEN,
  BALLOT_CLOSED,
  BALLOT_STILL_OPEN,
  NOT_ON_ROLL,
  UNIT_NEEDED,
  OTHER_CASTS,
  CHOICE_UNKNOWN,
  CHANGE_SECRET_NEEDED,
  VOTED_ONLINE,
  SECRET_NOT_ON_PAPER,
  SECOND_PERSON_NEEDED,
  BALLOT_TIMES,
  BALLOT_TERMS,
  ROLL_EMPTY,
  PROXY_LIMIT,
  UNIT_HAS_VOTED,
  ALREADY_STATED,
  OUT_OF_PERIOD,
  CANDIDATES_MISSING
}
