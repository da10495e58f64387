package cn.yunshequ.files.store;

import static cn.yunshequ.files.store.db.Tables.PHOTO;

import cn.yunshequ.files.model.Photo;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Which photos there are and what they belong to. */
@Singleton
public class PhotoStore {
  private final Db db;

  PhotoStore(Db db) {
    this.db = db;
  }

  public void add(Photo photo, int bytes, Instant at) {
    db.sql()
        .insertInto(PHOTO)
        .set(PHOTO.ID, photo.id())
        .set(PHOTO.OWNER_ID, photo.owner())
        .set(PHOTO.WIDTH, photo.width())
        .set(PHOTO.HEIGHT, photo.height())
        .set(PHOTO.BYTES, bytes)
        .set(PHOTO.UPLOADED_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Attaches one unattached photo of that owner, or one of the subject's; false when none. */
  public boolean attach(UUID photo, UUID owner, SubjectRef subject, int position) {
    return db.sql()
            .update(PHOTO)
            .set(PHOTO.SUBJECT_KIND, subject.kind())
            .set(PHOTO.SUBJECT_ID, subject.id())
            .set(PHOTO.POSITION, position)
            .where(PHOTO.ID.eq(photo))
            .and(PHOTO.OWNER_ID.eq(owner).and(PHOTO.SUBJECT_ID.isNull()).or(belongsTo(subject)))
            .execute()
        == 1;
  }

  /** Takes all photos but these off a subject. */
  public void detachOthers(SubjectRef subject, List<UUID> but) {
    db.sql()
        .update(PHOTO)
        .setNull(PHOTO.SUBJECT_KIND)
        .setNull(PHOTO.SUBJECT_ID)
        .setNull(PHOTO.POSITION)
        .where(belongsTo(subject), PHOTO.ID.ne(DSL.all(but.toArray(UUID[]::new))))
        .execute();
  }

  private static Condition belongsTo(SubjectRef subject) {
    return PHOTO.SUBJECT_KIND.eq(subject.kind()).and(PHOTO.SUBJECT_ID.eq(subject.id()));
  }

  public Optional<Photo> find(UUID id) {
    return db.sql().selectFrom(PHOTO).where(PHOTO.ID.eq(id)).fetchOptional(PhotoStore::photo);
  }

  /** Photos of many subjects, in their order. */
  public Map<UUID, List<Photo>> of(String kind, List<UUID> subjects) {
    Map<UUID, List<Photo>> bySubject = new HashMap<>();
    subjects.forEach(id -> bySubject.put(id, new ArrayList<>()));
    db.sql()
        .selectFrom(PHOTO)
        .where(PHOTO.SUBJECT_KIND.eq(kind))
        .and(PHOTO.SUBJECT_ID.eq(DSL.any(subjects.toArray(UUID[]::new))))
        .orderBy(PHOTO.SUBJECT_ID, PHOTO.POSITION)
        .forEach(
            row -> bySubject.getOrDefault(row.getSubjectId(), new ArrayList<>()).add(photo(row)));
    return bySubject;
  }

  /** Those of these ids that have a row. */
  public Set<UUID> known(List<UUID> ids) {
    return db.sql()
        .select(PHOTO.ID)
        .from(PHOTO)
        .where(PHOTO.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .fetchSet(PHOTO.ID);
  }

  /** Forgets unattached photos uploaded before; returns their ids so that their files can go. */
  public List<UUID> forgetUnattached(Instant before) {
    return db.sql()
        .deleteFrom(PHOTO)
        .where(PHOTO.SUBJECT_ID.isNull())
        .and(PHOTO.UPLOADED_AT.lt(before.atOffset(ZoneOffset.UTC)))
        .returning(PHOTO.ID)
        .fetch(PHOTO.ID);
  }

  /** Forgets what an account uploaded and nothing shows; returns their ids likewise. */
  public List<UUID> forgetUnattachedOf(UUID owner) {
    return db.sql()
        .deleteFrom(PHOTO)
        .where(PHOTO.OWNER_ID.eq(owner), PHOTO.SUBJECT_ID.isNull())
        .returning(PHOTO.ID)
        .fetch(PHOTO.ID);
  }

  /** Forgets the photos of these subjects; returns their ids likewise. */
  public List<UUID> forgetOf(String kind, List<UUID> subjects) {
    return db.sql()
        .deleteFrom(PHOTO)
        .where(PHOTO.SUBJECT_KIND.eq(kind))
        .and(PHOTO.SUBJECT_ID.eq(DSL.any(subjects.toArray(UUID[]::new))))
        .returning(PHOTO.ID)
        .fetch(PHOTO.ID);
  }

  private static Photo photo(Record row) {
    var kind = row.get(PHOTO.SUBJECT_KIND);
    return new Photo(
        row.get(PHOTO.ID),
        row.get(PHOTO.OWNER_ID),
        row.get(PHOTO.WIDTH),
        row.get(PHOTO.HEIGHT),
        kind == null ? null : new SubjectRef(kind, row.get(PHOTO.SUBJECT_ID)));
  }
}
