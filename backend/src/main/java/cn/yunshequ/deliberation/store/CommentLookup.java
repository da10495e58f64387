package cn.yunshequ.deliberation.store;

import static cn.yunshequ.deliberation.store.db.Tables.COMMENT;

import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;

/** Comments as search finds them: for the portal, not for viewers. */
@Singleton
public class CommentLookup {
  private final Db db;

  CommentLookup(Db db) {
    this.db = db;
  }

  /** The words of a comment that the public sees, if it sees the subject. */
  public record Words(UUID id, SubjectRef subject, String body, Instant createdAt) {}

  /** Those of these that are neither waiting nor hidden. */
  public List<Words> visible(List<UUID> ids) {
    return db.sql()
        .select(
            COMMENT.ID, COMMENT.SUBJECT_KIND, COMMENT.SUBJECT_ID, COMMENT.BODY, COMMENT.CREATED_AT)
        .from(COMMENT)
        .where(COMMENT.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .and(COMMENT.STATUS.eq(ContentStatus.VISIBLE.name()))
        .fetch(row ->
            new Words(
                row.value1(),
                new SubjectRef(row.value2(), row.value3()),
                row.value4(),
                row.value5().toInstant()));
  }

  /** Ids in ascending order, from after that one. */
  public List<UUID> idsAfter(UUID after, int limit) {
    return db.sql()
        .select(COMMENT.ID)
        .from(COMMENT)
        .where(COMMENT.ID.gt(after))
        .orderBy(COMMENT.ID)
        .limit(DSL.inline(limit))
        .fetch(COMMENT.ID);
  }

  /** All comments on a subject. Level by level, since each level has its index. */
  public List<UUID> idsOn(SubjectRef subject) {
    var level =
        db.sql()
            .select(COMMENT.ID)
            .from(COMMENT)
            .where(COMMENT.SUBJECT_KIND.eq(subject.kind()))
            .and(COMMENT.SUBJECT_ID.eq(subject.id()))
            .and(COMMENT.PARENT_ID.isNull())
            .fetch(COMMENT.ID);
    var all = new ArrayList<UUID>();
    while (!level.isEmpty()) {
      all.addAll(level);
      level =
          db.sql()
              .select(COMMENT.ID)
              .from(COMMENT)
              .where(COMMENT.PARENT_ID.eq(DSL.any(level.toArray(UUID[]::new))))
              .fetch(COMMENT.ID);
    }
    return all;
  }
}
