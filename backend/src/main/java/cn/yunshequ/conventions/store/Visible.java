package cn.yunshequ.conventions.store;

import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.DRAFTER;
import static cn.yunshequ.conventions.store.db.Tables.TEXT_CHECK;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.kernel.Viewer;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Who sees what: the one visibility rule of conventions, as SQL over {@code CONVENTION}. */
final class Visible {
  private static final Set<OfficeKind> LEADING =
      Set.of(OfficeKind.COUNCIL_CONVENOR, OfficeKind.COMMITTEE_CHAIR, OfficeKind.COMMITTEE_MEMBER);

  private Visible() {}

  /**
   * Published ones everybody; drafts who writes them, the desk that was asked to look, and who
   * leads the place when nobody is left to write.
   */
  static Condition to(Viewer viewer) {
    return CONVENTION.PUBLISHED_VERSION.isNotNull().or(drafts(viewer));
  }

  /** Texts that are not published yet. */
  static Condition drafts(Viewer viewer) {
    return drafter(viewer).or(desk(viewer).and(asked())).or(leads(viewer).and(orphaned()));
  }

  /** The newest version the viewer may see, 0 for none. */
  static Field<Integer> newest(Viewer viewer) {
    return DSL.when(drafts(viewer), CONVENTION.NEWEST_VERSION)
        .otherwise(DSL.coalesce(CONVENTION.PUBLISHED_VERSION, DSL.inline(0)));
  }

  /** Hidden words are shown to their drafters and the desk only. */
  static Condition words(Viewer viewer) {
    return CONVENTION.HIDDEN_REASON.isNull().or(drafter(viewer)).or(desk(viewer));
  }

  static Condition drafter(Viewer viewer) {
    var account = viewer.accountId();
    return account == null
        ? falseCondition()
        : exists(
            selectOne()
                .from(DRAFTER)
                .where(
                    DRAFTER.CONVENTION_ID.eq(CONVENTION.ID),
                    DRAFTER.ACCOUNT_ID.eq(account),
                    DRAFTER.ENDED_AT.isNull()));
  }

  /** Nobody writes it any more. */
  static Condition orphaned() {
    return notExists(
        selectOne()
            .from(DRAFTER)
            .where(DRAFTER.CONVENTION_ID.eq(CONVENTION.ID), DRAFTER.ENDED_AT.isNull()));
  }

  private static Condition leads(Viewer viewer) {
    return viewer.offices().stream()
        .filter(office -> LEADING.contains(office.kind()))
        .map(office -> under(CONVENTION.PATH, office.path()))
        .reduce(falseCondition(), Condition::or);
  }

  static Condition desk(Viewer viewer) {
    return viewer.deskPaths().stream()
        .map(path -> under(CONVENTION.PATH, path))
        .reduce(falseCondition(), Condition::or);
  }

  /** Places the viewer convenes, as a condition on a path. */
  static Condition convenes(Viewer viewer, Field<String> path) {
    return viewer.offices().stream()
        .filter(office -> office.kind() == OfficeKind.COUNCIL_CONVENOR)
        .map(office -> under(path, office.path()))
        .reduce(falseCondition(), Condition::or);
  }

  private static Condition asked() {
    return exists(selectOne().from(TEXT_CHECK).where(TEXT_CHECK.CONVENTION_ID.eq(CONVENTION.ID)));
  }

  static Condition under(Field<String> path, AreaPath node) {
    return path.ge(val(node.value())).and(path.lt(val(node.rangeEnd())));
  }

  /** At or below a node told by another row; "0" follows "/" in byte order. */
  static Condition under(Field<String> path, Field<String> node) {
    return path.ge(node)
        .and(path.lt(DSL.field("rtrim({0}, '/') || '0'", node.getDataType(), node)));
  }
}
