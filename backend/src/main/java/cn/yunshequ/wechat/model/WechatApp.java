package cn.yunshequ.wechat.model;

import java.util.ArrayList;
import java.util.List;

/**
 * An app of ours at WeChat.
 *
 * @param platform apps under one open platform account share unionids; empty for none
 */
public record WechatApp(String id, String secret, Kind kind, String platform) {
  /** What it is. */
  public enum Kind {
    MINI,
    OFFICIAL
  }

  /** {@code id:secret:MINI:platform}, several joined by commas; the platform may be left out. */
  public static List<WechatApp> parse(String text) {
    var apps = new ArrayList<WechatApp>();
    for (var part : text.split(",")) {
      if (part.isBlank()) {
        continue;
      }
      var words = part.strip().split(":", -1);
      if (words.length < 3) {
        throw new IllegalArgumentException("wechat.apps: 每个应用写成 appid:secret:MINI 或 OFFICIAL[:平台]");
      }
      apps.add(
          new WechatApp(
              words[0], words[1], Kind.valueOf(words[2]), words.length > 3 ? words[3] : ""));
    }
    return List.copyOf(apps);
  }

  /** Whether a unionid says the same about a person in both. */
  public boolean sharesUnionWith(WechatApp other) {
    return !platform.isEmpty() && platform.equals(other.platform);
  }

  @Override
  public String toString() {
    return "WechatApp[" + id + "]";
  }
}
