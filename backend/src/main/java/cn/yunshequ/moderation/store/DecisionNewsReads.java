package cn.yunshequ.moderation.store;

import static cn.yunshequ.community.published.Tables.OFFICE_HELD;
import static cn.yunshequ.moderation.store.db.Tables.APPEAL;

import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.OfficeKind;
import cn.yunshequ.moderation.model.Appeal;
import cn.yunshequ.moderation.model.AppealStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Whom news of appeals are for, and which are due; for the portal, not for viewers. */
@Singleton
public class DecisionNewsReads {
  private static final List<String> HEARING =
      List.of(OfficeKind.SUBDISTRICT_OFFICER.name(), OfficeKind.APPEAL_REVIEWER.name());

  private final Db db;

  DecisionNewsReads(Db db) {
    this.db = db;
  }

  /** Accounts of those who hear appeals from that place. */
  public List<UUID> hearers(AreaPath place) {
    return db.sql()
        .selectDistinct(OFFICE_HELD.ACCOUNT_ID)
        .from(OFFICE_HELD)
        .where(OFFICE_HELD.KIND.in(HEARING))
        .and(Paths.under(DSL.val(place.value()), OFFICE_HELD.PATH))
        .fetch(OFFICE_HELD.ACCOUNT_ID);
  }

  /** Appeals without an answer that are due in that time, the end excluded. */
  public List<Appeal> dueBetween(Instant from, Instant to) {
    return db.sql()
        .selectFrom(APPEAL)
        .where(APPEAL.STATUS.eq(AppealStatus.OPEN.name()))
        .and(APPEAL.DUE_AT.ge(ItemStore.at(from)))
        .and(APPEAL.DUE_AT.lt(ItemStore.at(to)))
        .orderBy(APPEAL.DUE_AT, APPEAL.ID)
        .fetch(AppealStore::appeal);
  }
}
