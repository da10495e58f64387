package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.model.ArticleView;
import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.store.ConventionDocuments;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Single articles in search, by their own words; they come and go with their convention. */
@Singleton
class SearchableArticles implements SearchSource {
  private final ConventionDocuments documents;

  SearchableArticles(ConventionDocuments documents) {
    this.documents = documents;
  }

  @Override
  public String kind() {
    return ArticleView.KIND;
  }

  @Override
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return documents.articles(ids);
  }

  @Override
  public List<UUID> idsAfter(UUID after, int limit) {
    return documents.articlesAfter(after, limit);
  }

  @Override
  public boolean standsAlone() {
    return false;
  }

  @Override
  public List<UUID> dependentsOf(SubjectRef changed) {
    return changed.kind().equals(ConventionView.KIND)
        ? documents.articlesOf(changed.id())
        : List.of();
  }
}
