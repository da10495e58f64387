package cn.yunshequ.wechat;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.wechat.model.WechatApp;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * A link to a place that does not grow old, for text messages and groups: it leads on to WeChat's
 * own link of the day, which opens the mini-program, or to the page of the place.
 */
@Singleton
public class PlaceLinks {
  // WeChat's longest life; a link is handed out for a day only.
  private static final Duration LIFE = Duration.ofDays(30);

  private final Places places;
  private final WechatApps apps;
  private final WeChatGateway wechat;
  private final PlacePage page;
  private final DayKept<String> links = new DayKept<>();

  PlaceLinks(Places places, WechatApps apps, WeChatGateway wechat, PlacePage page) {
    this.places = places;
    this.apps = apps;
    this.wechat = wechat;
    this.page = page;
  }

  /** The mini-program's page of a place; its scene or query {@code id} is the place's public id. */
  public record PlacePage(String path) {}

  /** Where to go on; empty when there is no such place. */
  public Optional<String> of(UUID areaId) {
    return places
        .find(areaId)
        .map(place -> {
          var id = GlobalId.encode("area", areaId);
          return apps.first(WechatApp.Kind.MINI)
              .flatMap(
                  mini -> links.get(id, () -> wechat.urlLink(mini, page.path(), "id=" + id, LIFE)))
              .filter(link -> link.startsWith("https://"))
              .orElse("/place/" + id);
        });
  }
}
