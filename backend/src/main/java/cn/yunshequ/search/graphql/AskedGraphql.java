package cn.yunshequ.search.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.search.AskedWords;
import cn.yunshequ.search.HotWords;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code hotWords} and {@code searchReport}. */
@Singleton
class AskedGraphql implements GraphqlModule {
  private static final int MOST_WORDS = 20;

  private final AskedWords asked;
  private final HotWords hot;

  AskedGraphql(AskedWords asked, HotWords hot) {
    this.asked = asked;
    this.hot = hot;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query("hotWords", (viewer, env) -> hot.of(viewer, community(env), first(env)));
    wiring.query("searchReport", this::report);
  }

  private Object report(Viewer viewer, DataFetchingEnvironment env) {
    @Nullable LocalDate week = env.getArgument("week");
    return asked.report(viewer, community(env), week);
  }

  static UUID community(DataFetchingEnvironment env) {
    String id = env.getArgumentOrDefault("communityId", "");
    return GlobalId.decode("community", id, "communityId");
  }

  private static int first(DataFetchingEnvironment env) {
    int first = env.getArgumentOrDefault("first", 8);
    if (first < 1 || first > MOST_WORDS) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, "first").asException();
    }
    return first;
  }
}
