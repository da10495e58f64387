package cn.yunshequ.ledgers.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.ledgers.store.db.Tables.NAMED_EXPORT;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.ledgers.model.ExportStatus;
import cn.yunshequ.ledgers.model.LedgerKind;
import cn.yunshequ.ledgers.model.LedgerRules;
import cn.yunshequ.ledgers.model.NamedExport;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Who asked for names in full: read by the desk of the place and its subdistrict. */
@Singleton
public class NamedExportReads {
  private static final cn.yunshequ.community.published.tables.Resident SECOND =
      RESIDENT.as("second");

  private final Db db;

  NamedExportReads(Db db) {
    this.db = db;
  }

  /** Empty for whoever may not know of it. */
  public Optional<NamedExport> find(Viewer viewer, UUID id) {
    return byIds(viewer, List.of(id)).stream().findFirst();
  }

  /** Without those the viewer may not know of. */
  public List<NamedExport> byIds(Viewer viewer, List<UUID> ids) {
    return select(NAMED_EXPORT.ID.in(ids), ids.size()).stream()
        .filter(export -> LedgerRules.mayRead(viewer, export.community()))
        .toList();
  }

  /**
   * Newest first.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_ALLOWED unless of the desk or the subdistrict
   */
  public Page<NamedExport> page(
      Viewer viewer, UUID community, AreaPath path, int first, Optional<String> after) {
    viewer.account();
    if (!LedgerRules.mayRead(viewer, path)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
    var before =
        after
            .map(cursor ->
                (Condition)
                    DSL.row(NAMED_EXPORT.ASKED_AT, NAMED_EXPORT.ID).lt(Keyset.position(cursor)))
            .orElse(DSL.noCondition());
    var rows = select(NAMED_EXPORT.COMMUNITY_ID.eq(community).and(before), first + 1);
    return Page.cut(rows, first, export -> Keyset.cursor(export.askedAt(), export.id()));
  }

  private java.util.List<NamedExport> select(Condition which, int limit) {
    return db.sql()
        .select(NAMED_EXPORT.fields())
        .select(COMMUNITY.PATH, RESIDENT.NAME, SECOND.NAME)
        .from(NAMED_EXPORT)
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(NAMED_EXPORT.COMMUNITY_ID))
        .leftJoin(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(NAMED_EXPORT.ASKED_BY))
        .leftJoin(SECOND)
        .on(SECOND.ACCOUNT_ID.eq(NAMED_EXPORT.ANSWERED_BY))
        .where(which)
        .orderBy(NAMED_EXPORT.ASKED_AT.desc(), NAMED_EXPORT.ID.desc())
        .limit(DSL.inline(limit))
        .fetch(NamedExportReads::export);
  }

  private static NamedExport export(Record row) {
    return new NamedExport(
        row.get(NAMED_EXPORT.ID),
        row.get(NAMED_EXPORT.COMMUNITY_ID),
        new AreaPath(row.get(COMMUNITY.PATH)),
        LedgerKind.valueOf(row.get(NAMED_EXPORT.LEDGER)),
        row.get(NAMED_EXPORT.FIRST_DAY),
        row.get(NAMED_EXPORT.LAST_DAY),
        row.get(NAMED_EXPORT.REASON),
        row.get(NAMED_EXPORT.ASKED_BY),
        Staff.named(row.get(RESIDENT.NAME)),
        row.get(NAMED_EXPORT.ASKED_AT).toInstant(),
        ExportStatus.valueOf(row.get(NAMED_EXPORT.STATUS)),
        row.get(NAMED_EXPORT.ANSWERED_BY),
        row.get(NAMED_EXPORT.ANSWERED_BY) == null ? null : Staff.named(row.get(SECOND.NAME)),
        Staff.instant(row.get(NAMED_EXPORT.ANSWERED_AT)),
        row.get(NAMED_EXPORT.ANSWER),
        Staff.instant(row.get(NAMED_EXPORT.TAKEN_UNTIL)),
        Staff.instant(row.get(NAMED_EXPORT.TAKEN_AT)));
  }
}
