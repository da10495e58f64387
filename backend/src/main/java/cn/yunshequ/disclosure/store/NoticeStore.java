package cn.yunshequ.disclosure.store;

import static cn.yunshequ.disclosure.store.db.Tables.COUNTER;
import static cn.yunshequ.disclosure.store.db.Tables.NOTICE;
import static cn.yunshequ.disclosure.store.db.Tables.RECEIPT;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.disclosure.model.Notice;
import cn.yunshequ.disclosure.model.NoticeKind;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;

/** Writes of notices and of public numbers. */
@Singleton
public class NoticeStore {
  private final Db db;

  NoticeStore(Db db) {
    this.db = db;
  }

  /** The next number of a kind in a year, e.g. GS2026-0007; none is left out or given twice. */
  public String nextNumber(String kind, int year) {
    int used =
        db.sql()
            .insertInto(COUNTER)
            .set(COUNTER.KIND, kind)
            .set(COUNTER.YEAR, year)
            .set(COUNTER.USED, 1)
            .onConflict(COUNTER.KIND, COUNTER.YEAR)
            .doUpdate()
            .set(COUNTER.USED, COUNTER.USED.plus(1))
            .returning(COUNTER.USED)
            .fetchSingle()
            .getUsed();
    return "%s%d-%04d".formatted(kind, year, used);
  }

  public void add(Notice notice) {
    db.sql()
        .insertInto(NOTICE)
        .set(NOTICE.ID, notice.noticeId())
        .set(NOTICE.NUMBER, notice.number())
        .set(NOTICE.COMMUNITY_ID, notice.communityId())
        .set(NOTICE.SCOPE_ID, notice.scopeId())
        .set(NOTICE.SCOPE_PATH, notice.scopePath().value())
        .set(NOTICE.KIND, notice.kind().name())
        .set(NOTICE.TITLE, notice.title())
        .set(NOTICE.BODY, notice.body())
        .set(NOTICE.CONTENT_HASH, HexFormat.of().parseHex(notice.contentHash()))
        .set(NOTICE.OBJECTIONS_UNTIL, notice.objectionsUntil())
        .set(NOTICE.PUBLISHED_BY, notice.publishedBy())
        .set(NOTICE.PUBLISHED_AT, notice.publishedAt().atOffset(UTC))
        .execute();
  }

  public Optional<Notice> find(UUID id) {
    return db.sql().selectFrom(NOTICE).where(NOTICE.ID.eq(id)).fetchOptional(NoticeStore::notice);
  }

  public int read(UUID notice, UUID account, Instant now) {
    return db.sql()
        .insertInto(RECEIPT)
        .set(RECEIPT.NOTICE_ID, notice)
        .set(RECEIPT.ACCOUNT_ID, account)
        .set(RECEIPT.READ_AT, now.atOffset(UTC))
        .onConflictDoNothing()
        .execute();
  }

  static Notice notice(Record row) {
    return new Notice(
        row.get(NOTICE.ID),
        row.get(NOTICE.NUMBER),
        row.get(NOTICE.COMMUNITY_ID),
        row.get(NOTICE.SCOPE_ID),
        new AreaPath(row.get(NOTICE.SCOPE_PATH)),
        NoticeKind.valueOf(row.get(NOTICE.KIND)),
        row.get(NOTICE.TITLE),
        row.get(NOTICE.BODY),
        HexFormat.of().formatHex(row.get(NOTICE.CONTENT_HASH)),
        row.get(NOTICE.OBJECTIONS_UNTIL),
        row.get(NOTICE.PUBLISHED_BY),
        row.get(NOTICE.PUBLISHED_AT).toInstant());
  }
}
