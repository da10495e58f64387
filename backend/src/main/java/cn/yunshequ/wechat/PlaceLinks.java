package cn.yunshequ.wechat;

import cn.yunshequ.community.Places;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.wechat.model.WechatApp;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
  private final Cache<UUID, String> links =
      Caffeine.newBuilder().maximumSize(2_000).expireAfterWrite(Duration.ofDays(1)).build();

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
          var app = apps.first(WechatApp.Kind.MINI);
          var known = links.getIfPresent(areaId);
          return known != null
              ? known
              : app.flatMap(mini -> made(mini, areaId, id)).orElse("/place/" + id);
        });
  }

  private Optional<String> made(WechatApp app, UUID areaId, String id) {
    try {
      var link = wechat.urlLink(app, page.path(), "id=" + id, LIFE);
      if (!link.startsWith("https://")) {
        return Optional.empty();
      }
      links.put(areaId, link);
      return Optional.of(link);
    } catch (WeChatException no) {
      return Optional.empty();
    }
  }
}
