package cn.yunshequ.conventions.store;

import static cn.yunshequ.community.published.Tables.AREA;
import static cn.yunshequ.community.published.Tables.COMMUNITY;
import static cn.yunshequ.conventions.store.db.Tables.AMENDMENT;
import static cn.yunshequ.conventions.store.db.Tables.ARTICLE;
import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.EDITION;
import static cn.yunshequ.conventions.store.db.Tables.VERSION;
import static cn.yunshequ.conventions.store.db.Tables.VERSION_ARTICLE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import cn.yunshequ.conventions.model.AmendmentView;
import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.councils.model.Together;
import cn.yunshequ.kernel.AreaPath;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.moderation.model.Content;
import cn.yunshequ.moderation.model.ContentStatus;
import cn.yunshequ.platform.db.Db;
import cn.yunshequ.search.Audience;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchDocument.Standing;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Conventions as the desk judges them, as search finds them and as places count them: for the
 * portal, not for viewers. Only what everybody may read.
 */
@Singleton
public class ConventionDocuments {
  private final Db db;

  ConventionDocuments(Db db) {
    this.db = db;
  }

  /** The text everybody reads first. */
  private static Field<Integer> shown() {
    return coalesce(CONVENTION.IN_FORCE_VERSION, CONVENTION.PUBLISHED_VERSION);
  }

  private static Condition findable() {
    return CONVENTION.PUBLISHED_VERSION.isNotNull().and(CONVENTION.HIDDEN_REASON.isNull());
  }

  private static Field<String> words() {
    return field(
            select(
                    DSL.groupConcat(
                            DSL.concat(
                                VERSION_ARTICLE.HEADING, DSL.inline(" "), VERSION_ARTICLE.WORDS))
                        .orderBy(VERSION_ARTICLE.NUMBER)
                        .separator("\n"))
                .from(VERSION_ARTICLE)
                .where(VERSION_ARTICLE.VERSION_ID.eq(VERSION.ID)))
        .as("words");
  }

