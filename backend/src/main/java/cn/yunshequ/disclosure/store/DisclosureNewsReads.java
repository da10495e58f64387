package cn.yunshequ.disclosure.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.disclosure.store.db.Tables.CATEGORY;
import static cn.yunshequ.disclosure.store.db.Tables.NOTICE;
import static cn.yunshequ.disclosure.store.db.Tables.OBJECTION;
import static cn.yunshequ.disclosure.store.db.Tables.QUESTION;
import static cn.yunshequ.disclosure.store.db.Tables.RECORD;

import cn.yunshequ.disclosure.model.Cycle;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Paths;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Records;

/** Whom news of disclosure are for, and what is overdue where; for the portal, not for viewers. */
@Singleton
public class DisclosureNewsReads {
  private static final List<String> COMMITTEE = List.of("COMMITTEE_CHAIR", "COMMITTEE_MEMBER");

  private final Db db;

  DisclosureNewsReads(Db db) {
    this.db = db;
  }

  /** Who objected. */
  public Optional<UUID> objector(UUID objection) {
    return db.sql()
        .select(OBJECTION.ACCOUNT_ID)
        .from(OBJECTION)
        .where(OBJECTION.ID.eq(objection))
        .fetchOptional(OBJECTION.ACCOUNT_ID);
  }

  /** Who asked. */
  public Optional<UUID> asker(UUID question) {
    return db.sql()
        .select(QUESTION.ACCOUNT_ID)
        .from(QUESTION)
        .where(QUESTION.ID.eq(question))
        .fetchOptional(QUESTION.ACCOUNT_ID);
  }

  /**
   * What nobody has answered.
   *
   * @param subject whose news it is: the question itself, the notice objected to
   * @param by who waits
   */
  public record Unanswered(UUID id, UUID subject, UUID community, UUID by) {}

  /** Questions that were to be answered between these days, both included, and are not. */
  public List<Unanswered> questionsLate(LocalDate from, LocalDate to) {
    return db.sql()
        .select(QUESTION.ID, QUESTION.ID, QUESTION.COMMUNITY_ID, QUESTION.ACCOUNT_ID)
        .from(QUESTION)
        .where(QUESTION.DUE_ON.between(from, to))
        .and(QUESTION.ANSWER.isNull())
        .and(QUESTION.HIDDEN_REASON.isNull())
        .fetch(Records.mapping(Unanswered::new));
  }

  /** Objections likewise. */
  public List<Unanswered> objectionsLate(LocalDate from, LocalDate to) {
    return db.sql()
        .select(OBJECTION.ID, NOTICE.ID, NOTICE.COMMUNITY_ID, OBJECTION.ACCOUNT_ID)
        .from(OBJECTION)
        .join(NOTICE)
        .on(NOTICE.ID.eq(OBJECTION.NOTICE_ID))
        .where(OBJECTION.DUE_ON.between(from, to))
        .and(OBJECTION.ANSWER.isNull())
        .and(OBJECTION.HIDDEN_REASON.isNull())
        .fetch(Records.mapping(Unanswered::new));
  }

  /** Names of communities. */
  public Map<UUID, String> communities(List<UUID> ids) {
    return db.sql()
        .select(COMMUNITY.ID, COMMUNITY.NAME)
        .from(COMMUNITY)
        .where(COMMUNITY.ID.in(ids))
        .fetchMap(COMMUNITY.ID, COMMUNITY.NAME);
  }

  /** Accounts of the committee of a community. */
  public List<UUID> committee(UUID community) {
    return db.sql()
        .selectDistinct(RESIDENT.ACCOUNT_ID)
        .from(RESIDENT)
        .join(COMMUNITY)
        .on(Paths.under(COMMUNITY.PATH, RESIDENT.OFFICE_PATH))
        .where(COMMUNITY.ID.eq(community), RESIDENT.OFFICE.in(COMMITTEE))
        .and(RESIDENT.CLOSED.isFalse())
        .fetch(RESIDENT.ACCOUNT_ID);
  }

  /** A category whose last period should have been public by that day. */
  public record Late(UUID community, String code, String name, Cycle.Span span) {}

  /** Mandatory categories that were due between these days, both included, and are not public. */
  public List<Late> lateBetween(LocalDate from, LocalDate to, LocalDate today) {
    var late = new ArrayList<Late>();
    for (var row :
        db.sql()
            .select(COMMUNITY.ID, CATEGORY.ID, CATEGORY.CODE, CATEGORY.NAME, CATEGORY.CYCLE)
            .from(CATEGORY)
            .join(COMMUNITY)
            .on(CATEGORY.COMMUNITY_ID.eq(COMMUNITY.ID).or(CATEGORY.COMMUNITY_ID.isNull()))
            .where(CATEGORY.MANDATORY.isTrue())
            .orderBy(COMMUNITY.ID, CATEGORY.POSITION)
            .fetch()) {
      Cycle.valueOf(row.value5())
          .lastFinished(today)
          .filter(span -> !span.dueOn().isBefore(from) && !span.dueOn().isAfter(to))
          .ifPresent(span -> late.add(new Late(row.value1(), row.value3(), row.value4(), span)));
    }
    if (late.isEmpty()) {
      return late;
    }
    var published = new HashSet<String>();
    db.sql()
        .selectDistinct(RECORD.COMMUNITY_ID, CATEGORY.CODE, RECORD.PERIOD)
        .from(RECORD)
        .join(CATEGORY)
        .on(CATEGORY.ID.eq(RECORD.CATEGORY_ID))
        .where(RECORD.PERIOD.in(late.stream().map(l -> l.span().code()).distinct().toList()))
        .forEach(r -> published.add(key(r.value1(), r.value2(), r.value3())));
    late.removeIf(l -> published.contains(key(l.community(), l.code(), l.span().code())));
    return late;
  }

  private static String key(UUID community, String code, String period) {
    return community + "|" + code + "|" + period;
  }
}
