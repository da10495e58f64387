package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.model.CouncilView;
import cn.yunshequ.councils.store.CouncilDocuments;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Councils in search. */
@Singleton
class SearchableCouncils implements SearchSource {
  private final CouncilDocuments documents;

  SearchableCouncils(CouncilDocuments documents) {
    this.documents = documents;
  }

  @Override
  public String kind() {
    return CouncilView.KIND;
  }

  @Override
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return documents.councils(ids);
  }

  @Override
  public List<UUID> idsAfter(UUID after, int limit) {
    return documents.councilsAfter(after, limit);
  }
}
