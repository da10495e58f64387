package cn.yunshequ.ledgers.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.ledgers.store.db.Tables.ADMITTED_REPORT;
import static cn.yunshequ.ledgers.store.db.Tables.REPORT_REQUEST;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.model.AdmittedReport;
import cn.yunshequ.ledgers.model.LedgerRules;
import cn.yunshequ.ledgers.model.ReportBurden;
import cn.yunshequ.ledgers.model.ReportRequest;
import cn.yunshequ.ledgers.model.RequestStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.platform.time.CivicTime;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * The list and how much is asked, read by everybody; single requests by the desk and the
 * subdistrict.
 */
@Singleton
public class AdmissionReads {
  private static final cn.yunshequ.community.published.tables.Resident SECOND =
      RESIDENT.as("second");

  private final Db db;

  AdmissionReads(Db db) {
    this.db = db;
  }

  /** The whole list of a community, what is in force first. */
  public List<AdmittedReport> admitted(Viewer viewer, UUID community) {
    return db.sql()
        .selectFrom(ADMITTED_REPORT)
        .where(ADMITTED_REPORT.COMMUNITY_ID.eq(community))
        .orderBy(
            ADMITTED_REPORT.UNTIL.desc().nullsFirst(), ADMITTED_REPORT.SINCE, ADMITTED_REPORT.ID)
        .fetch(AdmissionReads::item);
  }

  public Optional<AdmittedReport> item(UUID id) {
    return db.sql()
        .selectFrom(ADMITTED_REPORT)
        .where(ADMITTED_REPORT.ID.eq(id))
        .fetchOptional(AdmissionReads::item);
  }

  /** How much was asked in that year. */
  public ReportBurden burden(Viewer viewer, UUID community, int year) {
    var from = CivicTime.startOf(LocalDate.of(year, 1, 1)).atOffset(ZoneOffset.UTC);
    var to = CivicTime.startOf(LocalDate.of(year + 1, 1, 1)).atOffset(ZoneOffset.UTC);
    return db.sql()
        .select(
            DSL.count(),
            DSL.count().filterWhere(REPORT_REQUEST.ADMITTED_ID.isNull()),
            counted(RequestStatus.DELIVERED),
            counted(RequestStatus.REFUSED),
            counted(RequestStatus.OPEN))
        .from(REPORT_REQUEST)
        .where(REPORT_REQUEST.COMMUNITY_ID.eq(community))
        .and(REPORT_REQUEST.REGISTERED_AT.ge(from))
        .and(REPORT_REQUEST.REGISTERED_AT.lt(to))
        .fetchSingle(row ->
            new ReportBurden(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  private static org.jooq.Field<Integer> counted(RequestStatus status) {
    return DSL.count().filterWhere(REPORT_REQUEST.STATUS.eq(status.name()));
  }

  /** For acts that decide on their own who may; empty when there is none. */
  public Optional<ReportRequest> find(UUID id) {
    return select(REPORT_REQUEST.ID.eq(id), 1).stream().findFirst();
  }

  /** Without those the viewer may not know of. */
  public List<ReportRequest> byIds(Viewer viewer, List<UUID> ids) {
    return select(REPORT_REQUEST.ID.in(ids), ids.size()).stream()
        .filter(request -> LedgerRules.mayRead(viewer, request.community()))
        .toList();
  }

  /**
   * Newest first.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_ALLOWED unless of the desk or the subdistrict
   */
  public Page<ReportRequest> page(
      Viewer viewer, UUID community, AreaPath path, int first, Optional<String> after) {
    viewer.account();
    if (!LedgerRules.mayRead(viewer, path)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    var before =
        after
            .map(cursor ->
                (Condition)
                    DSL.row(REPORT_REQUEST.REGISTERED_AT, REPORT_REQUEST.ID)
                        .lt(Keyset.position(cursor)))
            .orElse(DSL.noCondition());
    var rows = select(REPORT_REQUEST.COMMUNITY_ID.eq(community).and(before), first + 1);
    return Page.cut(rows, first, it -> Keyset.cursor(it.registeredAt(), it.requestId()));
  }

  /** What nobody answered by its day; {@code listed} when it is on the list. */
  public record Late(UUID requestId, AreaPath community, LocalDate dueOn, boolean listed) {}

  /** What was wanted between these days, both included, and waits. For the portal. */
  public List<Late> unanswered(LocalDate from, LocalDate to) {
    return db.sql()
        .select(
            REPORT_REQUEST.ID, COMMUNITY.PATH, REPORT_REQUEST.DUE_ON, REPORT_REQUEST.ADMITTED_ID)
        .from(REPORT_REQUEST)
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(REPORT_REQUEST.COMMUNITY_ID))
        .where(REPORT_REQUEST.STATUS.eq(RequestStatus.OPEN.name()))
        .and(REPORT_REQUEST.DUE_ON.between(from, to))
        .fetch(row ->
            new Late(row.value1(), new AreaPath(row.value2()), row.value3(), row.value4() != null));
  }

  private List<ReportRequest> select(Condition which, int limit) {
    return db.sql()
        .select(REPORT_REQUEST.fields())
        .select(ADMITTED_REPORT.fields())
        .select(COMMUNITY.PATH, RESIDENT.NAME, SECOND.NAME)
        .from(REPORT_REQUEST)
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(REPORT_REQUEST.COMMUNITY_ID))
        .leftJoin(ADMITTED_REPORT)
        .on(ADMITTED_REPORT.ID.eq(REPORT_REQUEST.ADMITTED_ID))
        .leftJoin(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(REPORT_REQUEST.REGISTERED_BY))
        .leftJoin(SECOND)
        .on(SECOND.ACCOUNT_ID.eq(REPORT_REQUEST.ANSWERED_BY))
        .where(which)
        .orderBy(REPORT_REQUEST.REGISTERED_AT.desc(), REPORT_REQUEST.ID.desc())
        .limit(DSL.inline(limit))
        .fetch(AdmissionReads::request);
  }

  private static ReportRequest request(Record row) {
    return new ReportRequest(
        row.get(REPORT_REQUEST.ID),
        row.get(REPORT_REQUEST.COMMUNITY_ID),
        new AreaPath(row.get(COMMUNITY.PATH)),
        row.get(REPORT_REQUEST.TITLE),
        row.get(REPORT_REQUEST.ASKED_BY),
        row.get(REPORT_REQUEST.BASIS),
        row.get(REPORT_REQUEST.DUE_ON),
        row.get(ADMITTED_REPORT.ID) == null ? null : item(row),
        Staff.named(row.get(RESIDENT.NAME)),
        row.get(REPORT_REQUEST.REGISTERED_AT).toInstant(),
        RequestStatus.valueOf(row.get(REPORT_REQUEST.STATUS)),
        row.get(REPORT_REQUEST.ANSWERED_BY) == null ? null : Staff.named(row.get(SECOND.NAME)),
        Staff.instant(row.get(REPORT_REQUEST.ANSWERED_AT)),
        row.get(REPORT_REQUEST.ANSWER));
  }

  private static AdmittedReport item(Record row) {
    return new AdmittedReport(
        row.get(ADMITTED_REPORT.ID),
        row.get(ADMITTED_REPORT.COMMUNITY_ID),
        row.get(ADMITTED_REPORT.NAME),
        row.get(ADMITTED_REPORT.BASIS),
        row.get(ADMITTED_REPORT.SINCE),
        row.get(ADMITTED_REPORT.UNTIL));
  }
}
