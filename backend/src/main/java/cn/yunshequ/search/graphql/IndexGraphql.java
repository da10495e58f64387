package cn.yunshequ.search.graphql;

import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.search.Indexing;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code searchIndexStatus}. */
@Singleton
class IndexGraphql implements GraphqlModule {
  private final Indexing indexing;

  IndexGraphql(Indexing indexing) {
    this.indexing = indexing;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query("searchIndexStatus", this::status);
  }

  private Map<String, @Nullable Object> status(Viewer viewer, DataFetchingEnvironment env) {
    var report = indexing.report(viewer);
    var index = report.index();
    var view = new HashMap<String, @Nullable Object>();
    view.put("node", index.node());
    view.put("engine", index.engine());
    view.put("state", index.state().name());
    view.put("rebuilding", index.rebuilding());
    view.put("filled", Math.toIntExact(index.filled()));
    view.put("documents", Math.toIntExact(index.documents()));
    view.put("position", index.position());
    view.put("waiting", report.waiting());
    view.put("lagSeconds", Math.toIntExact(index.behind().toSeconds()));
    view.put("builtAt", index.builtAt());
    view.put("trouble", index.trouble() == null ? null : index.trouble().name());
    return view;
  }
}
