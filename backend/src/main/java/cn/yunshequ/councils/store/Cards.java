package cn.yunshequ.councils.store;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.published.tables.Resident;
import cn.yunshequ.kernel.Viewer;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** People as columns of a joined {@code community_published.resident}. */
final class Cards {
  private Cards() {}

  static List<SelectField<?>> of(Resident who) {
    return List.of(
        who.ACCOUNT_ID, who.NAME, who.BUILDING, who.BUILDING_PATH, who.OFFICE, who.CLOSED);
  }

  /** A row, whoever read it. */
  interface Columns {
    <T extends @Nullable Object> T get(Field<T> field);
  }

  static ResidentView read(Record row, Resident who, Viewer viewer) {
    return read((Columns) row::get, who, viewer);
  }

  static ResidentView read(Columns row, Resident who, Viewer viewer) {
    return ResidentCard.of(
            row.get(who.ACCOUNT_ID),
            row.get(who.NAME),
            row.get(who.BUILDING),
            row.get(who.BUILDING_PATH),
            row.get(who.OFFICE),
            row.get(who.CLOSED))
        .shownTo(viewer);
  }
}
