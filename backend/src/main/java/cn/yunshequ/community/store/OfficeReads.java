package cn.yunshequ.community.store;

import static cn.yunshequ.community.published.Tables.OFFICE_HELD;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.community.store.db.Tables.AREA;
import static cn.yunshequ.community.store.db.Tables.OFFICE;
import static cn.yunshequ.community.store.db.Tables.TWO_PERSON_ACT;

import cn.yunshequ.community.model.OfficeAct;
import cn.yunshequ.community.model.OfficeActKind;
import cn.yunshequ.community.model.OfficeActStatus;
import cn.yunshequ.community.model.OfficeHolder;
import cn.yunshequ.community.model.OfficeRules;
import cn.yunshequ.community.model.ResidentNames;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Offices of a place and who asked for what; the desk of the place and its subdistrict read it. */
@Singleton
public class OfficeReads {
  private static final int MOST = 500;
  private static final cn.yunshequ.community.published.tables.Resident ASKER = RESIDENT.as("asker");
  private static final cn.yunshequ.community.published.tables.Resident SECOND =
      RESIDENT.as("second");

  private final Db db;

  OfficeReads(Db db) {
    this.db = db;
  }

  /** Accounts of those who hold one of these offices there today; for the portal. */
  public List<UUID> accounts(AreaPath place, Set<OfficeKind> kinds) {
    return db.sql()
        .selectDistinct(OFFICE_HELD.ACCOUNT_ID)
        .from(OFFICE_HELD)
        .where(OFFICE_HELD.KIND.in(kinds.stream().map(Enum::name).toList()))
        .and(Paths.under(DSL.val(place.value()), OFFICE_HELD.PATH))
        .fetch(OFFICE_HELD.ACCOUNT_ID);
  }

  /**
   * Everybody who holds an office at or below the community.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_ALLOWED
   */
  public List<OfficeHolder> holders(Viewer viewer, AreaPath community, LocalDate today) {
    mustRead(viewer, community);
    return db.sql()
        .select(OFFICE.ACCOUNT_ID, RESIDENT.NAME, OFFICE.KIND, AREA.ID, AREA.PATH, OFFICE.TERM_ENDS)
        .from(OFFICE)
        .join(AREA)
        .on(AREA.ID.eq(OFFICE.AREA_ID))
        .leftJoin(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(OFFICE.ACCOUNT_ID))
        .where(Paths.under(AREA.PATH, community.value()))
        .and(OFFICE.TERM_STARTS.le(today))
        .and(OFFICE.TERM_ENDS.ge(today))
        .orderBy(AREA.PATH, OFFICE.KIND, OFFICE.ID)
        .limit(DSL.inline(MOST))
        .fetch(row ->
            new OfficeHolder(
                row.value1(),
                ResidentNames.orClosed(row.value2()),
                OfficeKind.valueOf(row.value3()),
                row.value4(),
                new AreaPath(row.value5()),
                row.value6()));
  }

  /** Empty for whoever may not know of it. */
  public Optional<OfficeAct> find(Viewer viewer, UUID id) {
    return byIds(viewer, List.of(id)).stream().findFirst();
  }

  /** Without those the viewer may not know of. */
  public List<OfficeAct> byIds(Viewer viewer, List<UUID> ids) {
    return select(TWO_PERSON_ACT.ID.in(ids), ids.size()).stream()
        .filter(act -> OfficeRules.mayRead(viewer, act.path()))
        .toList();
  }

  /**
   * Newest first.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_ALLOWED
   */
  public Page<OfficeAct> acts(
      Viewer viewer, UUID community, AreaPath path, int first, Optional<String> after) {
    mustRead(viewer, path);
    var before =
        after
            .map(cursor ->
                (Condition)
                    DSL.row(TWO_PERSON_ACT.ASKED_AT, TWO_PERSON_ACT.ID).lt(Keyset.position(cursor)))
            .orElse(DSL.noCondition());
    var rows = select(TWO_PERSON_ACT.COMMUNITY_ID.eq(community).and(before), first + 1);
    return Page.cut(rows, first, act -> Keyset.cursor(act.askedAt(), act.id()));
  }

  private static void mustRead(Viewer viewer, AreaPath community) {
    viewer.account();
    if (!OfficeRules.mayRead(viewer, community)) {
      throw Refusal.of(CommonRefusal.NOT_ALLOWED).asException();
    }
  }

  private List<OfficeAct> select(Condition which, int limit) {
    return db.sql()
        .select(TWO_PERSON_ACT.fields())
        .select(AREA.PATH, RESIDENT.NAME, ASKER.NAME, SECOND.NAME)
        .from(TWO_PERSON_ACT)
        .join(AREA)
        .on(AREA.ID.eq(TWO_PERSON_ACT.AREA_ID))
        .leftJoin(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(TWO_PERSON_ACT.ACCOUNT_ID))
        .leftJoin(ASKER)
        .on(ASKER.ACCOUNT_ID.eq(TWO_PERSON_ACT.ASKED_BY))
        .leftJoin(SECOND)
        .on(SECOND.ACCOUNT_ID.eq(TWO_PERSON_ACT.ANSWERED_BY))
        .where(which)
        .orderBy(TWO_PERSON_ACT.ASKED_AT.desc(), TWO_PERSON_ACT.ID.desc())
        .limit(DSL.inline(limit))
        .fetch(OfficeReads::act);
  }

  private static OfficeAct act(Record row) {
    return new OfficeAct(
        row.get(TWO_PERSON_ACT.ID),
        OfficeActKind.valueOf(row.get(TWO_PERSON_ACT.KIND)),
        row.get(TWO_PERSON_ACT.ACCOUNT_ID),
        ResidentNames.orClosed(row.get(RESIDENT.NAME)),
        OfficeKind.valueOf(row.get(TWO_PERSON_ACT.OFFICE)),
        row.get(TWO_PERSON_ACT.AREA_ID),
        new AreaPath(row.get(AREA.PATH)),
        row.get(TWO_PERSON_ACT.TERM_ENDS),
        row.get(TWO_PERSON_ACT.REASON),
        row.get(TWO_PERSON_ACT.ASKED_BY),
        ResidentNames.orClosed(row.get(ASKER.NAME)),
        row.get(TWO_PERSON_ACT.ASKED_AT).toInstant(),
        OfficeActStatus.valueOf(row.get(TWO_PERSON_ACT.STATUS)),
        row.get(TWO_PERSON_ACT.ANSWERED_BY) == null
            ? null
            : ResidentNames.orClosed(row.get(SECOND.NAME)),
        row.get(TWO_PERSON_ACT.ANSWER));
  }
}
