package cn.yunshequ.conventions.store;

import static cn.yunshequ.community.published.Tables.MEMBER;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.conventions.store.db.Tables.DRAFTER;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.conventions.model.ConventionAct;
import cn.yunshequ.conventions.model.ConventionRules;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.DrafterSeat;
import cn.yunshequ.conventions.model.DrafterView;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Who writes a convention, and who could be asked to. */
@Singleton
public class DrafterReads {
  private static final int MOST_CANDIDATES = 20;

  private final Db db;

  DrafterReads(Db db) {
    this.db = db;
  }

  /** Who writes each of these, who wrote first comes first. */
  public Map<UUID, List<DrafterView>> drafters(Viewer viewer, List<UUID> conventions) {
    return db.sql()
        .select(DRAFTER.CONVENTION_ID, DRAFTER.ADDED_AT, DRAFTER.ADDED_BY)
        .select(Cards.of(RESIDENT))
        .from(DRAFTER)
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(DRAFTER.ACCOUNT_ID))
        .where(DRAFTER.CONVENTION_ID.in(conventions), DRAFTER.ENDED_AT.isNull())
        .orderBy(DRAFTER.ADDED_AT, ConventionStore.began().desc(), DRAFTER.ACCOUNT_ID)
        .fetchGroups(
            row -> row.get(DRAFTER.CONVENTION_ID),
            row ->
                new DrafterView(
                    Cards.read(row, RESIDENT, viewer),
                    row.get(DRAFTER.ADDED_AT).toInstant(),
                    new DrafterSeat(row.get(RESIDENT.ACCOUNT_ID), row.get(DRAFTER.ADDED_BY))));
  }

  /** Whether an account may be asked to write for a place: it lives there or holds an office. */
  public boolean mayWrite(Viewer viewer, UUID account, ConventionView convention) {
    var path = convention.path().value();
    return db.sql()
        .fetchExists(
            RESIDENT,
            RESIDENT
                .ACCOUNT_ID
                .eq(account)
                .and(RESIDENT.CLOSED.isFalse())
                .and(livesUnder(path).or(Paths.under(path, RESIDENT.OFFICE_PATH))));
  }

  /**
   * Whom the viewer may ask to write: without a name who holds an office for the place, with one
   * neighbours of the viewer's own building, or for the desk of the whole place, whose name begins
   * so. Nobody for who may not ask; who writes already is left out. At most twenty, one statement.
   */
  public List<ResidentView> candidates(
      Viewer viewer, ConventionView convention, @Nullable String name) {
    if (!ConventionRules.may(viewer, ConventionAct.INVITE_DRAFTER, convention.standing())
        .isAllowed()) {
      return List.of();
    }
    var path = convention.path().value();
    return db.sql()
        .select(Cards.of(RESIDENT))
        .from(RESIDENT)
        .where(RESIDENT.CLOSED.isFalse())
        .and(
            name == null
                ? Paths.under(path, RESIDENT.OFFICE_PATH)
                : livesUnder(path)
                    .and(known(viewer, convention))
                    .and(RESIDENT.NAME.startsWith(name)))
        .and(
            DSL.notExists(
                DSL.selectOne()
                    .from(DRAFTER)
                    .where(
                        DRAFTER.CONVENTION_ID.eq(convention.id()),
                        DRAFTER.ACCOUNT_ID.eq(RESIDENT.ACCOUNT_ID),
                        DRAFTER.ENDED_AT.isNull())))
        .orderBy(RESIDENT.NAME, RESIDENT.ACCOUNT_ID)
        .limit(DSL.inline(MOST_CANDIDATES))
        .fetch(row -> Cards.read(row, RESIDENT, viewer));
  }

  // A name leads to a building: only among those who know each other's anyway.
  private static Condition known(Viewer viewer, ConventionView convention) {
    return viewer.worksAtDeskOf(convention.path())
        ? DSL.noCondition()
        : viewer.residences().stream()
            .map(home -> home.stairwell().lineage())
            .map(lineage -> lineage.get(Math.max(0, lineage.size() - 2)))
            .distinct()
            .map(building -> livesUnder(building))
            .reduce(DSL.falseCondition(), Condition::or);
  }

  private static Condition livesUnder(String path) {
    return DSL.exists(
        DSL.selectOne()
            .from(MEMBER)
            .where(MEMBER.PERSON_ID.eq(RESIDENT.PERSON_ID), Paths.under(MEMBER.PATH, path)));
  }
}
