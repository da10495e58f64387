package cn.yunshequ.wechat;

import cn.yunshequ.wechat.model.Openid;
import cn.yunshequ.wechat.model.WechatApp;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls to WeChat we need. Each has a deadline, fetches the shared token where it needs one and
 * tries again once where that is safe; what remains is thrown as {@link WeChatException}. Never
 * inside a transaction.
 */
public interface WeChatGateway {
  /** Who holds a login code; a code is good once, for five minutes. */
  Openid login(WechatApp app, String code);

  /** The number behind a code of {@code getPhoneNumber}; good once. */
  String phoneNumber(WechatApp app, String code);

  /** Who came back from the official account's OAuth with that code. */
  Openid officialLogin(WechatApp app, String code);

  /** Sends one subscribe message; values within the limits of their fields. */
  void sendSubscribe(WechatApp app, Subscribe message);

  /** What WeChat thinks of a text. */
  TextVerdict checkText(WechatApp app, String openid, int scene, String text);

  /** Asks for a photo to be looked at; the answer comes by callback under this id. */
  String checkMedia(WechatApp app, String openid, int scene, String url);

  /** A link that opens the mini-program from anywhere. */
  String urlLink(WechatApp app, String path, String query, Duration life);

  /** A mini-program code as PNG. */
  byte[] codeImage(WechatApp app, String scene, String page);

  /** Posts into a WeCom group. */
  void robot(String key, String text);

  /** One subscribe message. */
  record Subscribe(String openid, String templateId, String page, Map<String, String> values) {}

  /**
   * @param suggest pass, review or risky
   */
  record TextVerdict(String suggest, int label, @Nullable String traceId) {}
}
