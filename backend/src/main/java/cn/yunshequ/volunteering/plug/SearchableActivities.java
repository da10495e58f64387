package cn.yunshequ.volunteering.plug;

import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchSource;
import cn.yunshequ.volunteering.model.ActivityView;
import cn.yunshequ.volunteering.store.ActivityDocuments;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Activities in search. */
@Singleton
class SearchableActivities implements SearchSource {
  private final ActivityDocuments documents;

  SearchableActivities(ActivityDocuments documents) {
    this.documents = documents;
  }

  @Override
  public String kind() {
    return ActivityView.KIND;
  }

  @Override
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return documents.documents(ids);
  }

  @Override
  public List<UUID> idsAfter(UUID after, int limit) {
    return documents.after(after, limit);
  }
}
