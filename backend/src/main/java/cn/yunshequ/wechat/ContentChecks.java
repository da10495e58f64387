package cn.yunshequ.wechat;

import cn.yunshequ.files.PhotoView;
import cn.yunshequ.files.Photos;
import cn.yunshequ.identity.model.SessionSecret;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.OutsideChecks;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.OutsideVerdict;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.wechat.model.Check;
import cn.yunshequ.wechat.model.CheckRules;
import cn.yunshequ.wechat.model.WechatApp;
import cn.yunshequ.wechat.store.CheckStore;
import cn.yunshequ.wechat.store.CheckStore.Standing;
import cn.yunshequ.wechat.store.IdentityStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * WeChat's content check of what people of our mini-programs write (L-75). The words are written
 * down and wait; WeChat is asked afterwards, outside any transaction; words are answered at once,
 * photos by a call-back. What WeChat cannot be asked about in time comes before a person.
 */
@Singleton
public class ContentChecks {
  private static final Logger LOG = LoggerFactory.getLogger(ContentChecks.class);
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int AT_ONCE = 10;
  private static final String GONE = "GONE";
  private static final int FORUM = 3;

  private final Db db;
  private final CheckStore store;
  private final IdentityStore identities;
  private final WechatApps apps;
  private final WeChatGateway wechat;
  private final WechatBindings secrets;
  private final CheckSettings settings;
  private final OutsideChecks outside;
  private final Photos photos;
  private final Clock clock;

  ContentChecks(
      Db db,
      CheckStore store,
      IdentityStore identities,
      WechatApps apps,
      WeChatGateway wechat,
      WechatBindings secrets,
      CheckSettings settings,
      OutsideChecks outside,
      Photos photos,
      Clock clock) {
    this.db = db;
    this.store = store;
    this.identities = identities;
    this.apps = apps;
    this.wechat = wechat;
    this.secrets = secrets;
    this.settings = settings;
    this.outside = outside;
    this.photos = photos;
    this.clock = clock;
  }

  /** Writes down what to ask: the words, and each photo that has not passed yet. */
  public void enqueue(long event, SubjectRef subject) {
    var now = clock.instant();
    var giveUpAt = now.plus(CheckRules.PATIENCE);
    var attached =
        photos.of(subject.kind(), List.of(subject.id())).values().stream()
            .flatMap(List::stream)
            .map(PhotoView::photoId)
            .toList();
    var passed = store.passed(attached);
    store.add(event, subject, null, now, giveUpAt);
    attached.stream()
        .filter(photo -> !passed.contains(photo))
        .forEach(photo -> store.add(event, subject, photo, now, giveUpAt));
  }

  /** Asks and judges some of what is due; false when nothing was done. */
  public boolean step() {
    boolean worked = false;
    for (var each : store.answered(clock.instant(), AT_ONCE)) {
      var check = each.check();
      boolean judged =
          attempt(() -> judge(check, CheckRules.verdict(each.suggest()), each.label()));
      if (!judged) {
        store.failed(check.id());
      }
      worked |= judged;
    }
    var now = clock.instant();
    var due = db.write(() -> store.take(now, now.plus(LEASE), AT_ONCE));
    var reached = new AtomicBoolean(true);
    for (var check : due) {
      worked |=
          attempt(() -> {
            // One silence tells enough: the others do not wait for theirs.
            if (reached.get()) {
              reached.set(ask(check));
            } else {
              later(check);
            }
          });
    }
    return worked;
  }

