package cn.yunshequ.wechat.plug;

import cn.yunshequ.councils.PlaceCode;
import cn.yunshequ.wechat.PlaceLinks;
import cn.yunshequ.wechat.WeChatException;
import cn.yunshequ.wechat.WeChatGateway;
import cn.yunshequ.wechat.WechatApps;
import cn.yunshequ.wechat.model.WechatApp;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * Places as codes of the first mini-program; the scene is the place's public id (27 of at most 32
 * characters). A code is good for ever, so each is fetched once a day at most; while WeChat does
 * not answer, posters go without.
 */
@Singleton
class PlaceMiniCodes implements PlaceCode {
  private static final int MOST_SCENE = 32;

  private final WechatApps apps;
  private final WeChatGateway wechat;
  private final PlaceLinks.PlacePage page;
  private final Cache<String, byte[]> codes =
      Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofDays(1)).build();
  private final Cache<String, Boolean> failed =
      Caffeine.newBuilder().maximumSize(1).expireAfterWrite(Duration.ofMinutes(1)).build();

  PlaceMiniCodes(WechatApps apps, WeChatGateway wechat, PlaceLinks.PlacePage page) {
    this.apps = apps;
    this.wechat = wechat;
    this.page = page;
  }

  @Override
  public String caption(String label) {
    return "微信小程序里看" + label;
  }

  @Override
  public Optional<byte[]> picture(String id) {
    var app = apps.first(WechatApp.Kind.MINI);
    var known = codes.getIfPresent(id);
    if (known != null || app.isEmpty() || id.length() > MOST_SCENE) {
      return Optional.ofNullable(known);
    }
    // One silence is enough: who prints the next poster does not wait for another.
    return failed.getIfPresent(app.get().id()) == null ? fetched(app.get(), id) : Optional.empty();
  }

  private Optional<byte[]> fetched(WechatApp app, String id) {
    try {
      var picture = wechat.codeImage(app, id, page.path());
      codes.put(id, picture);
      return Optional.of(picture);
    } catch (WeChatException no) {
      failed.put(app.id(), true);
      return Optional.empty();
    }
  }
}
