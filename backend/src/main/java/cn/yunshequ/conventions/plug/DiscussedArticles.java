package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.store.ConventionReads;
import cn.yunshequ.conventions.store.TextReads;
import cn.yunshequ.deliberation.CommentPolicy;
import cn.yunshequ.deliberation.model.Discussed;
import cn.yunshequ.kernel.Viewer;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Single articles as subjects of discussion. */
@Singleton
class DiscussedArticles implements CommentPolicy {
  private final ConventionReads conventions;
  private final TextReads texts;

  DiscussedArticles(ConventionReads conventions, TextReads texts) {
    this.conventions = conventions;
    this.texts = texts;
  }

  @Override
  public String kind() {
    return ArticleView.KIND;
  }

  @Override
  public Map<UUID, Discussed> discussed(Viewer viewer, List<UUID> ids) {
    var articles = texts.byIds(viewer, ids);
    var owners =
        conventions.byIds(
            viewer, articles.values().stream().map(ArticleView::conventionId).distinct().toList());
    var subjects = new HashMap<UUID, Discussed>();
    articles.forEach((id, article) -> {
      var convention = owners.get(article.conventionId());
      if (convention != null && convention.wordsShown()) {
        subjects.put(id, discussed(article, convention));
      }
    });
    return subjects;
  }

  private static Discussed discussed(ArticleView article, ConventionView convention) {
    return new Discussed(
        article.ref(),
        convention.communityPath(),
        convention.title() + " " + article.cited(),
        DiscussedConventions.isOpen(convention));
  }
}