  // What fails for a fault of our own holds up nothing else: it comes again when its lease is over,
  // or after those that did not fail.
  private static boolean attempt(Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException failed) {
      LOG.error("a content check failed; it will be tried again", failed);
      return false;
    }
  }

  // False when WeChat is not reached.
  private boolean ask(Check check) {
    var content = db.write(() -> outside.words(check.subject()));
    if (content.isEmpty()) {
      judge(check, GONE, OutsideVerdict.PASS, 0);
      return true;
    }
    var who = identities.latest(content.get().author(), apps.minis());
    var app = who.flatMap(openid -> apps.find(openid.appId()));
    if (who.isEmpty() || app.isEmpty()) {
      judge(check, OutsideVerdict.UNKNOWN, 0);
      return true;
    }
    try {
      ask(check, content.get(), app.get(), who.get().openid());
      return true;
    } catch (WeChatException no) {
      return after(check, no);
    }
  }

  private void ask(Check check, Content content, WechatApp app, String openid) {
    if (check.photo() != null) {
      askPhoto(check, app, openid);
      return;
    }
    var worst = OutsideVerdict.PASS;
    int label = 0;
    for (var piece : CheckRules.pieces(content.title() + "\n" + content.excerpt())) {
      var said = wechat.checkText(app, openid, FORUM, piece);
      var verdict = CheckRules.verdict(said.suggest());
      if (verdict != worst && verdict.and(worst) == verdict) {
        worst = verdict;
        label = said.label();
      }
    }
    judge(check, worst, label);
  }

  private void askPhoto(Check check, WechatApp app, String openid) {
    var portal = settings.portal();
    if (portal.isEmpty() || !settings.hearsFrom(app.id())) {
      LOG.warn(
          "photos are looked at by people: set portal.address and wechat.push for {}", app.id());
      judge(check, OutsideVerdict.UNKNOWN, 0);
      return;
    }
    var secret = secrets.secret();
    store.mayFetch(check.id(), secret.hash());
    var url = portal + "/wechat/photo/" + secret.value();
    var trace = wechat.checkMedia(app, openid, FORUM, url);
    store.asked(check.id(), app.id(), trace, clock.instant().plus(CheckRules.CALL_BACK));
  }

  private boolean after(Check check, WeChatException no) {
    return switch (no.fault()) {
      case BUSY, TOKEN, QUOTA -> {
        later(check);
        yield no.code() != WeChatException.UNREACHED;
      }
      case CALLER, PERSON, SETUP -> {
        LOG.error("WeChat does not check {}: {}", check.subject().kind(), no.getMessage());
        judge(check, OutsideVerdict.UNKNOWN, 0);
        yield true;
      }
    };
  }

  private void later(Check check) {
    var at = clock.instant().plus(CheckRules.pause(check.tries()));
    if (at.isAfter(check.giveUpAt())) {
      judge(check, OutsideVerdict.UNKNOWN, 0);
    } else {
      store.again(check.id(), at);
    }
  }

  private void judge(Check check, OutsideVerdict verdict, int label) {
    judge(check, verdict.name(), verdict, label);
  }

  // The last verdict of an event's checks settles it, in the same transaction and once.
  private void judge(Check check, String status, OutsideVerdict verdict, int label) {
    db.write(() -> {
      var round = store.lockRound(check.askedBy());
      boolean open = round.stream().anyMatch(each -> each.id().equals(check.id()) && each.isOpen());
      if (open) {
        store.judge(check.id(), status, label, clock.instant());
        var judged = new Standing(check.id(), verdict.name(), label, check.photo() != null);
        var others = round.stream().filter(each -> !each.id().equals(check.id())).toList();
        if (others.stream().noneMatch(Standing::isOpen)) {
          settle(check.subject(), gravest(judged, others));
        }
      }
      return check;
    });
  }

  private static Standing gravest(Standing one, List<Standing> others) {
    return Stream.concat(Stream.of(one), others.stream())
        .max(Comparator.comparing(ContentChecks::verdict))
        .orElse(one);
  }

  private static OutsideVerdict verdict(Standing standing) {
    return standing.status().equals(GONE)
        ? OutsideVerdict.PASS
        : OutsideVerdict.valueOf(standing.status());
  }

  private void settle(SubjectRef subject, Standing gravest) {
    var verdict = verdict(gravest);
    outside.settle(
        subject,
        verdict,
        CheckRules.reason(gravest.label()),
        CheckRules.hint(verdict, gravest.label(), gravest.photo()));
  }

  /** WeChat's answer about a photo; kept at once, so that WeChat need not wait. */
  public void heard(String appId, String trace, String suggest, int label) {
    store.heard(appId, trace, suggest, label, clock.instant());
  }

  /** The photo WeChat comes to fetch with the secret we gave it; until it has answered. */
  public Optional<byte[]> photo(String secret) {
    return store.fetched(new SessionSecret(secret).hash()).flatMap(photos::readToCheck);
  }

  /** Forgets what was answered a month ago. */
  public int sweep() {
    return db.write(() -> store.sweep(clock.instant().minus(KEPT)));
  }
}
