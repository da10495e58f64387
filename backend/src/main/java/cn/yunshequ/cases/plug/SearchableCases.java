package cn.yunshequ.cases.plug;

import cn.yunshequ.cases.model.CaseStory;
import cn.yunshequ.cases.store.CaseLookup;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Cases in search, so that other communities find them. */
@Singleton
class SearchableCases implements SearchSource {
  private final CaseLookup lookup;

  SearchableCases(CaseLookup lookup) {
    this.lookup = lookup;
  }

  @Override
  public String kind() {
    return CaseStory.KIND;
  }

  @Override
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return lookup.documents(ids);
  }

  @Override
  public List<UUID> idsAfter(UUID after, int limit) {
    return lookup.after(after, limit);
  }
}
