package cn.yunshequ.disclosure.store;

import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.disclosure.store.db.Tables.CATEGORY;
import static cn.yunshequ.disclosure.store.db.Tables.NOTICE;
import static cn.yunshequ.disclosure.store.db.Tables.OBJECTION;
import static cn.yunshequ.disclosure.store.db.Tables.QUESTION;
import static cn.yunshequ.disclosure.store.db.Tables.RECEIPT;
import static cn.yunshequ.disclosure.store.db.Tables.RECORD;

import cn.yunshequ.disclosure.model.Answerable;
import cn.yunshequ.disclosure.model.Cycle;
import cn.yunshequ.disclosure.model.Disclosed;
import cn.yunshequ.disclosure.model.Notice;
import cn.yunshequ.disclosure.model.RegisterLine;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.platform.db.Keyset;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/**
 * What is public, read by everybody; who wrote an objection or a question is told to nobody here.
 */
@Singleton
public class DisclosureReads {
  private final Db db;

  DisclosureReads(Db db) {
    this.db = db;
  }

  /** Notices of a community, newest first. */
  public Page<Notice> notices(
      Viewer viewer,
      UUID community,
      Optional<String> kind,
      boolean openOnly,
      LocalDate today,
      int first,
      Optional<String> after) {
    var rows =
        db.sql()
            .selectFrom(NOTICE)
            .where(NOTICE.COMMUNITY_ID.eq(community))
            .and(kind.map(NOTICE.KIND::eq).orElse(DSL.noCondition()))
            .and(openOnly ? NOTICE.OBJECTIONS_UNTIL.ge(today) : DSL.noCondition())
            .and(before(NOTICE.PUBLISHED_AT, NOTICE.ID, after))
            .orderBy(NOTICE.PUBLISHED_AT.desc(), NOTICE.ID.desc())
            .limit(DSL.inline(first + 1))
            .fetch(NoticeStore::notice);
    return Page.cut(rows, first, n -> cursor(n.publishedAt(), n.noticeId()));
  }

  public Map<UUID, Notice> noticesById(Viewer viewer, List<UUID> ids) {
    Map<UUID, Notice> found = new HashMap<>();
    db.sql()
        .selectFrom(NOTICE)
        .where(NOTICE.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .forEach(row -> found.put(row.getId(), NoticeStore.notice(row)));
    return found;
  }

  /** How many have read each of these. */
  public Map<UUID, Integer> readers(Viewer viewer, List<UUID> notices) {
    Map<UUID, Integer> counts = new HashMap<>();
    notices.forEach(id -> counts.put(id, 0));
    db.sql()
        .select(RECEIPT.NOTICE_ID, DSL.count())
        .from(RECEIPT)
        .where(RECEIPT.NOTICE_ID.eq(DSL.any(notices.toArray(UUID[]::new))))
        .groupBy(RECEIPT.NOTICE_ID)
        .forEach(row -> counts.put(row.value1(), row.value2()));
    return counts;
  }

  /** Whether the viewer has read each of these. */
  public Map<UUID, Boolean> read(Viewer viewer, List<UUID> notices) {
    Map<UUID, Boolean> read = new HashMap<>();
    notices.forEach(id -> read.put(id, false));
    if (!viewer.isGuest()) {
      db.sql()
          .select(RECEIPT.NOTICE_ID)
          .from(RECEIPT)
          .where(RECEIPT.NOTICE_ID.eq(DSL.any(notices.toArray(UUID[]::new))))
          .and(RECEIPT.ACCOUNT_ID.eq(viewer.account()))
          .forEach(row -> read.put(row.value1(), true));
    }
    return read;
  }

  /** All objections to each of these, oldest first. */
  public Map<UUID, List<Answerable>> objections(Viewer viewer, List<UUID> notices) {
    Map<UUID, List<Answerable>> found = new HashMap<>();
    notices.forEach(id -> found.put(id, new ArrayList<>()));
    db.sql()
        .select(OBJECTION.fields())
        .select(COMMUNITY.PATH)
        .from(OBJECTION)
        .join(NOTICE)
        .on(NOTICE.ID.eq(OBJECTION.NOTICE_ID))
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(NOTICE.COMMUNITY_ID))
        .where(OBJECTION.NOTICE_ID.eq(DSL.any(notices.toArray(UUID[]::new))))
        .orderBy(OBJECTION.FILED_AT, OBJECTION.ID)
        .forEach(row ->
            found
                .getOrDefault(row.get(OBJECTION.NOTICE_ID), new ArrayList<>())
                .add(shown(viewer, AnswerStore.objection(row), row.get(COMMUNITY.PATH))));
    return found;
  }

