package cn.yunshequ.community.store;

import static cn.yunshequ.community.store.db.Tables.COMMUNITY_;
import static cn.yunshequ.community.store.db.Tables.ROSTER_ERROR;
import static cn.yunshequ.community.store.db.Tables.ROSTER_IMPORT;
import static cn.yunshequ.community.store.db.Tables.ROSTER_ROW;

import cn.yunshequ.community.model.RosterProblem;
import cn.yunshequ.community.model.RosterReport;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Uploaded rosters as the desk sees them. */
@Singleton
public class RosterReads {
  private static final int PREVIEW = 10;

  private final Db db;

  RosterReads(Db db) {
    this.db = db;
  }

  /** Empty unless the viewer works at the desk of that community. */
  public Optional<RosterReport> report(Viewer viewer, UUID id) {
    return db.sql()
        .select(
            ROSTER_IMPORT.FILE_NAME,
            ROSTER_IMPORT.STATUS,
            ROSTER_IMPORT.ROWS,
            ROSTER_IMPORT.NEW_HOUSEHOLDS,
            ROSTER_IMPORT.CHANGED_HOUSEHOLDS,
            ROSTER_IMPORT.UNCHANGED_HOUSEHOLDS,
            ROSTER_IMPORT.ABSENT_HOUSEHOLDS,
            ROSTER_IMPORT.NEW_PERSONS,
            ROSTER_IMPORT.ERROR_COUNT,
            ROSTER_IMPORT.UPLOADED_AT,
            COMMUNITY_.PATH)
        .from(ROSTER_IMPORT)
        .join(COMMUNITY_)
        .on(COMMUNITY_.ID.eq(ROSTER_IMPORT.COMMUNITY_ID))
        .where(ROSTER_IMPORT.ID.eq(id), ROSTER_IMPORT.STATUS.ne("LOADING"))
        .fetchOptional()
        .filter(row -> viewer.worksAtDeskOf(new AreaPath(row.value11())))
        .map(row ->
            new RosterReport(
                id,
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9(),
                row.value10().toInstant()));
  }

  /** In file order. The caller has shown the report to this viewer. */
  public Page<RosterProblem> problems(UUID id, int first, Optional<String> after) {
    var from =
        after
            .map(cursor -> Cursor.read(cursor, 2))
            .map(at ->
                DSL.row(ROSTER_ERROR.LINE, ROSTER_ERROR.POSITION)
                    .gt(Integer.valueOf(number(at.get(0))), Integer.valueOf(number(at.get(1)))))
            .orElse(DSL.noCondition());
    var rows =
        db.sql()
            .select(
                ROSTER_ERROR.LINE,
                ROSTER_ERROR.POSITION,
                ROSTER_ERROR.COLUMN_NAME,
                ROSTER_ERROR.PROBLEM,
                ROSTER_ERROR.REMEDY)
            .from(ROSTER_ERROR)
            .where(ROSTER_ERROR.IMPORT_ID.eq(id).and(from))
            .orderBy(ROSTER_ERROR.LINE, ROSTER_ERROR.POSITION)
            .limit(DSL.inline(first + 1))
            .fetch(
                r -> new RosterProblem(r.value1(), r.value2(), r.value3(), r.value4(), r.value5()));
    return Page.cut(rows, first, p -> Cursor.of(p.row(), p.position()));
  }

  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }

  /** The first rows as understood; none after the decision. */
  public List<RosterReport.Line> preview(UUID id) {
    return db.sql()
        .select(
            ROSTER_ROW.LINE,
            ROSTER_ROW.BUILDING,
            ROSTER_ROW.STAIRWELL,
            ROSTER_ROW.DOOR,
            ROSTER_ROW.AREA_CM2,
            ROSTER_ROW.NAME,
            ROSTER_ROW.CAPACITY,
            ROSTER_ROW.PHONE_MASKED)
        .from(ROSTER_ROW)
        .where(ROSTER_ROW.IMPORT_ID.eq(id))
        .orderBy(ROSTER_ROW.LINE)
        .limit(DSL.inline(PREVIEW))
        .fetch(r ->
            new RosterReport.Line(
                r.value1(),
                r.value2(),
                r.value3(),
                r.value4(),
                squareMetres(r.value5()),
                r.value6(),
                r.value7(),
                r.value8()));
  }

  private static @Nullable String squareMetres(@Nullable Long hundredths) {
    return hundredths == null ? null : BigDecimal.valueOf(hundredths, 2).toPlainString();
  }
}
