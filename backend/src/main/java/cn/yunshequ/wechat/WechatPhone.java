package cn.yunshequ.wechat;

import cn.yunshequ.identity.SignInMethod;
import cn.yunshequ.identity.model.PhoneNumber;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.wechat.model.WechatApp;
import cn.yunshequ.wechat.model.WechatRefusal;
import jakarta.inject.Singleton;

/**
 * The number WeChat vouches for, as a way to prove who one is. Each success costs money (0.03 CNY),
 * so it is asked only of who is not known yet.
 */
@Singleton
public class WechatPhone implements SignInMethod {
  private final WeChatGateway wechat;
  private final WechatApps apps;

  WechatPhone(WeChatGateway wechat, WechatApps apps) {
    this.wechat = wechat;
    this.apps = apps;
  }

  @Override
  public String name() {
    return "wechat";
  }

  /** {@code appId:code}, the code of {@code getPhoneNumber}. */
  @Override
  public PhoneNumber verifiedPhone(String proof) {
    int cut = Math.max(0, proof.indexOf(':'));
    return verifiedPhone(apps.mini(proof.substring(0, cut)), proof.substring(cut + 1));
  }

  PhoneNumber verifiedPhone(WechatApp app, String code) {
    var number = WechatSignIns.asked(() -> wechat.phoneNumber(app, code));
    // Abroad, or none: the person can still use the text message.
    return PhoneNumber.find(number)
        .orElseThrow(
            () -> Refusal.of(WechatRefusal.WECHAT_PHONE_NEEDED, "phoneCode").asException());
  }
}
