package cn.yunshequ.platform.time;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Civil days are days in this zone; deadlines include their whole day. */
@Factory
public final class CivicTime {
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("M月d日HH:mm").withZone(ZONE);

  @Bean
  @Singleton
  @Requires(missingBeans = Clock.class)
  Clock clock() {
    return Clock.system(ZONE);
  }

  /** The civil day of an instant. */
  public static LocalDate dayOf(Instant instant) {
    return instant.atZone(ZONE).toLocalDate();
  }

  /** A moment as neighbours write it: 11月23日19:00. */
  public static String zh(Instant instant) {
    return MOMENT.format(instant);
  }

  /** The first instant of a civil day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  /** The first instant after a civil day: what is due by that day is in time before it. */
  public static Instant endOf(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(ZONE).toInstant();
  }
}
