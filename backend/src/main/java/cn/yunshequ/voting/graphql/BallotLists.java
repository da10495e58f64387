package cn.yunshequ.voting.graphql;

import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.voting.BallotView;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lists that belong to a ballot, loaded for all ballots of a page at once. */
final class BallotLists {
  private BallotLists() {}

  /** What the loader has for that ballot; an empty list when it has nothing. */
  static CompletableFuture<List<?>> load(
      DataFetchingEnvironment env, String loader, BallotView ballot) {
    return Loaded.load(env, loader, ballot.ballot().id())
        .thenApply(found -> found == null ? List.of() : (List<?>) found);
  }

  static void list(Wiring wiring, String field, String loader) {
    wiring.<BallotView>field("Ballot", field, (ballot, viewer, env) -> load(env, loader, ballot));
  }
}
