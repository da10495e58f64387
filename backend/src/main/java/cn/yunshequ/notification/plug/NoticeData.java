package cn.yunshequ.notification.plug;

import cn.yunshequ.identity.PersonalData;
import cn.yunshequ.notification.store.OwnNotices;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.List;

/** What somebody takes away of notification (L-64). */
@Factory
class NoticeData {
  private final OwnNotices own;

  NoticeData(OwnNotices own) {
    this.own = own;
  }

  @Singleton
  PersonalData follows() {
    return PersonalData.of("follows", "我关注的", List.of("编号", "关注", "静音", "时间"), own::follows);
  }

  @Singleton
  PersonalData told() {
    return PersonalData.of("messages", "我的消息", List.of("时间", "内容"), own::told);
  }

  @Singleton
  PersonalData settings() {
    return PersonalData.of(
        "message-settings", "消息设置", List.of("推送", "免打扰从", "免打扰到", "每天汇总时间"), own::settings);
  }
}
