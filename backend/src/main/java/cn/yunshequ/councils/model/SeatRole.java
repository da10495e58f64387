package cn.yunshequ.councils.model;

/** What a seat is for; the names are those of the API. */
public enum SeatRole {
  CONVENOR("召集人"),
  MEMBER("成员"),
  SECRETARY("记录员"),
  SUBSTITUTE("替补");

  private final String zh;

  SeatRole(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }

  /** Takes one of the council's seats, counts for the quorum and votes. */
  public boolean takesChair() {
    return this != SUBSTITUTE;
  }
}
