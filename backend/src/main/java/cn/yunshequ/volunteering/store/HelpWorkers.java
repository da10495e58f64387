package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.OFFICE_HELD;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.selectOne;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.volunteering.model.HelpRules;
import cn.yunshequ.volunteering.model.HelpWorker;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;

/** Who serves a place today in an office whose holders look after requests. */
@Singleton
public class HelpWorkers {
  private final Db db;

  HelpWorkers(Db db) {
    this.db = db;
  }

  // Grids count where they lie: one office may stand in several lines.
  private static Condition serve(AreaPath place) {
    return OFFICE_HELD
        .KIND
        .in(HelpRules.workers().stream().map(Enum::name).toList())
        .and(OFFICE_HELD.PATH.in(place.lineage()))
        .and(RESIDENT.CLOSED.isFalse());
  }

  /** Whether that account is one of them. */
  public boolean serves(UUID account, AreaPath place) {
    return db.sql()
        .fetchExists(
            selectOne()
                .from(OFFICE_HELD)
                .join(RESIDENT)
                .on(RESIDENT.ACCOUNT_ID.eq(OFFICE_HELD.ACCOUNT_ID))
                .where(OFFICE_HELD.ACCOUNT_ID.eq(account), serve(place)));
  }

  /** All of them, each once, the nearest office first; colleagues read full names. */
  public List<HelpWorker> at(Viewer viewer, AreaPath place) {
    var offices =
        db.sql()
            .select(People.of(RESIDENT))
            .select(OFFICE_HELD.KIND, OFFICE_HELD.PATH)
            .from(OFFICE_HELD)
            .join(RESIDENT)
            .on(RESIDENT.ACCOUNT_ID.eq(OFFICE_HELD.ACCOUNT_ID))
            .where(serve(place))
            .orderBy(length(OFFICE_HELD.PATH).desc(), RESIDENT.NAME, RESIDENT.ACCOUNT_ID)
            .fetchGroups(RESIDENT.ACCOUNT_ID);
    return offices.values().stream().map(rows -> worker(viewer, rows)).toList();
  }

  private static HelpWorker worker(Viewer viewer, List<Record> offices) {
    var first = offices.getFirst();
    return new HelpWorker(
        People.card(first, RESIDENT).inOfficeAt(first.get(OFFICE_HELD.PATH)).shownTo(viewer),
        offices.stream()
            .map(row -> OfficeKind.valueOf(row.get(OFFICE_HELD.KIND)))
            .distinct()
            .toList());
  }
}
