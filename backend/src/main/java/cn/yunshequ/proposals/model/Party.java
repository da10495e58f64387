package cn.yunshequ.proposals.model;

/** As what somebody acts on a proposal. One person may be several. */
public enum Party {
  /** Who wrote it. */
  AUTHOR("提案人"),
  /** Who was invited by the author and agreed. */
  CO_AUTHOR("联署人"),
  /** A verified resident of the place it is about, not an author. */
  NEIGHBOUR("居民"),
  /** A verified resident of the place it is about, authors included. */
  RESIDENT("居民"),
  /** Anyone signed in. */
  ACCOUNT("用户"),
  /** Committee members and moderators of its community. */
  DESK("居委会"),
  /** Who convenes the council of the place it is about. */
  CONVENOR("议事会召集人"),
  /** An officer of the subdistrict above it. */
  OFFICER("街道"),
  /** A grid worker of the grid that holds the place it is about: acts there, judges nothing. */
  GRID_WORKER("网格员"),
  /** The portal itself, when a count or a day is reached. */
  PORTAL("系统");

  private final String zh;

  Party(String zh) {
    this.zh = zh;
  }

  /** As the timeline names it. */
  public String zh() {
    return zh;
  }
}
