package cn.yunshequ.wechat.plug;

import cn.yunshequ.identity.PersonalData;
import cn.yunshequ.wechat.store.OwnBindings;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** What somebody takes away of WeChat sign-ins (L-64). */
@Factory
class WechatData {
  @Singleton
  PersonalData bindings(OwnBindings own) {
    return PersonalData.of("wechat", "微信登录", List.of("应用", "绑定时间", "最近登录"), own::of);
  }
}
