package cn.yunshequ.volunteering;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.volunteering.model.ServiceTime;
import cn.yunshequ.volunteering.model.Stars;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What of a presence counts, how it is shown, and what stars it comes to: each side of each edge.
 */
@org.jspecify.annotations.NullUnmarked
class ServiceTimeTest {
  // Stars as in L-54: 100, 300, 600, 1000 and 1500 hours, in minutes.
  static final List<Integer> LEVELS = List.of(6000, 18_000, 36_000, 60_000, 90_000);

  private static Instant at(String time) {
    return Instant.parse("2026-03-05T" + time + "Z");
  }

  /** A shift from nine to eleven; check-out stays open for an hour. */
  @ParameterizedTest(name = "{0} to {1} counts {2}")
  @CsvSource({
    // Waiting before the beginning does not count.
    "08:30:00, 11:00:00, 120",
    "08:59:59, 11:00:00, 120",
    "09:00:00, 11:00:00, 120",
    // Started minutes do not count.
    "09:00:01, 11:00:00, 119",
    "09:00:59, 11:00:00, 119",
    "09:01:00, 11:00:00, 119",
    "09:00:00, 10:59:59, 119",
    "09:00:30, 11:00:29, 119",
    "09:00:30, 11:00:30, 120",
    // At most an hour beyond the end.
    "09:00:00, 11:59:59, 179",
    "09:00:00, 12:00:00, 180",
    "09:00:00, 12:00:01, 180",
    "09:00:00, 20:00:00, 180",
    // Hardly there, not there, gone before it began, come after it was over.
    "09:00:00, 09:00:59, 0",
    "09:00:00, 09:01:00, 1",
    "10:00:00, 10:00:00, 0",
    "08:30:00, 08:45:00, 0",
    "08:30:00, 09:00:00, 0",
    "12:00:00, 12:30:00, 0"
  })
  void minutes_that_count(String in, String out, int minutes) {
    assertThat(ServiceTime.minutes(at("09:00:00"), at("11:00:00"), at(in), at(out), 60))
        .isEqualTo(minutes);
  }

  @ParameterizedTest(name = "{0} minutes beyond the end: at most {1}")
  @CsvSource({"0, 120", "1, 121", "60, 180", "240, 360"})
  void the_most_that_is_confirmed(int late, int most) {
    assertThat(ServiceTime.most(at("09:00:00"), at("11:00:00"), late)).isEqualTo(most);
  }

  /** One decimal, rounded down (L-52); what is taken back shows as what was given, with a sign. */
  @ParameterizedTest(name = "{0} minutes are {1} hours")
  @CsvSource({
    "0, 0.0",
    "1, 0.0",
    "5, 0.0",
    "6, 0.1",
    "11, 0.1",
    "12, 0.2",
    "53, 0.8",
    "54, 0.9",
    "59, 0.9",
    "60, 1.0",
    "65, 1.0",
    "66, 1.1",
    "119, 1.9",
    "120, 2.0",
    "1440, 24.0",
    "5999, 99.9",
    "6000, 100.0",
    "214748370, 3579139.5",
    "-5, 0.0",
    "-6, -0.1",
    "-30, -0.5",
    "-60, -1.0",
    "-119, -1.9"
  })
  void hours_as_shown(int minutes, String hours) {
    assertThat(ServiceTime.hours(minutes)).isEqualTo(hours);
  }

  @ParameterizedTest(name = "{0} minutes are {1} stars, the next at {2}")
  @CsvSource({
    "0, 0, 6000",
    "5999, 0, 6000",
    "6000, 1, 18000",
    "6001, 1, 18000",
    "17999, 1, 18000",
    "18000, 2, 36000",
    "35999, 2, 36000",
    "36000, 3, 60000",
    "59999, 3, 60000",
    "60000, 4, 90000",
    "89999, 4, 90000",
    "90000, 5,",
    "900000, 5,"
  })
  void stars_by_minutes(int minutes, int stars, Integer next) {
    assertThat(Stars.of(minutes, LEVELS)).isEqualTo(new Stars(stars, next));
  }
}
