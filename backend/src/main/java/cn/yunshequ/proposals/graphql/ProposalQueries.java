package cn.yunshequ.proposals.graphql;

import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.PlainText;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.graphql.GraphqlModule;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Paging;
import cn.yunshequ.platform.graphql.Wiring;
import cn.yunshequ.proposals.model.ProposalFilter;
import cn.yunshequ.proposals.model.ProposalOrder;
import cn.yunshequ.proposals.model.ProposalStage;
import cn.yunshequ.proposals.model.ProposalView;
import cn.yunshequ.proposals.store.ProposalReads;
import cn.yunshequ.search.Suggestions;
import graphql.schema.DataFetchingEnvironment;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions about proposals. */
@Singleton
class ProposalQueries implements GraphqlModule {
  // Nobody can join in there: what it was merged into is found by itself.
  private static final Set<ProposalStage> ENDED =
      EnumSet.of(ProposalStage.MERGED_INTO, ProposalStage.WITHDRAWN, ProposalStage.REJECTED);

  private static final int LONGEST_QUESTION = 50;
  private static final int MOST_SIMILAR = 5;

  private final ProposalReads reads;
  private final Suggestions suggestions;

  ProposalQueries(ProposalReads reads, Suggestions suggestions) {
    this.reads = reads;
    this.suggestions = suggestions;
  }

  @Override
  public void wire(Wiring wiring) {
    wiring.query("proposals", this::page);
    wiring.query("proposal", this::one);
    wiring.query("similarProposals", this::similar);
  }

  private Map<String, @Nullable Object> page(Viewer viewer, DataFetchingEnvironment env) {
    var filter = filter(new Input(env.getArgumentOrDefault("filter", Map.of())));
    var order = ProposalOrder.valueOf(env.getArgumentOrDefault("orderBy", "LATEST"));
    var connection =
        Paging.connection(reads.page(viewer, filter, order, Paging.first(env), Paging.after(env)));
    if (env.getSelectionSet().contains("totalCount")) {
      connection.put("totalCount", reads.count(viewer, filter));
    }
    return connection;
  }

  private static ProposalFilter filter(Input input) {
    return new ProposalFilter(
        input.findId("community", "communityId").orElse(null),
        input.find("communitySlug").orElse(null),
        input.findId("area", "scopeId").orElse(null),
        input.find("stages", List.class).map(ProposalQueries::stages).orElse(List.of()),
        input.find("category").orElse(null),
        input.findId("resident", "authorId").orElse(null),
        input
            .find("text")
            .filter(text -> !text.isBlank())
            .map(text -> PlainText.line(text, "text", LONGEST_QUESTION))
            .orElse(null),
        input.flag("mine"),
        input.flag("endorsedByMe"));
  }

  private static List<ProposalStage> stages(List<?> names) {
    return names.stream().map(name -> ProposalStage.valueOf(String.valueOf(name))).toList();
  }

  private @Nullable ProposalView one(Viewer viewer, DataFetchingEnvironment env) {
    String id = env.getArgument("id");
    if (id != null) {
      return byId(viewer, id);
    }
    String number = env.getArgument("number");
    return number == null
        ? null
        : reads.findByNumber(viewer, number, env.getArgument("communitySlug")).orElse(null);
  }

  private @Nullable ProposalView byId(Viewer viewer, String id) {
    try {
      return reads.find(viewer, GlobalId.decode(ProposalView.KIND, id, "id")).orElse(null);
    } catch (RefusedException malformed) {
      return null;
    }
  }

  private List<ProposalView> similar(Viewer viewer, DataFetchingEnvironment env) {
    var input = new Input(env.getArgumentOrDefault("input", Map.of()));
    var ids =
        suggestions
            .similar(
                viewer,
                input.id("community", "communityId"),
                ProposalView.KIND,
                input.find("title").orElse(""),
                input.find("body").orElse(""),
                MOST_SIMILAR)
            .stream()
            .map(ref -> ref.id())
            .toList();
    var found = ids.isEmpty() ? Map.<java.util.UUID, ProposalView>of() : reads.byIds(viewer, ids);
    return ids.stream()
        .map(found::get)
        .filter(Objects::nonNull)
        .filter(other -> !ENDED.contains(other.stage()))
        .toList();
  }
}
