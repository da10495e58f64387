package cn.yunshequ.wechat.model;

import org.jspecify.annotations.Nullable;

/** Somebody in one app, as WeChat says. */
public record Openid(String appId, String openid, @Nullable String unionid) {
  @Override
  public String toString() {
    return "Openid[" + appId + "]";
  }
}
