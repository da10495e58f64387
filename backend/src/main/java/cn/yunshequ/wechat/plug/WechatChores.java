package cn.yunshequ.wechat.plug;

import cn.yunshequ.wechat.WechatBindings;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Every hour: tickets and states that are over are forgotten. */
@Singleton
class WechatChores {
  private final WechatBindings bindings;

  WechatChores(WechatBindings bindings) {
    this.bindings = bindings;
  }

  @Scheduled(initialDelay = "9m", fixedDelay = "1h")
  void sweep() {
    bindings.sweep();
  }
}
