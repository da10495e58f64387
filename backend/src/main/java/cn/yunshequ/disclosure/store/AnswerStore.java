package cn.yunshequ.disclosure.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.disclosure.store.db.Tables.NOTICE;
import static cn.yunshequ.disclosure.store.db.Tables.OBJECTION;
import static cn.yunshequ.disclosure.store.db.Tables.QUESTION;
import static java.time.ZoneOffset.UTC;

import cn.yunshequ.disclosure.model.Answerable;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Writes of objections and questions and of their answers. */
@Singleton
public class AnswerStore {
  private final Db db;

  AnswerStore(Db db) {
    this.db = db;
  }

  /** False when that person objected before. */
  public boolean object(
      UUID id,
      String number,
      UUID notice,
      UUID person,
      UUID account,
      String words,
      Instant now,
      LocalDate dueOn) {
    return db.sql()
            .insertInto(OBJECTION)
            .set(OBJECTION.ID, id)
            .set(OBJECTION.NUMBER, number)
            .set(OBJECTION.NOTICE_ID, notice)
            .set(OBJECTION.PERSON_ID, person)
            .set(OBJECTION.ACCOUNT_ID, account)
            .set(OBJECTION.WORDS, words)
            .set(OBJECTION.FILED_AT, now.atOffset(UTC))
            .set(OBJECTION.DUE_ON, dueOn)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  public Optional<Answerable> lockObjection(UUID id) {
    return db.sql()
        .selectFrom(OBJECTION)
        .where(OBJECTION.ID.eq(id))
        .forUpdate()
        .fetchOptional(AnswerStore::objection);
  }

  public boolean answerObjection(UUID id, UUID by, String answer, Instant now) {
    return db.sql()
            .update(OBJECTION)
            .set(OBJECTION.ANSWER, answer)
            .set(OBJECTION.ANSWERED_BY, by)
            .set(OBJECTION.ANSWERED_AT, now.atOffset(UTC))
            .where(OBJECTION.ID.eq(id), OBJECTION.ANSWER.isNull())
            .execute()
        == 1;
  }

  public void ask(
      UUID id,
      String number,
      UUID community,
      AreaPath path,
      @Nullable UUID about,
      UUID account,
      String words,
      Instant now,
      LocalDate dueOn) {
    db.sql()
        .insertInto(QUESTION)
        .set(QUESTION.ID, id)
        .set(QUESTION.NUMBER, number)
        .set(QUESTION.COMMUNITY_ID, community)
        .set(QUESTION.AREA_PATH, path.value())
        .set(QUESTION.RECORD_ID, about)
        .set(QUESTION.ACCOUNT_ID, account)
        .set(QUESTION.WORDS, words)
        .set(QUESTION.ASKED_AT, now.atOffset(UTC))
        .set(QUESTION.DUE_ON, dueOn)
        .execute();
  }

  /** The community a question was put to. */
  public Optional<AreaPath> lockQuestion(UUID id) {
    return db.sql()
        .select(QUESTION.AREA_PATH)
        .from(QUESTION)
        .where(QUESTION.ID.eq(id))
        .forUpdate()
        .fetchOptional(row -> new AreaPath(row.value1()));
  }

  public boolean answerQuestion(UUID id, UUID by, String answer, Instant now) {
    return db.sql()
            .update(QUESTION)
            .set(QUESTION.ANSWER, answer)
            .set(QUESTION.ANSWERED_BY, by)
            .set(QUESTION.ANSWERED_AT, now.atOffset(UTC))
            .where(QUESTION.ID.eq(id), QUESTION.ANSWER.isNull())
            .execute()
        == 1;
  }

  /** Holds and describes an objection for the desk. */
  public Optional<Content> objectionContent(UUID id) {
    lockObjection(id);
    return db.sql()
        .select(NOTICE.TITLE, COMMUNITY.PATH, OBJECTION.WORDS, OBJECTION.ACCOUNT_ID)
        .select(OBJECTION.HIDDEN_REASON)
        .from(OBJECTION)
        .join(NOTICE)
        .on(NOTICE.ID.eq(OBJECTION.NOTICE_ID))
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(NOTICE.COMMUNITY_ID))
        .where(OBJECTION.ID.eq(id))
        .fetchOptional(row ->
            new Content(
                new SubjectRef(Answerable.OBJECTION, id),
                new AreaPath(row.get(COMMUNITY.PATH)),
                "异议：" + row.get(NOTICE.TITLE),
                row.get(OBJECTION.WORDS),
                row.get(OBJECTION.ACCOUNT_ID),
                status(row.get(OBJECTION.HIDDEN_REASON))));
  }

