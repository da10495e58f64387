package cn.yunshequ.wechat;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.wechat.model.WechatFault;
import cn.yunshequ.wechat.model.WechatRefusal;

/** WeChat's no, as the API's. */
final class Refusals {
  private static final int TOO_OFTEN = 45011;

  private Refusals() {}

  static Refusal of(WeChatException failed) {
    if (failed.code() == TOO_OFTEN) {
      return Refusal.of(CommonRefusal.TOO_MANY_REQUESTS).with("seconds", 60);
    }
    if (failed.fault() == WechatFault.CALLER) {
      return Refusal.of(WechatRefusal.WECHAT_CODE_WRONG, "code");
    }
    return Refusal.of(
        failed.fault() == WechatFault.PERSON
            ? WechatRefusal.WECHAT_BLOCKED
            : WechatRefusal.WECHAT_UNAVAILABLE);
  }
}
