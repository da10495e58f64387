package cn.yunshequ.wechat;

import cn.yunshequ.wechat.model.PushSetting;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a deployment says about WeChat's content check.
 *
 * @param on whether WeChat is asked at all
 * @param pushes the apps whose call-backs are taken
 * @param address our own address as WeChat reaches it; empty when it cannot
 */
public record CheckSettings(boolean on, List<PushSetting> pushes, Supplier<String> address) {
  public CheckSettings {
    pushes = List.copyOf(pushes);
  }

  Optional<PushSetting> push(String appId) {
    return pushes.stream().filter(push -> push.appId().equals(appId)).findFirst();
  }

  boolean hearsFrom(String appId) {
    return push(appId).isPresent();
  }

  String portal() {
    return address.get();
  }
}
