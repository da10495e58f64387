package cn.yunshequ.search.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Nodes;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.search.Suggestions;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** {@code searchSuggestions} and {@code relatedItems}. */
@Singleton
class SuggestionGraphql implements GraphqlModule {
  private final Suggestions suggestions;

  SuggestionGraphql(Suggestions suggestions) {
    this.suggestions = suggestions;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query("searchSuggestions", this::titles);
    wiring.query("relatedItems", this::related);
  }

  private Object titles(Viewer viewer, DataFetchingEnvironment env) {
    var found =
        suggestions.titles(
            viewer,
            env.getArgumentOrDefault("text", ""),
            FilterInput.community(env.getArgument("communityId")),
            Paging.first(env));
    var views = new ArrayList<View>();
    found.forEach(each -> views.add(new View(each.subject(), each.title())));
    return loaded(env, views);
  }

  private Object related(Viewer viewer, DataFetchingEnvironment env) {
    var item = subject(env.getArgumentOrDefault("subjectId", ""));
    var views = new ArrayList<View>();
    suggestions
        .related(viewer, item, Paging.first(env))
        .forEach(like -> views.add(new View(like.ref(), like.title())));
    return loaded(env, views);
  }

  private static SubjectRef subject(String id) {
    try {
      return GlobalId.decode(id);
    } catch (RefusedException malformed) {
      throw Refusal.of(CommonRefusal.BAD_ID, "subjectId").asException();
    }
  }

  private record View(SubjectRef ref, Object title) {}

  // The owner's own loading has the last word.
  private static CompletableFuture<List<Map<String, Object>>> loaded(
      DataFetchingEnvironment env, List<View> views) {
    var loading = new ArrayList<CompletableFuture<Object>>();
    views.forEach(view -> loading.add(Nodes.load(env, view.ref())));
    return CompletableFuture.allOf(loading.toArray(CompletableFuture[]::new))
        .thenApply(done -> {
          var shown = new ArrayList<Map<String, Object>>();
          for (int i = 0; i < views.size(); i++) {
            var view = views.get(i);
            Object subject = loading.get(i).join();
            if (subject != null) {
              shown.add(
                  Map.of(
                      "subject", subject,
                      "kind", view.ref().kind().toUpperCase(Locale.ROOT),
                      "title", view.title()));
            }
          }
          return shown;
        });
  }
}
