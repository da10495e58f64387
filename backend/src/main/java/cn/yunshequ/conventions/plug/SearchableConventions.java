package cn.yunshequ.conventions.plug;

import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.store.ConventionDocuments;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Conventions in search, with the words of all their articles. */
@Singleton
class SearchableConventions implements SearchSource {
  private final ConventionDocuments documents;

  SearchableConventions(ConventionDocuments documents) {
    this.documents = documents;
  }

  @Override
  public String kind() {
    return ConventionView.KIND;
  }

  @Override
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return documents.conventions(ids);
  }

  @Override
  public List<UUID> idsAfter(UUID after, int limit) {
    return documents.conventionsAfter(after, limit);
  }
}
