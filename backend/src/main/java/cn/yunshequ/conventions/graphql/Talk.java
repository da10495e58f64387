package cn.yunshequ.conventions.graphql;

import cn.yunshequ.conventions.model.ConventionView;
import cn.yunshequ.conventions.store.ThreadCounts;
import cn.yunshequ.deliberation.Threads;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.Identified;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;

/** What is said about a kind of subject; the same for conventions and articles. */
@Singleton
class Talk {
  private final Threads threads;
  private final ThreadCounts counts;

  Talk(Threads threads, ThreadCounts counts) {
    this.threads = threads;
    this.counts = counts;
  }

  void wire(Wiring wiring, String type, String kind) {
    var comments = "conventions.comments." + kind;
    var count = "conventions.commentCount." + kind;
    wiring.loader(comments, (viewer, ids) -> threads.beginnings(viewer, kind, ids));
    wiring.loader(count, (viewer, ids) -> counts.of(viewer, kind, ids));
    wiring.<Identified>field(
        type, "comments", (it, viewer, env) -> page(it, viewer, env, comments));
    wiring.<Identified>field(
        type,
        "commentCount",
        (it, viewer, env) ->
            Loaded.load(env, count, it.ref().id()).thenApply(n -> n == null ? 0 : n));
  }

  // The first page of many discussions is one statement; a further page is asked of one only.
  private Object page(
      Identified subject, Viewer viewer, DataFetchingEnvironment env, String loader) {
    int first = Paging.first(env);
    var after = Paging.after(env);
    if (subject instanceof ConventionView convention && !convention.wordsShown()) {
      return Paging.connection(new Page<>(java.util.List.of(), false));
    }
    if (after.isPresent()) {
      return Paging.connection(threads.page(viewer, subject.ref(), false, first, after));
    }
    return Loaded.load(env, loader, subject.ref().id())
        .thenApply(found ->
            Paging.connection(
                found instanceof Threads.Beginning beginning
                    ? beginning.page(viewer, first)
                    : new Page<>(java.util.List.of(), false)));
  }
}
