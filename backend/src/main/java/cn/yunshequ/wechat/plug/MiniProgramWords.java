package cn.yunshequ.wechat.plug;

import cn.yunshequ.identity.Sessions;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.OutsideCheck;
import cn.yunshequ.wechat.CheckSettings;
import cn.yunshequ.wechat.WechatApps;
import jakarta.inject.Singleton;

/**
 * WeChat sees what people write in one of our mini-programs, signed in by WeChat, and nothing else:
 * it refuses to look at the words of who is not there (61010), and these need not wait for it.
 */
@Singleton
class MiniProgramWords implements OutsideCheck {
  private final CheckSettings settings;
  private final WechatApps apps;
  private final Sessions sessions;

  MiniProgramWords(CheckSettings settings, WechatApps apps, Sessions sessions) {
    this.settings = settings;
    this.apps = apps;
    this.sessions = sessions;
  }

  @Override
  public boolean concerns(Viewer actor) {
    return settings.on() && !apps.minis().isEmpty() && sessions.isVouched(actor);
  }
}
