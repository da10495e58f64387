package cn.yunshequ.wechat.plug;

import cn.yunshequ.notification.Channel;
import cn.yunshequ.notification.model.Outgoing;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.wechat.Allowances;
import cn.yunshequ.wechat.WeChatException;
import cn.yunshequ.wechat.WeChatGateway;
import cn.yunshequ.wechat.WechatApps;
import cn.yunshequ.wechat.WechatBindings;
import cn.yunshequ.wechat.model.MessageTemplate;
import cn.yunshequ.wechat.model.MiniPage;
import cn.yunshequ.wechat.store.IdentityStore;
import jakarta.inject.Singleton;
import java.time.format.DateTimeFormatter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices as subscribe messages of the mini-program, within what the person allowed. */
@Singleton
class SubscribeChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(SubscribeChannel.class);
  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm");

  private final WeChatGateway wechat;
  private final WechatApps apps;
  private final IdentityStore identities;
  private final Allowances allowances;

  SubscribeChannel(
      WeChatGateway wechat, WechatApps apps, IdentityStore identities, Allowances allowances) {
    this.wechat = wechat;
    this.apps = apps;
    this.identities = identities;
    this.allowances = allowances;
  }

  @Override
  public String name() {
    return WechatBindings.CHANNEL;
  }

  @Override
  public String title() {
    return "微信订阅消息";
  }

  @Override
  public boolean isOpen() {
    return !apps.templates().isEmpty();
  }

  @Override
  public Outcome send(Outgoing message) {
    for (var template : apps.templates()) {
      var openid = identities.openid(message.accountId(), template.appId());
      if (openid.isPresent() && allowances.take(message.accountId(), template)) {
        return send(message, template, openid.get());
      }
    }
    return Outcome.OUT_OF_REACH;
  }

  private Outcome send(Outgoing message, MessageTemplate template, String openid) {
    var when = WHEN.format(message.at().atZone(CivicTime.ZONE));
    var values = template.filled(message.title(), message.text(), when);
    var app = apps.mini(template.appId());
    try {
      wechat.sendSubscribe(
          app,
          new WeChatGateway.Subscribe(openid, template.id(), MiniPage.of(message.path()), values));
      return Outcome.SENT;
    } catch (WeChatException no) {
      return switch (no.fault()) {
        case PERSON -> {
          allowances.spend(message.accountId(), template);
          yield Outcome.OUT_OF_REACH;
        }
        case BUSY, TOKEN, QUOTA -> {
          allowances.giveBack(message.accountId(), template);
          yield Outcome.LATER;
        }
        case CALLER, SETUP -> {
          LOG.error("WeChat refuses a subscribe message of template {}", template.id(), no);
          allowances.giveBack(message.accountId(), template);
          yield Outcome.REFUSED;
        }
      };
    }
  }
}
