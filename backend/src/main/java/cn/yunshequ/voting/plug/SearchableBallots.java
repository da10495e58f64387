package cn.yunshequ.voting.plug;

import cn.yunshequ.search.SearchDocument;
import cn.yunshequ.search.SearchSource;
import cn.yunshequ.voting.model.Ballot;
import cn.yunshequ.voting.store.BallotLookup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ballots in search: question, matter and result; never who voted what. */
@Singleton
class SearchableBallots implements SearchSource {
  private final BallotLookup ballots;

  SearchableBallots(BallotLookup ballots) {
    this.ballots = ballots;
  }

  @Override
  public String kind() {
    return Ballot.KIND;
  }

  @Override
  public Map<UUID, SearchDocument> documents(List<UUID> ids) {
    return ballots.documents(ids);
  }

  @Override
  public List<UUID> idsAfter(UUID after, int limit) {
    return ballots.idsAfter(after, limit);
  }
}
