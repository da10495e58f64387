package cn.yunshequ.ledgers.store;

import static cn.yunshequ.ledgers.store.db.Tables.ADMITTED_REPORT;
import static cn.yunshequ.ledgers.store.db.Tables.REPORT_REQUEST;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.ledgers.model.AdmittedReport;
import cn.yunshequ.ledgers.model.AskedReport;
import cn.yunshequ.ledgers.model.RequestStatus;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes of the list and of what is asked. */
@Singleton
public class AdmissionStore {
  private final Db db;

  AdmissionStore(Db db) {
    this.db = db;
  }

  public void admit(AdmittedReport item, UUID by) {
    db.sql()
        .insertInto(ADMITTED_REPORT)
        .set(ADMITTED_REPORT.ID, item.itemId())
        .set(ADMITTED_REPORT.COMMUNITY_ID, item.communityId())
        .set(ADMITTED_REPORT.NAME, item.name())
        .set(ADMITTED_REPORT.BASIS, item.basis())
        .set(ADMITTED_REPORT.SINCE, item.since())
        .set(ADMITTED_REPORT.ADMITTED_BY, by)
        .execute();
  }

  /** False when it had ended before. */
  public boolean end(UUID item, LocalDate until, UUID by) {
    return db.sql()
            .update(ADMITTED_REPORT)
            .set(ADMITTED_REPORT.UNTIL, until)
            .set(ADMITTED_REPORT.ENDED_BY, by)
            .where(ADMITTED_REPORT.ID.eq(item), ADMITTED_REPORT.UNTIL.isNull())
            .execute()
        == 1;
  }

  public void register(UUID id, AskedReport asked, UUID by, Instant now) {
    db.sql()
        .insertInto(REPORT_REQUEST)
        .set(REPORT_REQUEST.ID, id)
        .set(REPORT_REQUEST.COMMUNITY_ID, asked.communityId())
        .set(REPORT_REQUEST.TITLE, asked.title())
        .set(REPORT_REQUEST.ASKED_BY, asked.askedBy())
        .set(REPORT_REQUEST.BASIS, asked.basis())
        .set(REPORT_REQUEST.DUE_ON, asked.dueOn())
        .set(REPORT_REQUEST.ADMITTED_ID, asked.admitted())
        .set(REPORT_REQUEST.REGISTERED_BY, by)
        .set(REPORT_REQUEST.REGISTERED_AT, now.atOffset(UTC))
        .execute();
  }

  /** Held until the transaction ends. */
  public void lock(UUID request) {
    db.sql()
        .select(REPORT_REQUEST.ID)
        .from(REPORT_REQUEST)
        .where(REPORT_REQUEST.ID.eq(request))
        .forUpdate()
        .fetch();
  }

  public void answer(
      UUID request, RequestStatus status, UUID by, @Nullable String words, Instant now) {
    db.sql()
        .update(REPORT_REQUEST)
        .set(REPORT_REQUEST.STATUS, status.name())
        .set(REPORT_REQUEST.ANSWERED_BY, by)
        .set(REPORT_REQUEST.ANSWERED_AT, now.atOffset(UTC))
        .set(REPORT_REQUEST.ANSWER, words)
        .where(REPORT_REQUEST.ID.eq(request))
        .execute();
  }
}
