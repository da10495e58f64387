package cn.yunshequ.platform.graphql;

import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks a valid document and writes down which fields it asks for, whatever its variables say. */
final class FieldUse {
  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private final Set<String> roots = new HashSet<>();
  private final Set<String> deprecated = new HashSet<>();
  private final Set<String> walked = new HashSet<>();

  FieldUse(GraphQLSchema schema, Document document) {
    this.schema = schema;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(fragment -> fragments.put(fragment.getName(), fragment));
    for (var operation : document.getDefinitionsOfType(OperationDefinition.class)) {
      walk(operation.getSelectionSet(), rootOf(operation), true);
    }
  }

  Set<String> roots() {
    return Set.copyOf(roots);
  }

  Set<String> deprecated() {
    return Set.copyOf(deprecated);
  }

  private GraphQLCompositeType rootOf(OperationDefinition operation) {
    var root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> schema.getSubscriptionType();
        };
    return Objects.requireNonNull(root);
  }

  private void walk(@Nullable SelectionSet selections, GraphQLCompositeType type, boolean root) {
    if (selections == null) {
      return;
    }
    for (var selection : selections.getSelections()) {
      switch (selection) {
        case Field field -> field(field, type, root);
        case InlineFragment inline -> {
          var condition = inline.getTypeCondition();
          walk(
              inline.getSelectionSet(),
              condition == null ? type : typeOf(condition.getName()),
              root);
        }
        case FragmentSpread spread -> {
          var fragment = fragments.get(spread.getName());
          // Once: a fragment's fields are the same wherever it is spread.
          if (fragment != null && walked.add(fragment.getName())) {
            walk(fragment.getSelectionSet(), typeOf(fragment.getTypeCondition().getName()), root);
          }
        }
        default -> throw new IllegalStateException(selection.toString());
      }
    }
  }

  private void field(Field field, GraphQLCompositeType type, boolean root) {
    var definition = Introspection.getFieldDef(schema, type, field.getName());
    var name = type.getName() + "." + field.getName();
    if (root) {
      roots.add(name);
    }
    if (definition.isDeprecated()) {
      deprecated.add(name);
    }
    if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType inner) {
      walk(field.getSelectionSet(), inner, false);
    }
  }

  private GraphQLCompositeType typeOf(String name) {
    return (GraphQLCompositeType) Objects.requireNonNull(schema.getType(name));
  }
}
