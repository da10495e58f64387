package cn.yunshequ.kernel;

/** Offices people hold for an area and a term; the names are those of the API. */
public enum OfficeKind {
  COMMITTEE_CHAIR("居委会主任"),
  COMMITTEE_MEMBER("居委会委员"),
  MODERATOR("审核员"),
  GRID_WORKER("网格员"),
  STAIRWELL_HEAD("楼门长"),
  COUNCIL_CONVENOR("议事会召集人"),
  SUBDISTRICT_OFFICER("街道干部"),
  APPEAL_REVIEWER("申诉复核员");

  private final String zh;

  OfficeKind(String zh) {
    this.zh = zh;
  }

  /** As shown to people. */
  public String zh() {
    return zh;
  }
}
