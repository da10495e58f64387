package cn.yunshequ.councils.model;

/** How somebody came to a seat. */
public enum SeatChosen {
  ELECTED,
  RECOMMENDED,
  APPOINTED,
  EX_OFFICIO
}
