package cn.yunshequ.volunteering.store;

import static cn.yunshequ.volunteering.store.db.Tables.RULES;
import static org.jooq.impl.DSL.inline;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.volunteering.model.Custom;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** What volunteering goes by. */
@Singleton
public class CustomReads {
  private final Db db;

  CustomReads(Db db) {
    this.db = db;
  }

  /** In force on that day; the same for every viewer. */
  public Custom on(Viewer viewer, LocalDate day) {
    return db.sql()
        .selectFrom(RULES)
        .where(RULES.VALID_FROM.le(day))
        .orderBy(RULES.VALID_FROM.desc())
        .limit(inline(1))
        .fetchSingle(row ->
            new Custom(
                row.getNoShows(),
                row.getNoShowDays(),
                row.getPauseDays(),
                row.getCancelHours(),
                row.getEarlyMinutes(),
                row.getLateMinutes(),
                row.getPointsPerHour()));
  }
}
