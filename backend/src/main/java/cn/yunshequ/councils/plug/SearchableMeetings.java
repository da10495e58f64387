package cn.yunshequ.councils.plug;

import cn.yunshequ.councils.model.MeetingView;
import cn.yunshequ.councils.store.CouncilDocuments;
import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchSource;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Meetings in search, with agenda, resolutions and published minutes; mediation never. */
@Singleton
class SearchableMeetings implements SearchSource {
  private final CouncilDocuments documents;

  SearchableMeetings(CouncilDocuments documents) {
    this.documents = documents;
  }

  @Override
  public String kind() {
    return MeetingView.KIND;
  }

  @Override
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return documents.meetings(ids);
  }

  @Override
  public List<UUID> idsAfter(UUID after, int limit) {
    return documents.meetingsAfter(after, limit);
  }
}