  /** Records of a community, newest first. */
  public Page<Disclosed> records(
      Viewer viewer, UUID community, Optional<String> category, int first, Optional<String> after) {
    var rows =
        disclosed(
            RECORD
                .COMMUNITY_ID
                .eq(community)
                .and(category.map(CATEGORY.CODE::eq).orElse(DSL.noCondition()))
                .and(before(RECORD.PUBLISHED_AT, RECORD.ID, after)),
            first + 1);
    return Page.cut(rows, first, r -> cursor(r.publishedAt(), r.recordId()));
  }

  public Map<UUID, Disclosed> recordsById(Viewer viewer, List<UUID> ids) {
    Map<UUID, Disclosed> found = new HashMap<>();
    disclosed(RECORD.ID.eq(DSL.any(ids.toArray(UUID[]::new))), ids.size())
        .forEach(record -> found.put(record.recordId(), record));
    return found;
  }

  private List<Disclosed> disclosed(Condition which, int limit) {
    var later = RECORD.as("later");
    Field<UUID> correctedBy =
        DSL.field(DSL.select(later.ID).from(later).where(later.CORRECTS.eq(RECORD.ID)));
    return db.sql()
        .select(RECORD.fields())
        .select(CATEGORY.CODE, CATEGORY.NAME)
        .select(correctedBy.as("corrected_by"))
        .from(RECORD)
        .join(CATEGORY)
        .on(CATEGORY.ID.eq(RECORD.CATEGORY_ID))
        .where(which)
        .orderBy(RECORD.PUBLISHED_AT.desc(), RECORD.ID.desc())
        .limit(DSL.inline(limit))
        .fetch(DisclosureReads::disclosed);
  }

  private static Disclosed disclosed(Record row) {
    return new Disclosed(
        row.get(RECORD.ID),
        row.get(RECORD.NUMBER),
        row.get(RECORD.COMMUNITY_ID),
        row.get(CATEGORY.CODE),
        row.get(CATEGORY.NAME),
        row.get(RECORD.PERIOD),
        row.get(RECORD.TITLE),
        row.get(RECORD.BODY),
        HexFormat.of().formatHex(row.get(RECORD.CONTENT_HASH)),
        row.get(RECORD.CORRECTS),
        row.get("corrected_by", UUID.class),
        row.get(RECORD.PUBLISHED_BY),
        row.get(RECORD.PUBLISHED_AT).toInstant());
  }

  /** Every category in force at a community and how it stands today. */
  public List<RegisterLine> register(Viewer viewer, UUID community, LocalDate today) {
    var newest = RECORD.as("newest");
    var latest =
        DSL.select(newest.ID)
            .from(newest)
            .where(newest.COMMUNITY_ID.eq(community), newest.CATEGORY_ID.eq(CATEGORY.ID))
            .orderBy(newest.PUBLISHED_AT.desc(), newest.ID.desc())
            .limit(1);
    var periods =
        DSL.select(DSL.arrayAgg(RECORD.PERIOD))
            .from(RECORD)
            .where(RECORD.COMMUNITY_ID.eq(community), RECORD.CATEGORY_ID.eq(CATEGORY.ID));
    return db.sql()
        .select(CATEGORY.fields())
        .select(DSL.field(latest).as("latest"), DSL.field(periods).as("periods"))
        .from(CATEGORY)
        .where(CATEGORY.COMMUNITY_ID.eq(community).or(CATEGORY.COMMUNITY_ID.isNull()))
        .orderBy(CATEGORY.POSITION, CATEGORY.ID)
        .fetch(row -> line(row, today));
  }

