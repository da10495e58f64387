package cn.yunshequ.moderation.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.moderation.store.db.Tables.ITEM;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.DeskQueue.Kind;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.Item;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.ids.Ids;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Writes of what waits. */
@Singleton
public class ItemStore {
  private final Db db;
  private final Ids ids;

  ItemStore(Db db, Ids ids) {
    this.db = db;
    this.ids = ids;
  }

  public void put(Kind kind, Content content, Instant since, Instant dueAt) {
    db.sql()
        .insertInto(ITEM)
        .set(ITEM.ID, ids.next())
        .set(ITEM.KIND, kind.name())
        .set(ITEM.SUBJECT_KIND, content.ref().kind())
        .set(ITEM.SUBJECT_ID, content.ref().id())
        .set(ITEM.AREA_PATH, content.place().value())
        .set(ITEM.TITLE, content.title())
        .set(ITEM.EXCERPT, content.keptExcerpt())
        .set(ITEM.AUTHOR_ID, content.author())
        .set(ITEM.WAITING_SINCE, at(since))
        .set(ITEM.DUE_AT, at(dueAt))
        .onConflict(ITEM.SUBJECT_KIND, ITEM.SUBJECT_ID, ITEM.KIND)
        .doNothing()
        .execute();
  }

  /** The words of what waits, as they are now; nobody has claimed these yet. */
  public void rewrite(Kind kind, Content content) {
    db.sql()
        .update(ITEM)
        .set(ITEM.TITLE, content.title())
        .set(ITEM.EXCERPT, content.keptExcerpt())
        .set(ITEM.VERSION, DSL.default_(ITEM.VERSION))
        .setNull(ITEM.CLAIMED_BY)
        .setNull(ITEM.CLAIMED_UNTIL)
        .where(ITEM.KIND.eq(kind.name()))
        .and(ITEM.SUBJECT_KIND.eq(content.ref().kind()))
        .and(ITEM.SUBJECT_ID.eq(content.ref().id()))
        .execute();
  }

  /** What a machine said about a subject, beside everything that waits about it. */
  public void hint(SubjectRef subject, String hint) {
    db.sql()
        .update(ITEM)
        .set(ITEM.HINT, hint)
        .where(ITEM.SUBJECT_KIND.eq(subject.kind()), ITEM.SUBJECT_ID.eq(subject.id()))
        .execute();
  }

  public void take(Kind kind, SubjectRef subject) {
    db.sql()
        .deleteFrom(ITEM)
        .where(ITEM.KIND.eq(kind.name()))
        .and(ITEM.SUBJECT_KIND.eq(subject.kind()))
        .and(ITEM.SUBJECT_ID.eq(subject.id()))
        .execute();
  }

  public void takeAll(Kind kind, String subjectKind, java.util.List<UUID> ids) {
    db.sql()
        .deleteFrom(ITEM)
        .where(ITEM.KIND.eq(kind.name()), ITEM.SUBJECT_KIND.eq(subjectKind))
        .and(ITEM.SUBJECT_ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .execute();
  }

  public void release(UUID id) {
    db.sql()
        .update(ITEM)
        .setNull(ITEM.CLAIMED_BY)
        .setNull(ITEM.CLAIMED_UNTIL)
        .where(ITEM.ID.eq(id))
        .execute();
  }

  /** Whether that subject waits for that reason. */
  public boolean waits(Kind kind, SubjectRef subject) {
    return db.sql()
        .fetchExists(
            db.sql()
                .selectOne()
                .from(ITEM)
                .where(ITEM.KIND.eq(kind.name()))
                .and(ITEM.SUBJECT_KIND.eq(subject.kind()))
                .and(ITEM.SUBJECT_ID.eq(subject.id())));
  }

  public Optional<Item> find(UUID id) {
    return db.sql().selectFrom(ITEM).where(ITEM.ID.eq(id)).fetchOptional(ItemStore::item);
  }

  public Optional<Item> lock(UUID id) {
    return db.sql()
        .selectFrom(ITEM)
        .where(ITEM.ID.eq(id))
        .forUpdate()
        .fetchOptional(ItemStore::item);
  }

  /** What waits about one subject, locked, whatever its kind. */
  public java.util.List<Item> lockAbout(SubjectRef subject) {
    return db.sql()
        .selectFrom(ITEM)
        .where(ITEM.SUBJECT_KIND.eq(subject.kind()))
        .and(ITEM.SUBJECT_ID.eq(subject.id()))
        .orderBy(ITEM.ID)
        .forUpdate()
        .fetch(ItemStore::item);
  }

  public void claim(UUID id, UUID account, Instant until) {
    db.sql()
        .update(ITEM)
        .set(ITEM.CLAIMED_BY, account)
        .set(ITEM.CLAIMED_UNTIL, at(until))
        .where(ITEM.ID.eq(id))
        .execute();
  }

  /** The colleague's name, for the one who has to wait. */
  public String nameOf(UUID account) {
    return db.sql()
        .select(RESIDENT.NAME)
        .from(RESIDENT)
        .where(RESIDENT.ACCOUNT_ID.eq(account))
        .fetchOptional(RESIDENT.NAME)
        .orElse("一位同事");
  }

  static Item item(Record row) {
    return new Item(
        row.get(ITEM.ID),
        row.get(ITEM.KIND),
        new SubjectRef(row.get(ITEM.SUBJECT_KIND), row.get(ITEM.SUBJECT_ID)),
        row.get(ITEM.AREA_PATH),
        row.get(ITEM.TITLE),
        row.get(ITEM.EXCERPT),
        row.get(ITEM.HINT),
        row.get(ITEM.VERSION),
        row.get(ITEM.AUTHOR_ID),
        row.get(ITEM.WAITING_SINCE).toInstant(),
        row.get(ITEM.DUE_AT).toInstant(),
        row.get(ITEM.CLAIMED_BY),
        row.get(ITEM.CLAIMED_UNTIL) == null ? null : row.get(ITEM.CLAIMED_UNTIL).toInstant());
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
