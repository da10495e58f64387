package cn.yunshequ.disclosure.store;

import static cn.yunshequ.disclosure.store.db.Tables.CATEGORY;
import static cn.yunshequ.disclosure.store.db.Tables.RECORD;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.disclosure.model.Disclosed;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** Writes of the register. */
@Singleton
public class RecordStore {
  private final Db db;

  RecordStore(Db db) {
    this.db = db;
  }

  /** A category in force at that community: its own, or one for everywhere. */
  public Optional<UUID> category(UUID community, String code) {
    return db.sql()
        .select(CATEGORY.ID)
        .from(CATEGORY)
        .where(CATEGORY.CODE.eq(code))
        .and(CATEGORY.COMMUNITY_ID.eq(community).or(CATEGORY.COMMUNITY_ID.isNull()))
        .orderBy(CATEGORY.COMMUNITY_ID.asc().nullsLast())
        .limit(1)
        .fetchOptional(CATEGORY.ID);
  }

  /** False when the record it corrects was corrected before. */
  public boolean add(Disclosed record, UUID category, AreaPath community) {
    return db.sql()
            .insertInto(RECORD)
            .set(RECORD.ID, record.recordId())
            .set(RECORD.NUMBER, record.number())
            .set(RECORD.COMMUNITY_ID, record.communityId())
            .set(RECORD.AREA_PATH, community.value())
            .set(RECORD.CATEGORY_ID, category)
            .set(RECORD.PERIOD, record.period())
            .set(RECORD.TITLE, record.title())
            .set(RECORD.BODY, record.body())
            .set(RECORD.CORRECTS, record.corrects())
            .set(RECORD.CONTENT_HASH, HexFormat.of().parseHex(record.contentHash()))
            .set(RECORD.PUBLISHED_BY, record.publishedBy())
            .set(RECORD.PUBLISHED_AT, record.publishedAt().atOffset(UTC))
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public boolean isOf(UUID record, UUID community) {
    return db.sql()
        .fetchExists(
            db.sql()
                .selectOne()
                .from(RECORD)
                .where(RECORD.ID.eq(record), RECORD.COMMUNITY_ID.eq(community)));
  }
}
