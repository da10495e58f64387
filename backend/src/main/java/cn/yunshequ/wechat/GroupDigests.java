package cn.yunshequ.wechat;

import cn.yunshequ.community.Communities;
import cn.yunshequ.community.Places;
import cn.yunshequ.community.model.Place;
import cn.yunshequ.kernel.Sha256;
import cn.yunshequ.moderation.DeskDigest;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Quotas;
import cn.yunshequ.platform.time.CivicTime;
import cn.yunshequ.wechat.model.DigestWords;
import cn.yunshequ.wechat.model.GroupRobot;
import cn.yunshequ.wechat.model.WechatFault;
import cn.yunshequ.wechat.store.DigestStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a committee's WeCom group what has come to its desk: together, every ten minutes at most,
 * by day, and in numbers only, since a group has more eyes than a desk.
 */
@Singleton
public class GroupDigests {
  private static final Logger LOG = LoggerFactory.getLogger(GroupDigests.class);
  private static final Duration PAUSE = Duration.ofMinutes(10);
  private static final Duration AFTER_TROUBLE = Duration.ofHours(1);
  // What is being written down just now is told the next time, and not overlooked.
  private static final Duration SETTLED = Duration.ofSeconds(5);
  private static final int FIRST_HOUR = 8;
  private static final int LAST_HOUR = 21;
  // WeCom's limit for one robot; communities may share a group.
  private static final int MOST_A_MINUTE = 20;

  private final Db db;
  private final DigestStore store;
  private final GroupRobots robots;
  private final Communities communities;
  private final Places places;
  private final DeskDigest desk;
  private final WeChatGateway wechat;
  private final CheckSettings settings;
  private final Quotas quotas;
  private final Clock clock;

  GroupDigests(
      Db db,
      DigestStore store,
      GroupRobots robots,
      Communities communities,
      Places places,
      DeskDigest desk,
      WeChatGateway wechat,
      CheckSettings settings,
      Quotas quotas,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.robots = robots;
    this.communities = communities;
    this.places = places;
    this.desk = desk;
    this.wechat = wechat;
    this.settings = settings;
    this.quotas = quotas;
    this.clock = clock;
  }

  /** Tells every group whose time has come and whose desk has something new. */
  public void tell() {
    int hour = clock.instant().atZone(CivicTime.ZONE).getHour();
    if (hour >= FIRST_HOUR && hour < LAST_HOUR) {
      robots.all().forEach(this::tell);
    }
  }

  private void tell(GroupRobot robot) {
    var place = communities.find(robot.community()).flatMap(places::find);
    if (place.isEmpty()) {
      LOG.warn("wechat.robots names a community that is not here: {}", robot.community());
      return;
    }
    var now = clock.instant();
    var community = place.get().id();
    db.write(() -> store.take(community, now, now.plus(PAUSE)))
        .ifPresent(since -> tell(robot, place.get(), since, now));
  }

  private void tell(GroupRobot robot, Place place, Instant since, Instant now) {
    var until = now.minus(SETTLED);
    var counted = desk.since(place.path(), since, until);
    if (counted.fresh().isEmpty()) {
      // The next thing that comes is told at once.
      store.next(place.id(), now);
      return;
    }
    var group = Sha256.of(robot.key());
    if (!quotas.take("wecom:robot", group, MOST_A_MINUTE, Duration.ofMinutes(1)).isAllowed()) {
      store.next(place.id(), now.plus(Duration.ofMinutes(1)));
      return;
    }
    try {
      wechat.robot(robot.key(), DigestWords.of(place.communityName(), counted, settings.portal()));
      store.told(place.id(), until);
    } catch (WeChatException no) {
      boolean later = no.fault() == WechatFault.BUSY || no.fault() == WechatFault.QUOTA;
      if (!later) {
        LOG.error("the WeCom robot of {} is refused: {}", robot.community(), no.getMessage());
        store.next(place.id(), now.plus(AFTER_TROUBLE));
      }
    }
  }
}