  /** The notice an objection stands under. */
  public Optional<UUID> noticeOf(UUID objection) {
    return db.sql()
        .select(OBJECTION.NOTICE_ID)
        .from(OBJECTION)
        .where(OBJECTION.ID.eq(objection))
        .fetchOptional(OBJECTION.NOTICE_ID);
  }

  /** The community a question was asked in. */
  public Optional<UUID> communityOf(UUID question) {
    return db.sql()
        .select(QUESTION.COMMUNITY_ID)
        .from(QUESTION)
        .where(QUESTION.ID.eq(question))
        .fetchOptional(QUESTION.COMMUNITY_ID);
  }

  /** Holds and describes a question for the desk. */
  public Optional<Content> questionContent(UUID id) {
    return db.sql()
        .selectFrom(QUESTION)
        .where(QUESTION.ID.eq(id))
        .forUpdate()
        .fetchOptional(row ->
            new Content(
                new SubjectRef(Answerable.QUESTION, id),
                new AreaPath(row.getAreaPath()),
                "监督提问 " + row.getNumber(),
                row.getWords(),
                row.getAccountId(),
                status(row.getHiddenReason())));
  }

  private static ContentStatus status(@Nullable String hiddenReason) {
    return hiddenReason == null ? ContentStatus.VISIBLE : ContentStatus.HIDDEN;
  }

  /** Null shows it again. */
  public void hideObjection(UUID id, @Nullable String reason) {
    db.sql()
        .update(OBJECTION)
        .set(OBJECTION.HIDDEN_REASON, reason)
        .where(OBJECTION.ID.eq(id))
        .execute();
  }

  /** Null shows it again. */
  public void hideQuestion(UUID id, @Nullable String reason) {
    db.sql()
        .update(QUESTION)
        .set(QUESTION.HIDDEN_REASON, reason)
        .where(QUESTION.ID.eq(id))
        .execute();
  }

  static Answerable objection(Record row) {
    var at = row.get(OBJECTION.ANSWERED_AT);
    return new Answerable(
        row.get(OBJECTION.ID),
        row.get(OBJECTION.NUMBER),
        row.get(OBJECTION.NOTICE_ID),
        row.get(OBJECTION.ACCOUNT_ID),
        row.get(OBJECTION.WORDS),
        row.get(OBJECTION.FILED_AT).toInstant(),
        row.get(OBJECTION.DUE_ON),
        row.get(OBJECTION.ANSWER),
        row.get(OBJECTION.ANSWERED_BY),
        at == null ? null : at.toInstant(),
        row.get(OBJECTION.HIDDEN_REASON));
  }

  static Answerable question(Record row) {
    var at = row.get(QUESTION.ANSWERED_AT);
    return new Answerable(
        row.get(QUESTION.ID),
        row.get(QUESTION.NUMBER),
        row.get(QUESTION.RECORD_ID),
        row.get(QUESTION.ACCOUNT_ID),
        row.get(QUESTION.WORDS),
        row.get(QUESTION.ASKED_AT).toInstant(),
        row.get(QUESTION.DUE_ON),
        row.get(QUESTION.ANSWER),
        row.get(QUESTION.ANSWERED_BY),
        at == null ? null : at.toInstant(),
        row.get(QUESTION.HIDDEN_REASON));
  }
}
