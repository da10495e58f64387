package cn.yunshequ.wechat.plug;

import cn.yunshequ.councils.PlaceCode;
import cn.yunshequ.wechat.DayKept;
import cn.yunshequ.wechat.PlaceLinks;
import cn.yunshequ.wechat.WeChatGateway;
import cn.yunshequ.wechat.WechatApps;
import cn.yunshequ.wechat.model.WechatApp;
import jakarta.inject.Singleton;
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
  private final DayKept<byte[]> codes = new DayKept<>();

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
    return id.length() > MOST_SCENE
        ? Optional.empty()
        : apps.first(WechatApp.Kind.MINI)
            .flatMap(app -> codes.get(id, () -> wechat.codeImage(app, id, page.path())));
  }
}
