package cn.yunshequ.wechat.model;

import cn.yunshequ.kernel.RefusalCode;

/** Refusals of what goes through WeChat. */
public enum WechatRefusal implements RefusalCode {
  WECHAT_APP_UNKNOWN,
  WECHAT_CODE_WRONG,
  WECHAT_BLOCKED,
  WECHAT_PHONE_NEEDED,
  WECHAT_TICKET_ENDED,
  WECHAT_ALREADY_BOUND,
  WECHAT_NOT_BOUND,
  WECHAT_TEMPLATE_UNKNOWN,
  WECHAT_UNAVAILABLE
}
