package cn.yunshequ.wechat.on;

import cn.yunshequ.platform.outbox.Event;
import cn.yunshequ.platform.outbox.EventHandler;
import cn.yunshequ.wechat.WechatBindings;
import jakarta.inject.Singleton;

/** A closed account is bound to no WeChat. */
@Singleton
class OnAccountClosed implements EventHandler {
  private final WechatBindings bindings;

  OnAccountClosed(WechatBindings bindings) {
    this.bindings = bindings;
  }

  @Override
  public String name() {
    return "wechat.account-closed";
  }

  @Override
  public void on(Event event) {
    if (event.kind().equals("AccountClosed")) {
      bindings.forget(event.subject().id());
    }
  }
}
