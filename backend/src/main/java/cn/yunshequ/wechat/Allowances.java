package cn.yunshequ.wechat;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.notification.Reaches;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.wechat.model.MessageTemplate;
import cn.yunshequ.wechat.model.WechatRefusal;
import cn.yunshequ.wechat.store.AllowanceStore;
import cn.yunshequ.wechat.store.IdentityStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * What somebody allows us to send by WeChat: each yes in the mini-program is good for one message
 * of one template, whenever it comes. Without one nothing is sent; the inbox has it anyway.
 */
@Singleton
public class Allowances {
  // Who said yes this often has said it for months.
  private static final int MOST = 50;

  private final Db db;
  private final AllowanceStore store;
  private final IdentityStore identities;
  private final WechatApps apps;
  private final Reaches reaches;

  Allowances(
      Db db, AllowanceStore store, IdentityStore identities, WechatApps apps, Reaches reaches) {
    this.db = db;
    this.store = store;
    this.identities = identities;
    this.apps = apps;
    this.reaches = reaches;
  }

  /** The templates a mini-program asks its user about; none when none is set up. */
  public List<String> templates(String appId) {
    return apps.templatesOf(appId).stream().map(MessageTemplate::id).toList();
  }

  /**
   * The person said yes to one message of each of these templates.
   *
   * @return how many messages of that app are allowed now
   * @throws cn.yunshequ.kernel.RefusedException WECHAT_APP_UNKNOWN, WECHAT_NOT_BOUND,
   *     WECHAT_TEMPLATE_UNKNOWN
   */
  public int allow(Viewer actor, String appId, List<String> templates) {
    var account = actor.account();
    apps.mini(appId);
    if (templates.isEmpty() || !templates(appId).containsAll(templates)) {
      throw Refusal.of(WechatRefusal.WECHAT_TEMPLATE_UNKNOWN, "templateIds").asException();
    }
    return db.write(() -> {
      if (identities.openid(account, appId).isEmpty()) {
        throw Refusal.of(WechatRefusal.WECHAT_NOT_BOUND, "appId").asException();
      }
      templates.stream().distinct().sorted().forEach(t -> store.add(account, appId, t, MOST));
      reaches.gained(account, WechatBindings.CHANNEL);
      return store.left(account, appId);
    });
  }

  /** Uses one up, before it is sent: a budget is never exceeded, whatever node dies when. */
  public boolean take(UUID account, MessageTemplate template) {
    return db.write(() -> store.take(account, template.appId(), template.id()));
  }

  /** It was not sent after all. */
  public void giveBack(UUID account, MessageTemplate template) {
    db.write(() -> {
      store.add(account, template.appId(), template.id(), MOST);
      return account;
    });
  }

  /** The person took it back at WeChat. */
  public void spend(UUID account, MessageTemplate template) {
    db.write(() -> {
      store.spend(account, template.appId(), template.id());
      return account;
    });
  }
}
