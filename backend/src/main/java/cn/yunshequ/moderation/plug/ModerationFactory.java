package cn.yunshequ.moderation.plug;

import cn.yunshequ.moderation.SpeedLimits;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;

/** What a deployment may set about posting. */
@Factory
class ModerationFactory {
  @Singleton
  SpeedLimits limits(
      @Value("${moderation.posts-per-minute:9}") int minute,
      @Value("${moderation.posts-per-day:120}") int day,
      @Value("${moderation.same-text:3}") int same) {
    return new SpeedLimits(minute, day, same);
  }
}
