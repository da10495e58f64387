package cn.yunshequ.platform.time;

import static cn.yunshequ.platform.store.db.Tables.HOLIDAY;

import cn.yunshequ.kernel.WorkingDays;
import cn.yunshequ.platform.db.Db;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The public holidays in the database. What an operator adds there counts within ten minutes, on
 * every node, without a restart.
 */
@Singleton
public class HolidayCalendar {
  private final Db db;
  private final LoadingCache<Boolean, WorkingDays> current;

  HolidayCalendar(Db db) {
    this.db = db;
    this.current =
        Caffeine.newBuilder().refreshAfterWrite(Duration.ofMinutes(10)).build(key -> read());
    current.put(true, read());
  }

  public WorkingDays workingDays() {
    return current.get(true);
  }

  private WorkingDays read() {
    return new WorkingDays(
        db.sql()
            .select(HOLIDAY.DAY, HOLIDAY.WORKS)
            .from(HOLIDAY)
            .fetchMap(HOLIDAY.DAY, HOLIDAY.WORKS));
  }
}
