package cn.yunshequ.identity.model;

import cn.yunshequ.kernel.RefusalCode;

/** Refusals of signing in. */
public enum IdentityRefusal implements RefusalCode {
  PHONE_INVALID,
  CODE_WRONG,
  CODE_TOO_SOON,
  SESSION_ENDED,
  SMS_UNAVAILABLE
}