  private static RegisterLine line(Record row, LocalDate today) {
    var cycle = Cycle.valueOf(row.get(CATEGORY.CYCLE));
    var span = cycle.lastFinished(today);
    var periods = row.get("periods", String[].class);
    boolean published =
        span.isPresent() && periods != null && List.of(periods).contains(span.get().code());
    return new RegisterLine(
        row.get(CATEGORY.ID),
        row.get(CATEGORY.CODE),
        row.get(CATEGORY.NAME),
        cycle,
        row.get(CATEGORY.MANDATORY),
        row.get(CATEGORY.SOURCE),
        span.map(Cycle.Span::code).orElse(null),
        span.map(Cycle.Span::dueOn).orElse(null),
        published,
        row.get(CATEGORY.MANDATORY)
            && !published
            && span.filter(s -> today.isAfter(s.dueOn())).isPresent(),
        row.get("latest", UUID.class));
  }

  /** Questions put to a committee, newest first. */
  public Page<Answerable> questions(
      Viewer viewer, UUID community, int first, Optional<String> after) {
    var rows =
        db.sql()
            .selectFrom(QUESTION)
            .where(QUESTION.COMMUNITY_ID.eq(community))
            .and(before(QUESTION.ASKED_AT, QUESTION.ID, after))
            .orderBy(QUESTION.ASKED_AT.desc(), QUESTION.ID.desc())
            .limit(DSL.inline(first + 1))
            .fetch(row -> shown(viewer, AnswerStore.question(row), row.getAreaPath()));
    return Page.cut(rows, first, q -> cursor(q.filedAt(), q.id()));
  }

  public Map<UUID, Answerable> questionsById(Viewer viewer, List<UUID> ids) {
    Map<UUID, Answerable> found = new HashMap<>();
    db.sql()
        .selectFrom(QUESTION)
        .where(QUESTION.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .forEach(row ->
            found.put(row.getId(), shown(viewer, AnswerStore.question(row), row.getAreaPath())));
    return found;
  }

  // Hidden words are read by who wrote them and by the desk.
  private static Answerable shown(Viewer viewer, Answerable it, String place) {
    return it.shown(
        it.account().equals(viewer.accountId()) || viewer.worksAtDeskOf(new AreaPath(place)));
  }

  /** Ids of notices in ascending order, for search. */
  public List<UUID> noticesAfter(Viewer viewer, UUID after, int limit) {
    return db.sql()
        .select(NOTICE.ID)
        .from(NOTICE)
        .where(NOTICE.ID.gt(after))
        .orderBy(NOTICE.ID)
        .limit(DSL.inline(limit))
        .fetch(NOTICE.ID);
  }

  /** Ids of records likewise. */
  public List<UUID> recordsAfter(Viewer viewer, UUID after, int limit) {
    return db.sql()
        .select(RECORD.ID)
        .from(RECORD)
        .where(RECORD.ID.gt(after))
        .orderBy(RECORD.ID)
        .limit(DSL.inline(limit))
        .fetch(RECORD.ID);
  }

  private static Condition before(
      Field<OffsetDateTime> at, Field<UUID> id, Optional<String> after) {
    return after
        .map(c -> (Condition) DSL.row(at, id).lt(Keyset.position(c)))
        .orElse(DSL.noCondition());
  }

  private static String cursor(Instant at, UUID id) {
    return Keyset.cursor(at, id);
  }
}
