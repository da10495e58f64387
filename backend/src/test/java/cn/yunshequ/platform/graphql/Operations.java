package cn.yunshequ.platform.graphql;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes up queries over the whole schema, always the same for the same seed. */
@org.jspecify.annotations.NullUnmarked
final class Operations {
  // Different each time they are asked, or of this machine.
  private static final Set<String> VOLATILE =
      Set.of("notifications", "searchIndexStatus", "checkInCode", "searchHotWords", "searchReport");

  private final GraphQLSchema schema;
  private final Map<String, List<String>> ids;
  private final Random random;

  /**
   * @param ids global ids by kind
   */
  Operations(GraphQLSchema schema, Map<String, List<String>> ids, long seed) {
    this.schema = schema;
    this.ids = ids;
    this.random = new Random(seed);
  }

  /** One query; some of its values come as variables. */
  record Made(String text, Map<String, Object> variables) {}

  Made next() {
    var roots =
        schema.getQueryType().getFieldDefinitions().stream()
            .filter(field -> !VOLATILE.contains(field.getName()))
            .toList();
    while (true) {
      var selections = new ArrayList<String>();
      int wanted = 1 + random.nextInt(2);
      for (int i = 0; i < wanted; i++) {
        var field = field(roots.get(random.nextInt(roots.size())), 4, "r" + i + ": ");
        if (field != null) {
          selections.add(field);
        }
      }
      if (!selections.isEmpty()) {
        boolean asVariable = random.nextBoolean() && selections.getFirst().contains("first: 3");
        var text = "{ " + String.join(" ", selections) + " }";
        return asVariable
            ? new Made(
                "query Made($n: Int!) " + text.replace("first: 3", "first: $n"), Map.of("n", 3))
            : new Made(text, Map.of());
      }
    }
  }

  private String field(GraphQLFieldDefinition field, int depth, String alias) {
    var arguments = new ArrayList<String>();
    for (var argument : field.getArguments()) {
      var value = value(argument.getName());
      if (value != null) {
        arguments.add(argument.getName() + ": " + value);
      } else if (argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue()) {
        return null;
      }
    }
    var selection = selection(GraphQLTypeUtil.unwrapAll(field.getType()), depth);
    if (selection == null) {
      return null;
    }
    var given = arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    return alias + field.getName() + given + selection;
  }

  private String value(String name) {
    return switch (name) {
      case "slug", "communitySlug" -> "\"zilu\"";
      case "first" -> String.valueOf(1 + random.nextInt(4));
      case "text" -> "\"电梯\"";
      case "id", "subjectId" -> anyId();
      case "ids" -> "[" + anyId() + ", " + anyId() + "]";
      case "communityId" -> one("community");
      case "areaId", "scopeId" -> one("area");
      case "councilId" -> one("council");
      default -> null;
    };
  }

  private String anyId() {
    var kinds = ids.keySet().stream().sorted().toList();
    return one(kinds.get(random.nextInt(kinds.size())));
  }

  private String one(String kind) {
    var all = ids.get(kind);
    return all == null || all.isEmpty()
        ? "\"nothing\""
        : "\"" + all.get(random.nextInt(all.size())) + "\"";
  }

  private String selection(GraphQLType type, int depth) {
    return switch (type) {
      case GraphQLObjectType object -> {
        var fields = fields(object, depth);
        yield fields.isEmpty() ? null : " { " + String.join(" ", fields) + " }";
      }
      case GraphQLInterfaceType face -> fragments(schema.getImplementations(face), depth);
      case GraphQLUnionType union ->
          fragments(union.getTypes().stream().map(GraphQLObjectType.class::cast).toList(), depth);
      case GraphQLList list -> throw new AssertionError(list);
      default -> "";
    };
  }

  private String fragments(List<GraphQLObjectType> types, int depth) {
    return types.stream()
        .map(type -> {
          var fields = fields(type, Math.min(depth, 2));
          return fields.isEmpty()
              ? ""
              : "... on %s { %s }"
                  .formatted(
                      type.getName(),
                      // Two types may have a field of one name and different kinds.
                      fields.stream()
                          .map(field -> type.getName().toLowerCase() + "_" + bare(field))
                          .collect(Collectors.joining(" ")));
        })
        .collect(Collectors.joining(" ", " { __typename ", " }"));
  }

  private static String bare(String field) {
    var name = field.split("[ ({]")[0];
    return name.contains(":") ? field : name + ": " + field;
  }

  private List<String> fields(GraphQLObjectType type, int depth) {
    var chosen = new LinkedHashSet<String>();
    if (random.nextInt(4) == 0) {
      chosen.add("__typename");
    }
    var all = type.getFieldDefinitions();
    int wanted = 1 + random.nextInt(6);
    var names = new LinkedHashSet<String>();
    for (int i = 0; i < wanted; i++) {
      var field = all.get(random.nextInt(all.size()));
      boolean leaf =
          !(GraphQLTypeUtil.unwrapAll(field.getType())
              instanceof graphql.schema.GraphQLCompositeType);
      if ((leaf || depth > 0)
          && !VOLATILE.contains(field.getName())
          && names.add(field.getName())) {
        var written = field(field, depth - 1, "");
        if (written != null) {
          chosen.add(written);
        }
      }
    }
    return List.copyOf(chosen);
  }
}
