package cn.yunshequ.conventions.model;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Sha256;
import cn.yunshequ.kernel.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The wording of a whole convention; articles are numbered from 1 in this order. */
public record ConventionText(String title, String preamble, List<ArticleText> articles) {
  // Cannot be typed: people's words lose control characters on their way in.
  private static final char UNIT = '\u001f';
  private static final char RECORD = '\u001e';

  public ConventionText {
    articles = List.copyOf(articles);
  }

  /** SHA-256 of title, preamble and numbered articles, hex; the database computes the same. */
  public String hash() {
    var all = new StringBuilder(title).append(UNIT).append(preamble);
    for (int i = 0; i < articles.size(); i++) {
      var article = articles.get(i);
      all.append(RECORD).append(i + 1).append(UNIT).append(article.heading());
      all.append(UNIT).append(article.words());
    }
    return Sha256.hex(all.toString());
  }

  /** 1 to 200 articles, each once. */
  public Verdict sound() {
    var ids = new HashSet<UUID>();
    boolean once = articles.stream().allMatch(article -> ids.add(article.id()));
    return once && !articles.isEmpty() && articles.size() <= ConventionRules.MAX_ARTICLES
        ? Verdict.ALLOWED
        : Verdict.refused(Refusal.of(ConventionsRefusal.ARTICLES_INVALID, "articles"));
  }

  public Optional<ArticleText> find(UUID id) {
    return articles.stream().filter(article -> article.id().equals(id)).findFirst();
  }

  /** From 1; 0 when it does not stand in this text. */
  public int numberOf(UUID id) {
    for (int i = 0; i < articles.size(); i++) {
      if (articles.get(i).id().equals(id)) {
        return i + 1;
      }
    }
    return 0;
  }

  /** With another wording of one article. */
  public ConventionText with(ArticleText changed) {
    return map(article -> article.id().equals(changed.id()) ? changed : article);
  }

  /** With one article more, after that one or at the end. */
  public ConventionText plus(ArticleText added, @Nullable UUID after) {
    var more = new ArrayList<>(articles);
    int at = after == null ? 0 : numberOf(after);
    more.add(at == 0 ? more.size() : at, added);
    return new ConventionText(title, preamble, more);
  }

  /** With one article less. */
  public ConventionText minus(UUID id) {
    return new ConventionText(
        title, preamble, articles.stream().filter(article -> !article.id().equals(id)).toList());
  }

  private ConventionText map(UnaryOperator<ArticleText> change) {
    return new ConventionText(title, preamble, articles.stream().map(change).toList());
  }
}
