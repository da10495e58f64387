package cn.yunshequ.deliberation.store;

import static cn.yunshequ.deliberation.store.db.Tables.COMMENT;
import static cn.yunshequ.deliberation.store.db.Tables.THREAD;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.param;

import cn.yunshequ.deliberation.model.Comment;
import cn.yunshequ.deliberation.model.Stance;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Later;
import cn.yunshequ.platform.db.Shape;
import cn.yunshequ.platform.db.Values;
import jakarta.inject.Singleton;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes of comments and of their threads' counters. */
@Singleton
public class CommentStore {
  private final Db db;

  CommentStore(Db db) {
    this.db = db;
  }

  public void add(Comment comment) {
    adding(comment).get();
  }

  /** As {@link #add}, to be sent together with other statements of the transaction. */
  public Later<Integer> adding(Comment comment) {
    var stance = comment.stance() == null ? null : comment.stance().name();
    var values =
        Values.none()
            .with("id", comment.id())
            .with("kind", comment.subject().kind())
            .with("subject", comment.subject().id())
            .with("path", comment.areaPath())
            .with("parent", comment.parent())
            .with("depth", comment.depth())
            .with("author", comment.author())
            .with("body", comment.body())
            .with("stance", stance)
            .with("status", comment.status().name())
            .with("at", comment.createdAt().atOffset(ZoneOffset.UTC));
    return db.later(
        "comment add",
        values,
        () ->
            new Shape.Made<>(
                "",
                DSL.insertInto(COMMENT)
                    .set(COMMENT.ID, param("id", comment.id()))
                    .set(COMMENT.SUBJECT_KIND, param("kind", comment.subject().kind()))
                    .set(COMMENT.SUBJECT_ID, param("subject", comment.subject().id()))
                    .set(COMMENT.AREA_PATH, param("path", comment.areaPath()))
                    .set(COMMENT.PARENT_ID, orNull("parent", comment.parent(), UUID.class))
                    .set(COMMENT.DEPTH, param("depth", comment.depth()))
                    .set(COMMENT.AUTHOR_ID, param("author", comment.author()))
                    .set(COMMENT.BODY, param("body", comment.body()))
                    .set(COMMENT.STANCE, orNull("stance", stance, String.class))
                    .set(COMMENT.STATUS, param("status", comment.status().name()))
                    .set(COMMENT.REPLY_COUNT, inline(0))
                    .set(
                        COMMENT.CREATED_AT,
                        param("at", comment.createdAt().atOffset(ZoneOffset.UTC)))),
        (none, rows) -> rows.changed());
  }

  private static <T> Field<T> orNull(String name, @Nullable T value, Class<T> type) {
    return value == null ? DSL.inline(null, type) : param(name, value);
  }

  public Optional<Comment> lock(UUID id) {
    return db.sql()
        .selectFrom(COMMENT)
        .where(COMMENT.ID.eq(id))
        .forUpdate()
        .fetchOptional(CommentStore::comment);
  }

  /** One comment, for replies and indexing; not for showing. */
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
    counting(comment, by).get();
  }

  /** The thread's part of {@link #count}, to be sent together with other statements. */
  public Later<Integer> counting(Comment comment, int by) {
    var at = comment.createdAt().atOffset(ZoneOffset.UTC);
    return db.later(
        "thread count",
        Values.none()
            .with("kind", comment.subject().kind())
            .with("subject", comment.subject().id())
            .with("more", by)
            .with("at", at),
        () ->
            new Shape.Made<>(
                "",
                DSL.insertInto(THREAD)
                    .set(THREAD.SUBJECT_KIND, param("kind", comment.subject().kind()))
                    .set(THREAD.SUBJECT_ID, param("subject", comment.subject().id()))
                    .set(THREAD.COMMENT_COUNT, inline(1))
                    .set(THREAD.LAST_AT, param("at", at))
                    .onConflict(THREAD.SUBJECT_KIND, THREAD.SUBJECT_ID)
                    .doUpdate()
                    .set(THREAD.COMMENT_COUNT, THREAD.COMMENT_COUNT.plus(param("more", by)))
                    .set(THREAD.LAST_AT, DSL.greatest(THREAD.LAST_AT, param("at", at)))),
        (none, rows) -> rows.changed());
  }

  static Comment comment(Record row) {
    return comment(row::get);
  }

  /** A row, whoever read it. */
  interface Columns {
    <T extends @Nullable Object> T get(Field<T> field);
  }

  static Comment comment(Columns row) {
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
