package cn.yunshequ.cases.model;

import cn.yunshequ.kernel.RefusalCode;

/** What cases refuse. */
public enum CaseRefusal implements RefusalCode {
  CASE_NOT_FINISHED,
  CASE_MATTER_HIDDEN,
  CASE_EXISTS,
  CASE_STAGE_FORBIDS,
  CASE_FROM_HERE,
  CASE_TELLS_NUMBER,
  CASE_NAMES_RESIDENT
}
