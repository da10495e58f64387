package cn.yunshequ.conventions.model;

/** What a convention is mainly about. */
public enum ConventionTopic {
  STAIRWELL,
  PETS,
  PARKING,
  NOISE,
  EBIKES,
  GENERAL
}
