package cn.yunshequ.app;

import cn.yunshequ.wechat.WechatApps;
import cn.yunshequ.wechat.WechatBindings;
import cn.yunshequ.wechat.fake.FakeWeChat;
import cn.yunshequ.wechat.model.Openid;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * The demo persons have a WeChat at the fake one: the login code {@code demo-19900000004-1}, good
 * once like every code, is 张's.
 */
@Singleton
class DemoWechat {
  private final WechatBindings bindings;
  private final WechatApps apps;

  DemoWechat(WechatBindings bindings, WechatApps apps) {
    this.bindings = bindings;
    this.apps = apps;
  }

  /** Nothing where the real WeChat is set up. */
  void bind(String phone, UUID account) {
    if (apps.find(FakeWeChat.MINI).isPresent()) {
      bindings.bind(
          account, new Openid(FakeWeChat.MINI, "o_" + FakeWeChat.MINI + "_" + phone, "u_" + phone));
    }
  }
}
