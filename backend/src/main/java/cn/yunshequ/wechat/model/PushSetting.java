package cn.yunshequ.wechat.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How WeChat's message push of one app proves that it is WeChat's.
 *
 * @param key the EncodingAESKey of 43 characters, without which messages come in the clear; empty
 *     for none
 */
public record PushSetting(String appId, String token, String key) {
  private static final int KEY_LENGTH = 43;

  /** {@code appid:token[:EncodingAESKey]}, several joined by commas. */
  public static List<PushSetting> parse(String text) {
    var settings = new ArrayList<PushSetting>();
    for (var part : text.split(",")) {
      if (part.isBlank()) {
        continue;
      }
      var words = part.strip().split(":", -1);
      boolean wrong =
          words.length < 2
              || words.length > 3
              || words[1].isEmpty()
              || (words.length == 3 && words[2].length() != KEY_LENGTH);
      if (wrong) {
        throw new IllegalArgumentException("wechat.push: 每个应用写成 appid:令牌 或 appid:令牌:43位密钥");
      }
      settings.add(new PushSetting(words[0], words[1], words.length == 3 ? words[2] : ""));
    }
    return List.copyOf(settings);
  }

  @Override
  public String toString() {
    return "PushSetting[" + appId + "]";
  }
}
