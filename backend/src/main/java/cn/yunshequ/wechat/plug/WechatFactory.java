package cn.yunshequ.wechat.plug;

import cn.yunshequ.platform.http.PortalMode;
import cn.yunshequ.wechat.CheckSettings;
import cn.yunshequ.wechat.GroupRobots;
import cn.yunshequ.wechat.PlaceLinks;
import cn.yunshequ.wechat.WeChatGateway;
import cn.yunshequ.wechat.WechatAddresses;
import cn.yunshequ.wechat.WechatApps;
import cn.yunshequ.wechat.fake.FakeWeChat;
import cn.yunshequ.wechat.model.GroupRobot;
import cn.yunshequ.wechat.model.MessageTemplate;
import cn.yunshequ.wechat.model.PushSetting;
import cn.yunshequ.wechat.model.WechatApp;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.ObjectMapper;

/** Makes what depends on how the portal is deployed. In the demo WeChat itself is inside. */
@Factory
class WechatFactory {
  private static final Logger LOG = LoggerFactory.getLogger(WechatFactory.class);

  /**
   * Where the calls go.
   *
   * @param apps apps of the fake inside, or those set
   * @param templates templates of the fake inside; empty: those set
   * @param push likewise how its call-backs are signed
   */
  record Place(URI api, URI wecom, String authorize, String apps, String templates, String push) {}

  @Singleton
  Place place(
      PortalMode mode,
      ObjectMapper json,
      Clock clock,
      @Value("${wechat.apps:}") String apps,
      @Value("${wechat.url:}") String url,
      @Value("${wechat.fake:true}") boolean fake) {
    if (!url.isBlank()) {
      return new Place(
          URI.create(url), URI.create(url), url + "/connect/oauth2/authorize", apps, "", "");
    }
    if (mode.isDemo() && fake && apps.isBlank()) {
      var inside = FakeWeChat.start(0, json, clock);
      LOG.info("演示模式：微信由本机 {} 代替 / a fake WeChat answers there", inside.address());
      return new Place(
          URI.create(inside.address()),
          URI.create(inside.address()),
          inside.address() + "/connect/oauth2/authorize",
          FakeWeChat.APPS,
          FakeWeChat.TEMPLATES,
          FakeWeChat.PUSH);
    }
    return new Place(
        URI.create("https://api.weixin.qq.com"),
        URI.create("https://qyapi.weixin.qq.com"),
        "https://open.weixin.qq.com/connect/oauth2/authorize",
        apps,
        "",
        "");
  }

  @Singleton
  WechatApps apps(Place place, @Value("${wechat.templates:}") String templates) {
    return new WechatApps(
        WechatApp.parse(place.apps()),
        MessageTemplate.parse(place.templates().isEmpty() ? templates : place.templates()));
  }

  @Singleton
  WechatAddresses addresses(Place place, @Value("${portal.address:}") String portal) {
    return new WechatAddresses(place.authorize(), portal);
  }

  @Singleton
  CheckSettings checks(
      Place place,
      PortalMode mode,
      Provider<EmbeddedServer> server,
      @Value("${portal.address:}") String portal,
      @Value("${wechat.content-check:true}") boolean on,
      @Value("${wechat.push:}") String push) {
    return new CheckSettings(
        on,
        PushSetting.parse(place.push().isEmpty() ? push : place.push()),
        // In the demo WeChat is on this machine too.
        () -> portal.isEmpty() && mode.isDemo() ? server.get().getURL().toString() : portal);
  }

  @Singleton
  PlaceLinks.PlacePage placePage(@Value("${wechat.place-page:pages/place/place}") String path) {
    return new PlaceLinks.PlacePage(path);
  }

  @Singleton
  GroupRobots robots(@Value("${wechat.robots:}") String robots) {
    return new GroupRobots(GroupRobot.parse(robots));
  }

  @Bean
  @Singleton
  WeChatGateway gateway(
      Place place,
      ObjectMapper json,
      SharedTokens tokens,
      @Value("${wechat.mini-state:formal}") String miniState) {
    return new HttpWeChat(
        new WeChatHttp(place.api(), json), new WeChatHttp(place.wecom(), json), tokens, miniState);
  }
}
