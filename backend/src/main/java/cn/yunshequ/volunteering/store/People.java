package cn.yunshequ.volunteering.store;

import static cn.yunshequ.community.published.Tables.REPRESENTATIVE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.published.tables.Resident;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.volunteering.store.db.tables.Activity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Columns that several reads share: people, and whether the viewer organises. */
final class People {
  private People() {}

  static List<SelectField<?>> of(Resident who) {
    return List.of(
        who.ACCOUNT_ID, who.NAME, who.BUILDING, who.BUILDING_PATH, who.OFFICE, who.CLOSED);
  }

  static ResidentView read(Record row, Resident who, Viewer viewer) {
    return card(row, who).shownTo(viewer);
  }

  static ResidentCard card(Record row, Resident who) {
    return ResidentCard.of(
        row.get(who.ACCOUNT_ID),
        row.get(who.NAME),
        row.get(who.BUILDING),
        row.get(who.BUILDING_PATH),
        row.get(who.OFFICE),
        row.get(who.CLOSED));
  }

  /** Published it, or speaks for the organisation it was published for. */
  static Field<Boolean> organises(Activity activity, Viewer viewer) {
    var account = viewer.accountId();
    Condition mine =
        account == null
            ? DSL.falseCondition()
            : activity
                .PUBLISHED_BY
                .eq(account)
                .or(
                    activity.ORGANISATION_ID.in(
                        select(REPRESENTATIVE.ORGANISATION_ID)
                            .from(REPRESENTATIVE)
                            .where(REPRESENTATIVE.ACCOUNT_ID.eq(account))));
    return field(DSL.coalesce(field(mine), inline(false))).as("organises");
  }

  /** A column of a derived table that is known to have it. */
  static <T> Field<T> column(Table<?> table, String name, Class<T> type) {
    return Objects.requireNonNull(table.field(name, type));
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
