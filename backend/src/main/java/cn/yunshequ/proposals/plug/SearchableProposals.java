package cn.yunshequ.proposals.plug;

import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ContentLookup;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Proposals in search. */
@Singleton
class SearchableProposals implements SearchSource {
  private final ContentLookup contents;

  SearchableProposals(ContentLookup contents) {
    this.contents = contents;
  }

  @Override
  public String kind() {
    return ProposalView.KIND;
  }

  @Override
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return contents.documents(ids);
  }

  @Override
  public List<UUID> idsAfter(UUID after, int limit) {
    return contents.idsAfter(after, limit);
  }
}
