package cn.yunshequ.community.model;

import cn.yunshequ.kernel.RefusalCode;

/** Refusals about belonging to a place. */
public enum CommunityRefusal implements RefusalCode {
  RESIDENCY_REQUIRED,
  RESIDENCY_ALREADY_ASKED,
  RESIDENCY_ALREADY_DECIDED,
  RESIDENCY_TOO_MANY_WAITING,
  REASON_REQUIRED,
  NAME_REQUIRED,
  PERSON_ALREADY_LINKED,
  ORGANISATION_NAME_TAKEN,
  ORGANISATION_ELSEWHERE
}
