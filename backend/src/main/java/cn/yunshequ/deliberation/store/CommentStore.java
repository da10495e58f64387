package cn.yunshequ.deliberation.store;

import static cn.yunshequ.deliberation.store.db.Tables.COMMENT;
import static cn.yunshequ.deliberation.store.db.Tables.THREAD;

import cn.yunshequ.deliberation.model.Comment;
import cn.yunshequ.deliberation.model.Stance;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Writes of comments and of their threads' counters. */
@Singleton
public class CommentStore {
  private final Db db;

  CommentStore(Db db) {
    this.db = db;
  }

  public void add(Comment comment) {
    db.sql()
        .insertInto(COMMENT)
        .set(COMMENT.ID, comment.id())
        .set(COMMENT.SUBJECT_KIND, comment.subject().kind())
        .set(COMMENT.SUBJECT_ID, comment.subject().id())
        .set(COMMENT.AREA_PATH, comment.areaPath())
        .set(COMMENT.PARENT_ID, comment.parent())
        .set(COMMENT.DEPTH, comment.depth())
        .set(COMMENT.AUTHOR_ID, comment.author())
        .set(COMMENT.BODY, comment.body())
        .set(COMMENT.STANCE, comment.stance() == null ? null : comment.stance().name())
        .set(COMMENT.STATUS, comment.status().name())
        .set(COMMENT.REPLY_COUNT, 0)
        .set(COMMENT.CREATED_AT, comment.createdAt().atOffset(ZoneOffset.UTC))
        .execute();
  }

  public Optional<Comment> lock(UUID id) {
    return db.sql()
        .selectFrom(COMMENT)
        .where(COMMENT.ID.eq(id))
        .forUpdate()
        .fetchOptional(CommentStore::comment);
  }

  /** One comment, for replies and indexing; not for showing. */
  /** Those of these comments that are about the subject. */
  public Set<UUID> about(SubjectRef subject, List<UUID> ids) {
    return db.sql()
        .select(COMMENT.ID)
        .from(COMMENT)
        .where(
            COMMENT.ID.in(ids),
            COMMENT.SUBJECT_KIND.eq(subject.kind()),
            COMMENT.SUBJECT_ID.eq(subject.id()))
        .fetchSet(COMMENT.ID);
  }

  public Optional<Comment> find(UUID id) {
    return db.sql()
        .selectFrom(COMMENT)
        .where(COMMENT.ID.eq(id))
        .fetchOptional(CommentStore::comment);
  }

  public void setStatus(UUID id, ContentStatus status, @Nullable String hiddenReason) {
    db.sql()
        .update(COMMENT)
        .set(COMMENT.STATUS, status.name())
        .set(COMMENT.HIDDEN_REASON, hiddenReason)
        .where(COMMENT.ID.eq(id))
        .execute();
  }

  /**
   * Counts a comment that came into or went out of sight. The thread's row is shared by all who
   * comment on a subject, so this comes last in a transaction.
   *
   * @param by 1 or -1
   */
  public void count(Comment comment, int by) {
    if (comment.parent() != null) {
      db.sql()
          .update(COMMENT)
          .set(COMMENT.REPLY_COUNT, COMMENT.REPLY_COUNT.plus(by))
          .where(COMMENT.ID.eq(comment.parent()))
          .execute();
    }
    var at = comment.createdAt().atOffset(ZoneOffset.UTC);
    db.sql()
        .insertInto(THREAD)
        .set(THREAD.SUBJECT_KIND, comment.subject().kind())
        .set(THREAD.SUBJECT_ID, comment.subject().id())
        .set(THREAD.COMMENT_COUNT, 1)
        .set(THREAD.LAST_AT, at)
        .onConflict(THREAD.SUBJECT_KIND, THREAD.SUBJECT_ID)
        .doUpdate()
        .set(THREAD.COMMENT_COUNT, THREAD.COMMENT_COUNT.plus(by))
        .set(THREAD.LAST_AT, org.jooq.impl.DSL.greatest(THREAD.LAST_AT, org.jooq.impl.DSL.val(at)))
        .execute();
  }

  static Comment comment(Record row) {
    var stance = row.get(COMMENT.STANCE);
    return new Comment(
        row.get(COMMENT.ID),
        new SubjectRef(row.get(COMMENT.SUBJECT_KIND), row.get(COMMENT.SUBJECT_ID)),
        row.get(COMMENT.AREA_PATH),
        row.get(COMMENT.PARENT_ID),
        row.get(COMMENT.DEPTH),
        row.get(COMMENT.AUTHOR_ID),
        row.get(COMMENT.BODY),
        stance == null ? null : Stance.valueOf(stance),
        ContentStatus.valueOf(row.get(COMMENT.STATUS)),
        row.get(COMMENT.HIDDEN_REASON),
        row.get(COMMENT.REPLY_COUNT),
        row.get(COMMENT.CREATED_AT).toInstant());
  }
}
