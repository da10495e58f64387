package cn.yunshequ.voting.model;

/** Who is on the roll of a ballot. */
public enum Electorate {
  RESIDENTS("人"),
  HOUSEHOLDS("户"),
  OWNERS("户"),
  COUNCIL("席"),
  REPRESENTATIVES("席");

  private final String unit;

  Electorate(String unit) {
    this.unit = unit;
  }

  /** The measure word of a voting unit. */
  public String unit() {
    return unit;
  }

  /** Owners are counted by floor area as well as by heads (L-31). */
  public boolean countsArea() {
    return this == OWNERS;
  }

  /** True when the roll comes from a body of seats, not from homes. */
  public boolean isBody() {
    return this == COUNCIL || this == REPRESENTATIVES;
  }
}
