package cn.yunshequ.wechat;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.wechat.model.MessageTemplate;
import cn.yunshequ.wechat.model.WechatApp;
import cn.yunshequ.wechat.model.WechatRefusal;
import java.util.List;
import java.util.Optional;

/** The apps of this portal, and the templates of their messages. */
public record WechatApps(List<WechatApp> all, List<MessageTemplate> templates) {
  public WechatApps {
    all = List.copyOf(all);
    templates = List.copyOf(templates);
    for (var template : templates) {
      if (all.stream().noneMatch(app -> app.id().equals(template.appId()))) {
        throw new IllegalArgumentException("wechat.templates: 没有这个应用 " + template.appId());
      }
    }
  }

  public List<MessageTemplate> templatesOf(String appId) {
    return templates.stream().filter(template -> template.appId().equals(appId)).toList();
  }

  public Optional<WechatApp> find(String id) {
    return all.stream().filter(app -> app.id().equals(id)).findFirst();
  }

  /**
   * @throws cn.yunshequ.kernel.RefusedException WECHAT_APP_UNKNOWN
   */
  public WechatApp mini(String id) {
    return find(id)
        .filter(app -> app.kind() == WechatApp.Kind.MINI)
        .orElseThrow(() -> Refusal.of(WechatRefusal.WECHAT_APP_UNKNOWN, "appId").asException());
  }

  /** Ids of the mini-programs. */
  public List<String> minis() {
    return all.stream()
        .filter(app -> app.kind() == WechatApp.Kind.MINI)
        .map(WechatApp::id)
        .toList();
  }

  /** The first of that kind. */
  public Optional<WechatApp> first(WechatApp.Kind kind) {
    return all.stream().filter(app -> app.kind() == kind).findFirst();
  }
}
