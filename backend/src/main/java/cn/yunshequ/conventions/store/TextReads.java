package cn.yunshequ.conventions.store;

import static cn.yunshequ.community.published.Tables.RESIDENT;
import static cn.yunshequ.conventions.store.db.Tables.ARTICLE;
import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.VERSION;
import static cn.yunshequ.conventions.store.db.Tables.VERSION_ARTICLE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionText;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.model.VersionView;
import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.Cursor;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Versions and articles as a viewer may see them. */
@Singleton
public class TextReads {
  private static final int MOST_VERSIONS = 100;

  private final Db db;

  TextReads(Db db) {
    this.db = db;
  }

  private static Condition seen(Viewer viewer) {
    return Visible.to(viewer)
        .and(Visible.words(viewer))
        .and(VERSION.NUMBER.le(Visible.newest(viewer)));
  }

  /** Newest first, at most 100 of each. One statement. */
  public Map<UUID, List<VersionView>> versions(Viewer viewer, List<UUID> conventions) {
    var back = rowNumber().over().partitionBy(VERSION.CONVENTION_ID).orderBy(VERSION.NUMBER.desc());
    var newest =
        select(VERSION.ID, back.as("back"))
            .from(VERSION)
            .join(CONVENTION)
            .on(CONVENTION.ID.eq(VERSION.CONVENTION_ID))
            .where(VERSION.CONVENTION_ID.in(conventions), seen(viewer))
            .asTable("newest");
    return db.sql()
        .select(VERSION.fields())
        .select(Cards.of(RESIDENT))
        .from(newest)
        .join(VERSION)
        .on(VERSION.ID.eq(newest.field(VERSION.ID)))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(VERSION.MADE_BY))
        // Said twice, so that they are found by their key and not by reading all of them.
        .where(VERSION.CONVENTION_ID.in(conventions))
        .and(DSL.field(DSL.name("newest", "back"), Integer.class).le(inline(MOST_VERSIONS)))
        .orderBy(VERSION.NUMBER.desc())
        .fetchGroups(row -> row.get(VERSION.CONVENTION_ID), row -> version(row, viewer));
  }

  /** Those of one convention before a cursor, newest first. One statement. */
  public Page<VersionView> history(Viewer viewer, UUID convention, int first, String after) {
    var rows =
        db.sql()
            .select(VERSION.fields())
            .select(Cards.of(RESIDENT))
            .from(VERSION)
            .join(CONVENTION)
            .on(CONVENTION.ID.eq(VERSION.CONVENTION_ID))
            .join(RESIDENT)
            .on(RESIDENT.ACCOUNT_ID.eq(VERSION.MADE_BY))
            .where(VERSION.CONVENTION_ID.eq(convention), seen(viewer))
            .and(VERSION.NUMBER.lt(position(after)))
            .orderBy(VERSION.NUMBER.desc())
            .limit(inline(first + 1))
            .fetch(row -> version(row, viewer));
    return page(rows, first);
  }

  /** The page of a list read with one row too many; the number of a version is its place. */
  public static Page<VersionView> page(List<VersionView> rows, int first) {
    return Page.cut(rows, first, last -> Cursor.of(last.number()));
  }

  private static int position(String cursor) {
    try {
      return Integer.parseInt(Cursor.read(cursor, 1).getFirst());
    } catch (NumberFormatException forged) {
      throw Refusal.of(CommonRefusal.BAD_ID, "after").asException();
    }
  }

  /** One version of each of these conventions, by the number asked for. One statement. */
  public Map<UUID, Map<Integer, VersionView>> versions(
      Viewer viewer, Map<UUID, ? extends java.util.Collection<Integer>> asked) {
    var numbers = new LinkedHashSet<Integer>();
    asked.values().forEach(numbers::addAll);
    Map<UUID, Map<Integer, VersionView>> found = new HashMap<>();
    db.sql()
        .select(VERSION.fields())
        .select(Cards.of(RESIDENT))
        .from(VERSION)
        .join(CONVENTION)
        .on(CONVENTION.ID.eq(VERSION.CONVENTION_ID))
        .join(RESIDENT)
        .on(RESIDENT.ACCOUNT_ID.eq(VERSION.MADE_BY))
        .where(VERSION.CONVENTION_ID.in(asked.keySet()), VERSION.NUMBER.in(numbers), seen(viewer))
        .forEach(row ->
            found
                .computeIfAbsent(row.get(VERSION.CONVENTION_ID), id -> new HashMap<>())
                .put(row.get(VERSION.NUMBER), version(row, viewer)));
    return found;
  }

  private static VersionView version(Record row, Viewer viewer) {
    return new VersionView(
        row.get(VERSION.ID),
        row.get(VERSION.CONVENTION_ID),
        row.get(VERSION.NUMBER),
        row.get(VERSION.EDITION),
        row.get(VERSION.TITLE),
        row.get(VERSION.PREAMBLE),
        row.get(VERSION.CONTENT_HASH),
        row.get(VERSION.NOTE),
        Cards.read(row, RESIDENT, viewer),
        row.get(VERSION.MADE_AT).toInstant());
  }

  /** Articles of versions the viewer was shown, in order. One statement. */
  public Map<UUID, List<ArticleView>> articles(Viewer viewer, List<UUID> versions) {
    return db.sql()
        .select(VERSION_ARTICLE.fields())
        .select(ARTICLE.fields())
        .select(VERSION.NUMBER)
        .from(VERSION_ARTICLE)
        .join(ARTICLE)
        .on(ARTICLE.ID.eq(VERSION_ARTICLE.ARTICLE_ID))
        .join(VERSION)
        .on(VERSION.ID.eq(VERSION_ARTICLE.VERSION_ID))
        // Said twice, so that the versions are found by their key and not by reading all of them.
        .where(VERSION_ARTICLE.VERSION_ID.in(versions), VERSION.ID.in(versions))
        .orderBy(VERSION_ARTICLE.NUMBER)
        .fetchGroups(row -> row.get(VERSION_ARTICLE.VERSION_ID), TextReads::article);
  }

  private static ArticleView article(Record row) {
    var kind = row.get(ARTICLE.ORIGIN_KIND);
    return new ArticleView(
        row.get(ARTICLE.ID),
        row.get(ARTICLE.CONVENTION_ID),
        row.get(VERSION.NUMBER),
        row.get(VERSION_ARTICLE.NUMBER),
        row.get(VERSION_ARTICLE.HEADING),
        row.get(VERSION_ARTICLE.WORDS),
        kind == null ? null : new SubjectRef(kind, row.get(ARTICLE.ORIGIN_ID)),
        row.get(ARTICLE.ORIGIN_LABEL));
  }

  /**
   * Articles by identity: as they stand in the text to read first, else as the viewer last saw
   * them. One statement.
   */
  public Map<UUID, ArticleView> byIds(Viewer viewer, List<UUID> articles) {
    var newest = Visible.newest(viewer);
    var inForce = CONVENTION.IN_FORCE_VERSION;
    var inner = VERSION_ARTICLE.as("other");
    var other = VERSION.as("other_version");
    // The one in force if the article stands in it; else the newest version that has it.
    var chosen =
        select(coalesce(max(when(other.NUMBER.eq(inForce), other.NUMBER)), max(other.NUMBER)))
            .from(inner)
            .join(other)
            .on(other.ID.eq(inner.VERSION_ID))
            .where(inner.ARTICLE_ID.eq(ARTICLE.ID), other.NUMBER.le(newest));
    return db.sql()
        .select(VERSION_ARTICLE.fields())
        .select(ARTICLE.fields())
        .select(VERSION.NUMBER)
        .from(ARTICLE)
        .join(CONVENTION)
        .on(CONVENTION.ID.eq(ARTICLE.CONVENTION_ID))
        .join(VERSION_ARTICLE)
        .on(VERSION_ARTICLE.ARTICLE_ID.eq(ARTICLE.ID))
        .join(VERSION)
        .on(VERSION.ID.eq(VERSION_ARTICLE.VERSION_ID))
        .where(ARTICLE.ID.in(articles), seen(viewer), VERSION.NUMBER.eq(chosen))
        .fetchMap(row -> row.get(ARTICLE.ID), TextReads::article);
  }

  /** The wordings of some versions of one convention, for comparing. Two statements. */
  public Map<Integer, ConventionText> texts(
      Viewer viewer, ConventionView convention, List<Integer> numbers) {
    var versions =
        versions(viewer, Map.of(convention.id(), numbers)).getOrDefault(convention.id(), Map.of());
    if (versions.isEmpty()) {
      return Map.of();
    }
    var articles = articles(viewer, versions.values().stream().map(VersionView::id).toList());
    Map<Integer, ConventionText> texts = new HashMap<>();
    versions.forEach((number, version) ->
        texts.put(
            number,
            new ConventionText(
                version.title(),
                version.preamble(),
                articles.getOrDefault(version.id(), List.of()).stream()
                    .map(ArticleView::words)
                    .toList())));
    return texts;
  }
}
