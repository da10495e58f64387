package cn.yunshequ.conventions.store;

import static cn.yunshequ.conventions.store.db.Tables.ARTICLE;
import static cn.yunshequ.conventions.store.db.Tables.CONVENTION;
import static cn.yunshequ.conventions.store.db.Tables.VERSION;
import static cn.yunshequ.conventions.store.db.Tables.VERSION_ARTICLE;

import cn.yunshequ.conventions.model.ArticleText;
import cn.yunshequ.conventions.model.ConventionText;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Db;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Versions and articles: written once, read back for the doors. */
@Singleton
public class TextStore {
  private final Db db;

  TextStore(Db db) {
    this.db = db;
  }

  /**
   * An article without words yet.
   *
   * @param origin what it grew out of; null for most
   * @param originLabel that in general words
   */
  public record NewArticle(UUID id, @Nullable SubjectRef origin, @Nullable String originLabel) {}

  /** Articles that a convention did not have; one statement for all. */
  public void addArticles(UUID convention, List<NewArticle> articles, Viewer actor, Instant now) {
    if (articles.isEmpty()) {
      return;
    }
    var rows =
        db.sql()
            .insertInto(
                ARTICLE,
                ARTICLE.ID,
                ARTICLE.CONVENTION_ID,
                ARTICLE.ORIGIN_KIND,
                ARTICLE.ORIGIN_ID,
                ARTICLE.ORIGIN_LABEL,
                ARTICLE.CREATED_BY,
                ARTICLE.CREATED_AT);
    for (var article : articles) {
      var origin = article.origin();
      rows =
          rows.values(
              article.id(),
              convention,
              origin == null ? null : origin.kind(),
              origin == null ? null : origin.id(),
              article.originLabel(),
              actor.account(),
              Cards.at(now));
    }
    rows.execute();
  }

  /** Whether all of these are articles of that convention, in any version. */
  public boolean belong(UUID convention, List<UUID> articles) {
    Set<UUID> asked = new HashSet<>(articles);
    return asked.isEmpty()
        || db.sql()
                .fetchCount(ARTICLE, ARTICLE.CONVENTION_ID.eq(convention).and(ARTICLE.ID.in(asked)))
            == asked.size();
  }

  /** Writes another version; it is the newest from now on. Two statements for the text. */
  public void write(
      UUID id,
      UUID convention,
      int number,
      int edition,
      ConventionText text,
      @Nullable String note,
      Viewer actor,
      Instant now) {
    db.sql()
        .insertInto(VERSION)
        .set(VERSION.ID, id)
        .set(VERSION.CONVENTION_ID, convention)
        .set(VERSION.NUMBER, number)
        .set(VERSION.EDITION, edition)
        .set(VERSION.TITLE, text.title())
        .set(VERSION.PREAMBLE, text.preamble())
        .set(VERSION.CONTENT_HASH, text.hash())
        .set(VERSION.NOTE, note)
        .set(VERSION.MADE_BY, actor.account())
        .set(VERSION.MADE_AT, Cards.at(now))
        .execute();
    var articles =
        db.sql()
            .insertInto(
                VERSION_ARTICLE,
                VERSION_ARTICLE.VERSION_ID,
                VERSION_ARTICLE.ARTICLE_ID,
                VERSION_ARTICLE.NUMBER,
                VERSION_ARTICLE.HEADING,
                VERSION_ARTICLE.WORDS);
    for (int i = 0; i < text.articles().size(); i++) {
      var article = text.articles().get(i);
      articles = articles.values(id, article.id(), i + 1, article.heading(), article.words());
    }
    articles.execute();
    db.sql()
        .update(CONVENTION)
        .set(CONVENTION.NEWEST_VERSION, number)
        .set(CONVENTION.ACTIVE_AT, Cards.at(now))
        .where(CONVENTION.ID.eq(convention))
        .execute();
  }

  /** The wording of one version. */
  public ConventionText text(UUID convention, int number) {
    var articles =
        db.sql()
            .select(VERSION_ARTICLE.ARTICLE_ID, VERSION_ARTICLE.HEADING, VERSION_ARTICLE.WORDS)
            .from(VERSION_ARTICLE)
            .join(VERSION)
            .on(VERSION.ID.eq(VERSION_ARTICLE.VERSION_ID))
            .where(VERSION.CONVENTION_ID.eq(convention), VERSION.NUMBER.eq(number))
            .orderBy(VERSION_ARTICLE.NUMBER)
            .fetch(row -> new ArticleText(row.value1(), row.value2(), row.value3()));
    return db.sql()
        .select(VERSION.TITLE, VERSION.PREAMBLE)
        .from(VERSION)
        .where(VERSION.CONVENTION_ID.eq(convention), VERSION.NUMBER.eq(number))
        .fetchSingle(row -> new ConventionText(row.value1(), row.value2(), articles));
  }
}
