package cn.yunshequ.moderation;

import cn.yunshequ.moderation.model.TrustLevel;

/**
 * How much a verified resident may post; newcomers a third of it, officers three times as much.
 *
 * @param minute within a minute
 * @param day within a day
 * @param same how often the same words within ten minutes; everybody alike
 */
public record SpeedLimits(int minute, int day, int same) {
  int perMinute(TrustLevel level) {
    return scaled(minute, level);
  }

  int perDay(TrustLevel level) {
    return scaled(day, level);
  }

  private static int scaled(int usual, TrustLevel level) {
    return switch (level) {
      case NEW -> Math.max(1, usual / 3);
      case VERIFIED, TRUSTED -> usual;
      case OFFICER -> usual * 3;
    };
  }
}
