package cn.yunshequ.voting.store;

import cn.yunshequ.community.ResidentCard;
import cn.yunshequ.community.published.tables.Resident;
import java.util.List;
import org.jooq.Record;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** Persons joined to a row, under any alias. */
final class People {
  private People() {}

  static List<SelectField<?>> columns(Resident resident) {
    return List.of(
        resident.ACCOUNT_ID,
        resident.NAME,
        resident.BUILDING,
        resident.BUILDING_PATH,
        resident.OFFICE,
        resident.CLOSED);
  }

  /** Null when nobody was joined. */
  static @Nullable ResidentCard card(Record row, Resident resident) {
    var account = row.get(resident.ACCOUNT_ID);
    return account == null
        ? null
        : ResidentCard.of(
            account,
            row.get(resident.NAME),
            row.get(resident.BUILDING),
            row.get(resident.BUILDING_PATH),
            row.get(resident.OFFICE),
            row.get(resident.CLOSED));
  }
}
