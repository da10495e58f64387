package cn.yunshequ.community.model;

/** What an organisation that serves a community is; the names are those of the API. */
public enum OrganisationKind {
  COMMITTEE,
  PROPERTY_COMPANY,
  OWNERS_COMMITTEE,
  DEPARTMENT,
  SOCIAL_GROUP,
  OTHER
}
