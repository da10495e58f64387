package cn.yunshequ.kernel;

/** Refusals that every module may give. */
public enum CommonRefusal implements RefusalCode {
  NOT_FOUND,
  BAD_ID,
  NOT_ALLOWED,
  TEXT_REQUIRED,
  TEXT_TOO_LONG,
  VALUE_OUT_OF_RANGE,
  CHANGED_MEANWHILE,
  TOO_MANY_REQUESTS,
  REQUEST_KEY_REUSED
}
