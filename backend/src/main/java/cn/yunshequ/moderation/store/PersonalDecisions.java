package cn.yunshequ.moderation.store;

import static cn.yunshequ.moderation.store.db.Tables.APPEAL;
import static cn.yunshequ.moderation.store.db.Tables.DECISION;
import static cn.yunshequ.moderation.store.db.Tables.REPORT;
import static cn.yunshequ.platform.store.db.Tables.AUDIT;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.moderation.model.AppealStatus;
import cn.yunshequ.moderation.model.DecisionKind;
import cn.yunshequ.moderation.model.ReportReason;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the desk keeps about the viewer, as rows to take away. */
@Singleton
public class PersonalDecisions {
  private final Db db;

  PersonalDecisions(Db db) {
    this.db = db;
  }

  public List<List<String>> of(Viewer viewer) {
    var rows = new ArrayList<List<String>>();
    db.sql()
        .select(DECISION.ACTION, DECISION.NOTE, DECISION.DECIDED_AT)
        .select(DECISION.TITLE, DECISION.EXCERPT)
        .from(DECISION)
        .where(DECISION.AUTHOR_ID.eq(viewer.account()))
        .orderBy(DECISION.DECIDED_AT)
        .forEach(r ->
            rows.add(
                row(
                    "处理",
                    DecisionKind.valueOf(r.get(DECISION.ACTION)).zh(),
                    r.get(DECISION.NOTE),
                    r.get(DECISION.DECIDED_AT),
                    about(r.get(DECISION.TITLE), r.get(DECISION.EXCERPT)))));
    db.sql()
        .select(APPEAL.STATUS, APPEAL.WORDS, APPEAL.FILED_AT)
        .from(APPEAL)
        .where(APPEAL.APPELLANT_ID.eq(viewer.account()))
        .orderBy(APPEAL.FILED_AT)
        .forEach(r ->
            rows.add(row("申诉", r.value2(), AppealStatus.valueOf(r.value1()).zh(), r.value3())));
    db.sql()
        .select(REPORT.REASON, REPORT.NOTE, REPORT.CREATED_AT)
        .from(REPORT)
        .where(REPORT.REPORTER_ID.eq(viewer.account()))
        .orderBy(REPORT.CREATED_AT)
        .forEach(r ->
            rows.add(row("举报", ReportReason.valueOf(r.value1()).zh(), r.value2(), r.value3())));
    db.sql()
        .select(AUDIT.ACT, AUDIT.AT)
        .from(AUDIT)
        .where(AUDIT.ABOUT_ACCOUNT.eq(viewer.account()))
        .orderBy(AUDIT.ID)
        .forEach(r -> rows.add(row("资料被查看", r.value1(), null, r.value2())));
    return rows;
  }

  private static List<String> row(
      String kind, String what, @Nullable String note, OffsetDateTime at) {
    return row(kind, what, note, at, "");
  }

  private static List<String> row(
      String kind, String what, @Nullable String note, OffsetDateTime at, String about) {
    return List.of(kind, what, note == null ? "" : note, at.toString(), about);
  }

  private static String about(@Nullable String title, @Nullable String excerpt) {
    return Stream.of(title, excerpt).filter(Objects::nonNull).collect(Collectors.joining("："));
  }
}
