package cn.yunshequ.wechat.plug;

import cn.yunshequ.wechat.ContentChecks;
import cn.yunshequ.wechat.GroupDigests;
import cn.yunshequ.wechat.WechatBindings;
import io.micronaut.context.annotation.Value;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** What is asked of WeChat later, and what is over and forgotten. */
@Singleton
class WechatChores {
  // So that one chore never keeps its thread for long.
  private static final int STEPS = 20;

  private final WechatBindings bindings;
  private final ContentChecks checks;
  private final GroupDigests digests;
  private final boolean on;

  WechatChores(
      WechatBindings bindings,
      ContentChecks checks,
      GroupDigests digests,
      @Value("${wechat.chores:true}") boolean on) {
    this.bindings = bindings;
    this.checks = checks;
    this.digests = digests;
    this.on = on;
  }

  @Scheduled(initialDelay = "2s", fixedDelay = "1s")
  void check() {
    for (int i = 0; on && i < STEPS && checks.step(); i++) {
      continue;
    }
  }

  @Scheduled(initialDelay = "30s", fixedDelay = "1m")
  void tellGroups() {
    if (on) {
      digests.tell();
    }
  }

  @Scheduled(initialDelay = "9m", fixedDelay = "1h")
  void sweep() {
    bindings.sweep();
    checks.sweep();
  }
}
