package cn.yunshequ.wechat.fake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the fake WeChat remembers: people, codes, tokens, what was sent. One lock for all of it. */
final class FakeState {
  static final Duration CODE = Duration.ofMinutes(5);
  static final Duration TOKEN = Duration.ofSeconds(7_200);
  static final int LOGINS_PER_MINUTE = 100;
  static final int ROBOT_PER_MINUTE = 20;

  /** A trouble that is no number of WeChat's. */
  static final int HANG_UP = 0;

  /** A message into a group of WeCom. */
  record Robot(String key, String text) {}

  /** Somebody at WeChat. */
  record Person(String openid, @Nullable String unionid) {}

  private record Code(String appId, String value, Instant expires) {}

  private record Token(String value, Instant expires) {}

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Code> codes = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private final Map<String, Token> tokens = new HashMap<>();
  private final Map<String, ArrayDeque<Instant>> calls = new HashMap<>();
  private final Map<String, Integer> tokensAsked = new HashMap<>();
  private final Map<String, Integer> allowed = new HashMap<>();
  private final Map<String, Instant> seen = new HashMap<>();
  private final List<JsonNode> sent = new ArrayList<>();
  private final List<Robot> robots = new ArrayList<>();
  private final ArrayDeque<Integer> troubles = new ArrayDeque<>();
  private final ArrayDeque<FakePush.Verdict> verdicts = new ArrayDeque<>();
  private Duration ahead = Duration.ZERO;

  FakeState(Clock clock) {
    this.clock = clock;
  }

  synchronized Instant now() {
    return clock.instant().plus(ahead);
  }

  synchronized void advance(Duration by) {
    ahead = ahead.plus(by);
  }

  synchronized String random() {
    var bytes = new byte[12];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** The next calls answer with these numbers, one each. */
  synchronized void trouble(List<Integer> numbers) {
    troubles.addAll(numbers);
  }

  /** True when the next call gets no answer at all. */
  synchronized boolean hangsUp() {
    return Integer.valueOf(HANG_UP).equals(troubles.peek()) && troubles.poll() != null;
  }

  /** What is said about the next photo; about others that they are fine. */
  synchronized void verdict(FakePush.Verdict verdict) {
    verdicts.add(verdict);
  }

  synchronized FakePush.Verdict nextVerdict() {
    var next = verdicts.poll();
    return next == null ? new FakePush.Verdict("pass", 100, false) : next;
  }

  synchronized @Nullable Integer nextTrouble() {
    return troubles.poll();
  }

  synchronized String issue(String appId, String kind, String value) {
    var code = kind + "-" + random();
    codes.put(code, new Code(appId, value, now().plus(CODE)));
    return code;
  }

  /**
   * What a code stands for; null when it is wrong, of another app, expired, or was used. A code
   * that spells out its value ({@code demo-…}, {@code phone-…}) is good once as well.
   */
  synchronized @Nullable String redeem(String appId, String kind, String code) {
    if (!used.add(appId + ":" + code)) {
      return null;
    }
    var issued = codes.remove(code);
    if (issued != null) {
      return issued.appId().equals(appId) && now().isBefore(issued.expires())
          ? issued.value()
          : null;
    }
    var spelled = code.split("-");
    return spelled.length >= 2 && spelled[0].equals(kind) && spelled[1].matches("\\w{3,32}")
        ? spelled[1]
        : null;
  }

  synchronized boolean wasUsed(String appId, String code) {
    return used.contains(appId + ":" + code);
  }

  synchronized void tokenAsked(String appId) {
    tokensAsked.merge(appId, 1, Integer::sum);
  }

  /** How often the stable token of each app was asked for. */
  synchronized Map<String, Integer> tokensAsked() {
    return Map.copyOf(tokensAsked);
  }

  synchronized boolean tooOften(String who, int most) {
    var times = calls.computeIfAbsent(who, k -> new ArrayDeque<>());
    var before = now().minus(Duration.ofMinutes(1));
    while (!times.isEmpty() && times.getFirst().isBefore(before)) {
      times.removeFirst();
    }
    if (times.size() >= most) {
      return true;
    }
    times.addLast(now());
    return false;
  }

  synchronized String token(String appId, boolean force) {
    var held = tokens.get(appId);
    if (held == null || force || !now().isBefore(held.expires())) {
      held = new Token("fake_" + random(), now().plus(TOKEN));
      tokens.put(appId, held);
    }
    return held.value();
  }

  synchronized long tokenLife(String appId) {
    var held = tokens.get(appId);
    return held == null ? 0 : Duration.between(now(), held.expires()).toSeconds();
  }

  /** The app of a token that is good now; null for none. */
  synchronized @Nullable String appOf(String token) {
    for (var entry : tokens.entrySet()) {
      if (entry.getValue().value().equals(token) && now().isBefore(entry.getValue().expires())) {
        return entry.getKey();
      }
    }
    return null;
  }

  synchronized void dropTokens() {
    tokens.clear();
  }

  synchronized void seen(String openid) {
    seen.put(openid, now());
  }

  /** Whether somebody opened the mini-program in the last two hours. */
  synchronized boolean recently(String openid) {
    var at = seen.get(openid);
    return at != null && at.isAfter(now().minus(Duration.ofHours(2)));
  }

  synchronized boolean knows(String openid) {
    return seen.containsKey(openid);
  }

  synchronized void allow(String openid, String template, int times) {
    allowed.merge(openid + ":" + template, times, Integer::sum);
  }

  synchronized boolean takeAllowance(String openid, String template) {
    int left = allowed.getOrDefault(openid + ":" + template, 0);
    if (left == 0) {
      return false;
    }
    allowed.put(openid + ":" + template, left - 1);
    return true;
  }

  synchronized void sent(JsonNode message) {
    sent.add(message);
  }

  synchronized List<JsonNode> sent() {
    return List.copyOf(sent);
  }

  synchronized void robot(String key, String text) {
    robots.add(new Robot(key, text));
  }

  synchronized List<Robot> robots() {
    return List.copyOf(robots);
  }
}
