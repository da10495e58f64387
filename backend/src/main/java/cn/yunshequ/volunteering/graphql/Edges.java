package cn.yunshequ.volunteering.graphql;

import cn.yunshequ.kernel.CommonRefusal;
import cn.yunshequ.kernel.GlobalId;
import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.kernel.RefusedException;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.platform.graphql.Input;
import cn.yunshequ.platform.graphql.Loaded;
import cn.yunshequ.platform.graphql.Nodes;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Ways from one object to others, and inputs read alike everywhere in this module. */
final class Edges {
  private Edges() {}

  static CompletableFuture<Object> node(DataFetchingEnvironment env, String kind, UUID id) {
    return Nodes.load(env, new SubjectRef(kind, id));
  }

  static @Nullable CompletableFuture<Object> nodeOrNull(
      DataFetchingEnvironment env, String kind, @Nullable UUID id) {
    return id == null ? null : node(env, kind, id);
  }

  static CompletableFuture<List<?>> list(DataFetchingEnvironment env, String loader, UUID id) {
    return Loaded.load(env, loader, id)
        .thenApply(found -> Optional.ofNullable((List<?>) found).orElse(List.of()));
  }

  /** The object of argument {@code id}; null when there is none or the id is malformed. */
  static @Nullable CompletableFuture<Object> one(DataFetchingEnvironment env, String kind) {
    try {
      return node(env, kind, GlobalId.decode(kind, env.getArgumentOrDefault("id", ""), "id"));
    } catch (RefusedException malformed) {
      return null;
    }
  }

  static UUID communityId(DataFetchingEnvironment env) {
    return GlobalId.decode("community", env.getArgumentOrDefault("communityId", ""), "communityId");
  }

  /** The place named by scopeId (an area or a community) or communityId. */
  static UUID place(Input input) {
    var scope = input.find("scopeId");
    if (scope.isPresent()) {
      var ref = GlobalId.decode(scope.get());
      if (!ref.kind().equals("area") && !ref.kind().equals("community")) {
        throw Refusal.of(CommonRefusal.BAD_ID, "scopeId").asException();
      }
      return ref.id();
    }
    return input.id("community", "communityId");
  }

  static @Nullable String line(Input input, String field, int max) {
    return input.find(field).filter(t -> !t.isBlank()).isEmpty() ? null : input.line(field, max);
  }

  static @Nullable String key(Input input) {
    return input.find("requestKey").orElse(null);
  }

  @SuppressWarnings("unchecked")
  static List<Input> objects(Input input, String field, int max) {
    List<?> given = input.find(field, List.class).orElse(List.of());
    if (given.size() > max) {
      throw Refusal.of(CommonRefusal.VALUE_OUT_OF_RANGE, field).asException();
    }
    return given.stream().map(each -> new Input((Map<String, Object>) each)).toList();
  }

  @SuppressWarnings("unchecked")
  static Input object(Input input, String field) {
    return new Input((Map<String, Object>) input.find(field, Map.class).orElseThrow());
  }
}