  /** Conventions with the words of all their articles. */
  public Map<UUID, SearchDocument> conventions(List<UUID> ids) {
    var words = words();
    return db.sql()
        .select(CONVENTION.fields())
        .select(VERSION.PREAMBLE, EDITION.STAGE, AREA.LABEL, COMMUNITY.NAME, words)
        .from(CONVENTION)
        .join(VERSION)
        .on(VERSION.CONVENTION_ID.eq(CONVENTION.ID), VERSION.NUMBER.eq(shown()))
        .join(EDITION)
        .on(EDITION.CONVENTION_ID.eq(CONVENTION.ID), EDITION.NUMBER.eq(CONVENTION.EDITION))
        .join(AREA)
        .on(AREA.ID.eq(CONVENTION.AREA_ID))
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(CONVENTION.COMMUNITY_ID))
        .where(CONVENTION.ID.in(ids), findable())
        .fetchMap(
            row -> row.get(CONVENTION.ID),
            row ->
                document(
                    row,
                    new SubjectRef(ConventionView.KIND, row.get(CONVENTION.ID)),
                    row.get(CONVENTION.TITLE),
                    (row.get(VERSION.PREAMBLE) + "\n" + row.get(words)).strip()));
  }

  public List<UUID> conventionsAfter(UUID after, int limit) {
    return db.sql()
        .select(CONVENTION.ID)
        .from(CONVENTION)
        .where(CONVENTION.ID.gt(after), findable())
        .orderBy(CONVENTION.ID)
        .limit(DSL.inline(limit))
        .fetch(CONVENTION.ID);
  }

  /** Articles of the text everybody reads first, each by its own words. */
  public Map<UUID, SearchDocument> articles(List<UUID> ids) {
    return db.sql()
        .select(CONVENTION.fields())
        .select(VERSION_ARTICLE.fields())
        .select(EDITION.STAGE, AREA.LABEL, COMMUNITY.NAME)
        .from(VERSION_ARTICLE)
        .join(VERSION)
        .on(VERSION.ID.eq(VERSION_ARTICLE.VERSION_ID))
        .join(CONVENTION)
        .on(CONVENTION.ID.eq(VERSION.CONVENTION_ID), VERSION.NUMBER.eq(shown()))
        .join(EDITION)
        .on(EDITION.CONVENTION_ID.eq(CONVENTION.ID), EDITION.NUMBER.eq(CONVENTION.EDITION))
        .join(AREA)
        .on(AREA.ID.eq(CONVENTION.AREA_ID))
        .join(COMMUNITY)
        .on(COMMUNITY.ID.eq(CONVENTION.COMMUNITY_ID))
        .where(VERSION_ARTICLE.ARTICLE_ID.in(ids), findable())
        .fetchMap(
            row -> row.get(VERSION_ARTICLE.ARTICLE_ID),
            row ->
                document(
                    row,
                    new SubjectRef(ArticleView.KIND, row.get(VERSION_ARTICLE.ARTICLE_ID)),
                    articleTitle(row),
                    row.get(VERSION_ARTICLE.WORDS)));
  }

  private static String articleTitle(Record row) {
    var heading = row.get(VERSION_ARTICLE.HEADING);
    return "%s 第%d条%s"
        .formatted(
            row.get(CONVENTION.TITLE),
            row.get(VERSION_ARTICLE.NUMBER),
            heading.isEmpty() ? "" : " " + heading);
  }

  public List<UUID> articlesAfter(UUID after, int limit) {
    return db.sql()
        .select(VERSION_ARTICLE.ARTICLE_ID)
        .from(VERSION_ARTICLE)
        .join(VERSION)
        .on(VERSION.ID.eq(VERSION_ARTICLE.VERSION_ID))
        .join(CONVENTION)
        .on(CONVENTION.ID.eq(VERSION.CONVENTION_ID), VERSION.NUMBER.eq(shown()))
        .where(VERSION_ARTICLE.ARTICLE_ID.gt(after), findable())
        .orderBy(VERSION_ARTICLE.ARTICLE_ID)
        .limit(DSL.inline(limit))
        .fetch(VERSION_ARTICLE.ARTICLE_ID);
  }

  /** All articles a convention ever had: those no longer standing leave the index. */
  public List<UUID> articlesOf(UUID convention) {
    return db.sql()
        .select(ARTICLE.ID)
        .from(ARTICLE)
        .where(ARTICLE.CONVENTION_ID.eq(convention))
        .fetch(ARTICLE.ID);
  }

  private static SearchDocument document(Record row, SubjectRef ref, String title, String body) {
    var stage = row.get(EDITION.STAGE);
    boolean over = stage.equals("REPEALED") || stage.equals("WITHDRAWN");
    return new SearchDocument(
        ref,
        row.get(CONVENTION.COMMUNITY_ID),
        new AreaPath(row.get(CONVENTION.PATH)),
        title,
        body,
        row.get(CONVENTION.CREATED_AT).toInstant(),
        row.get(CONVENTION.ACTIVE_AT).toInstant(),
        Set.of(Audience.PUBLIC),
        List.of("convention:" + stage),
        SearchDocument.placeOf(row.get(COMMUNITY.NAME), row.get(AREA.LABEL)),
        List.of(),
        0,
        over
            ? Standing.FADED
            : row.get(CONVENTION.IN_FORCE_VERSION) != null ? Standing.OFFICIAL : Standing.ORDINARY);
  }

  /** Empty when there is none or it was never published. */
  public Optional<Content> content(UUID convention) {
    return db.sql()
        .select(CONVENTION.fields())
        .select(words())
        .from(CONVENTION)
        .join(VERSION)
        .on(VERSION.CONVENTION_ID.eq(CONVENTION.ID), VERSION.NUMBER.eq(shown()))
        .where(CONVENTION.ID.eq(convention), CONVENTION.PUBLISHED_VERSION.isNotNull())
        .fetchOptional(row ->
            new Content(
                new SubjectRef(ConventionView.KIND, convention),
                new AreaPath(row.get(CONVENTION.PATH)),
                row.get(CONVENTION.TITLE),
                String.valueOf(row.get("words")),
                row.get(CONVENTION.CREATED_BY),
                row.get(CONVENTION.HIDDEN_REASON) == null
                    ? ContentStatus.VISIBLE
                    : ContentStatus.HIDDEN));
  }

  /** An amendment as the desk judges it; empty for drafts nobody sees. */
  public Optional<Content> amendment(UUID id) {
    return db.sql()
        .select(AMENDMENT.fields())
        .select(CONVENTION.TITLE, CONVENTION.PATH)
        .from(AMENDMENT)
        .join(CONVENTION)
        .on(CONVENTION.ID.eq(AMENDMENT.CONVENTION_ID))
        .where(AMENDMENT.ID.eq(id), CONVENTION.PUBLISHED_VERSION.isNotNull())
        .fetchOptional(row ->
            new Content(
                new SubjectRef(AmendmentView.KIND, id),
                new AreaPath(row.get(CONVENTION.PATH)),
                row.get(CONVENTION.TITLE),
                words(row.get(AMENDMENT.WORDS)) + row.get(AMENDMENT.REASON),
                row.get(AMENDMENT.ACCOUNT_ID),
                row.get(AMENDMENT.HIDDEN_REASON) == null
                    ? ContentStatus.VISIBLE
                    : ContentStatus.HIDDEN));
  }

  private static String words(@Nullable String proposed) {
    return proposed == null ? "" : proposed + "\n";
  }

  /**
   * At or below each place: what is open for everybody's word, and what a residents' meeting is to
   * decide. Ballots are counted by who owns them. One statement.
   */
  public Map<UUID, Map<Together, Integer>> together(List<UUID> areas) {
    Field<Integer> talked = at("CONSULTATION", "HOUSEHOLD_BALLOT", "RESIDENTS_MEETING");
    Field<Integer> meeting = at("ADOPTION", "RESIDENTS_MEETING", "RESIDENTS_MEETING");
    Field<Integer> holding =
        field(
                selectCount()
                    .from(CONVENTION)
                    .where(
                        Visible.under(CONVENTION.PATH, AREA.PATH),
                        findable(),
                        CONVENTION.IN_FORCE_VERSION.isNotNull()))
            .as("holding");
    Map<UUID, Map<Together, Integer>> counts = new HashMap<>();
    db.sql()
        .select(AREA.ID, talked, meeting, holding)
        .from(AREA)
        .where(AREA.ID.in(areas))
        .forEach(row ->
            counts.put(
                row.value1(),
                Map.of(
                    Together.MATTERS,
                    row.value2(),
                    Together.DECISIONS,
                    row.value3(),
                    Together.CONVENTIONS,
                    row.value4())));
    return counts;
  }

  private static Field<Integer> at(String stage, String way, String orWay) {
    return field(
            selectCount()
                .from(CONVENTION)
                .join(EDITION)
                .on(EDITION.CONVENTION_ID.eq(CONVENTION.ID), EDITION.NUMBER.eq(CONVENTION.EDITION))
                .where(
                    Visible.under(CONVENTION.PATH, AREA.PATH),
                    findable(),
                    EDITION.STAGE.eq(stage),
                    CONVENTION.WAY.in(way, orWay)))
        .as(stage.toLowerCase(java.util.Locale.ROOT));
  }
}
