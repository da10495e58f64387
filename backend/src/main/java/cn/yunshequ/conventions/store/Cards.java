package cn.yunshequ.conventions.store;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.community.ResidentView;
import cn.yunshequ.community.published.tables.Resident;
import cn.yunshequ.kernel.Viewer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Columns read and written the same way everywhere in this module. */
final class Cards {
  private Cards() {}

  static List<SelectField<?>> of(Resident who) {
    return List.of(
        who.ACCOUNT_ID, who.NAME, who.BUILDING, who.BUILDING_PATH, who.OFFICE, who.CLOSED);
  }

  static ResidentView read(Record row, Resident who, Viewer viewer) {
    return ResidentCard.of(
            row.get(who.ACCOUNT_ID),
            row.get(who.NAME),
            row.get(who.BUILDING),
            row.get(who.BUILDING_PATH),
            row.get(who.OFFICE),
            row.get(who.CLOSED))
        .shownTo(viewer);
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }
}
