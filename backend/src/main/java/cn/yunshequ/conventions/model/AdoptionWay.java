package cn.yunshequ.conventions.model;

import cn.yunshequ.community.model.AreaKind;

/** How a convention is adopted; the names are those of the API. */
public enum AdoptionWay {
  HOUSEHOLD_BALLOT,
  RESIDENTS_MEETING;

  /** A whole community decides in its residents' meeting (L-04, L-05), anything smaller by door. */
  public static AdoptionWay at(AreaKind kind) {
    return kind == AreaKind.COMMUNITY ? RESIDENTS_MEETING : HOUSEHOLD_BALLOT;
  }
}
