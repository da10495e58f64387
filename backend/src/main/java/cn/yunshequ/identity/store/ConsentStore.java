package cn.yunshequ.identity.store;

import static cn.yunshequ.identity.store.db.Tables.CONSENT;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.identity.model.Consent;
import cn.yunshequ.identity.model.ConsentDocument;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What people agreed to. */
@Singleton
public class ConsentStore {
  private final Db db;
  private final Ids ids;

  ConsentStore(Db db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  public List<Consent> of(UUID account) {
    return db.sql()
        .selectFrom(CONSENT)
        .where(CONSENT.ACCOUNT_ID.eq(account))
        .orderBy(CONSENT.GIVEN_AT.desc(), CONSENT.ID.desc())
        .fetch(row ->
            new Consent(
                ConsentDocument.valueOf(row.getDocument()),
                row.getVersion(),
                row.getGivenAt().toInstant(),
                row.getWithdrawnAt() == null ? null : row.getWithdrawnAt().toInstant()));
  }

  public void give(UUID account, ConsentDocument document, Instant now) {
    db.sql()
        .insertInto(CONSENT)
        .set(CONSENT.ID, ids.next())
        .set(CONSENT.ACCOUNT_ID, account)
        .set(CONSENT.DOCUMENT, document.name())
        .set(CONSENT.VERSION, document.version())
        .set(CONSENT.GIVEN_AT, now.atOffset(UTC))
        .onConflictDoNothing()
        .execute();
  }

  public void withdraw(UUID account, ConsentDocument document, Instant now) {
    db.sql()
        .update(CONSENT)
        .set(CONSENT.WITHDRAWN_AT, now.atOffset(UTC))
        .where(CONSENT.ACCOUNT_ID.eq(account), CONSENT.DOCUMENT.eq(document.name()))
        .and(CONSENT.WITHDRAWN_AT.isNull())
        .execute();
  }
}
