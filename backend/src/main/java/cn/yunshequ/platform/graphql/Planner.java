package cn.yunshequ.platform.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.VariableReference;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes the {@link Plan} of a valid document. It makes none of documents with several operations,
 * subscriptions, questions about the schema, and conditions on anything but a field that is asked
 * once: those are run by GraphQL Java.
 */
final class Planner {
  // A fragment may be spread in many places; what it asks is written out in each.
  private static final int MOST_STEPS = 5_000;

  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();
  private int steps;

  private Planner(GraphQLSchema schema, Document document) {
    this.schema = schema;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(each -> fragments.put(each.getName(), each));
  }

  static Optional<Plan> plan(GraphQLSchema schema, Document document) {
    var operations = document.getDefinitionsOfType(OperationDefinition.class);
    try {
      return operations.size() == 1
          ? Optional.of(new Planner(schema, document).plan(operations.getFirst()))
          : Optional.empty();
    } catch (Unplanned other) {
      return Optional.empty();
    }
  }

  /** Something a plan cannot say. */
  private static final class Unplanned extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unplanned() {
      super(null, null, false, false);
    }
  }

  private Plan plan(OperationDefinition operation) {
    var root =
        switch (operation.getOperation()) {
          case QUERY -> schema.getQueryType();
          case MUTATION -> schema.getMutationType();
          case SUBSCRIPTION -> throw new Unplanned();
        };
    mustBeUnconditional(operation);
    var selection = selection(Objects.requireNonNull(root), List.of(operation.getSelectionSet()));
    return new Plan(
        operation.getName(),
        operation.getOperation() == OperationDefinition.Operation.MUTATION,
        operation.getVariableDefinitions(),
        selection,
        steps);
  }

  private static void mustBeUnconditional(DirectivesContainer<?> part) {
    if (!part.getDirectives().isEmpty()) {
      throw new Unplanned();
    }
  }

  private Plan.Selection selection(GraphQLObjectType type, List<SelectionSet> sets) {
    var fields = new LinkedHashMap<String, List<Field>>();
    sets.forEach(set -> collect(type, set, fields));
    var made = new ArrayList<Plan.Step>();
    fields.forEach((key, same) -> made.add(step(type, key, same)));
    return new Plan.Selection(type.getName(), List.copyOf(made));
  }

  private void collect(
      GraphQLObjectType type, SelectionSet set, LinkedHashMap<String, List<Field>> into) {
    for (var each : set.getSelections()) {
      switch (each) {
        case Field field ->
            into.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>()).add(field);
        case InlineFragment inline -> {
          mustBeUnconditional(inline);
          var condition = inline.getTypeCondition();
          if (condition == null || isA(type, condition.getName())) {
            collect(type, inline.getSelectionSet(), into);
          }
        }
        case FragmentSpread spread -> {
          mustBeUnconditional(spread);
          var fragment = Objects.requireNonNull(fragments.get(spread.getName()));
          mustBeUnconditional(fragment);
          if (isA(type, fragment.getTypeCondition().getName())) {
            collect(type, fragment.getSelectionSet(), into);
          }
        }
        default -> throw new Unplanned();
      }
    }
  }

  private boolean isA(GraphQLObjectType type, String condition) {
    return switch (schema.getType(condition)) {
      case GraphQLInterfaceType face -> schema.isPossibleType(face, type);
      case GraphQLUnionType union -> schema.isPossibleType(union, type);
      case null, default -> type.getName().equals(condition);
    };
  }

  private Plan.Step step(GraphQLObjectType parent, String key, List<Field> same) {
    if (++steps > MOST_STEPS) {
      throw new Unplanned();
    }
    var field = same.getFirst();
    boolean typeName = field.getName().equals("__typename");
    if (field.getName().startsWith("__") && !typeName) {
      throw new Unplanned();
    }
    var definition = Introspection.getFieldDef(schema, parent, field.getName());
    var sets = same.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
    return new Plan.Step(
        key,
        definition,
        typeName ? null : schema.getCodeRegistry().getDataFetcher(parent, definition),
        field.getArguments(),
        fixed(definition, field),
        conditions(same),
        field.getSourceLocation(),
        shape(definition.getType(), sets));
  }

  private static List<Plan.Condition> conditions(List<Field> same) {
    if (same.size() == 1) {
      return same.getFirst().getDirectives().stream().map(Planner::condition).toList();
    }
    same.forEach(Planner::mustBeUnconditional);
    return List.of();
  }

  private static Plan.Condition condition(Directive directive) {
    boolean include = directive.getName().equals("include");
    if (!include && !directive.getName().equals("skip")) {
      throw new Unplanned();
    }
    var value = Objects.requireNonNull(directive.getArgument("if")).getValue();
    return new Plan.Condition(include, Objects.requireNonNull(value));
  }

  private @Nullable Map<String, Object> fixed(GraphQLFieldDefinition definition, Field field) {
    return field.getArguments().stream().anyMatch(each -> isVariable(each.getValue()))
        ? null
        : ValuesResolver.getArgumentValues(
            schema.getCodeRegistry(),
            definition.getArguments(),
            field.getArguments(),
            CoercedVariables.emptyVariables(),
            GraphQLContext.getDefault(),
            Locale.getDefault());
  }

  private static boolean isVariable(Node<?> node) {
    return node instanceof VariableReference
        || node.getChildren().stream().anyMatch(Planner::isVariable);
  }

  private Plan.Shape shape(GraphQLType type, List<SelectionSet> sets) {
    return type instanceof GraphQLNonNull strict
        ? shape(strict.getWrappedType(), sets, true)
        : shape(type, sets, false);
  }

  private Plan.Shape shape(GraphQLType type, List<SelectionSet> sets, boolean nonNull) {
    return switch (type) {
      case GraphQLList list -> new Plan.ListOf(nonNull, shape(list.getWrappedType(), sets));
      case GraphQLScalarType scalar -> new Plan.Leaf(nonNull, told(scalar));
      case GraphQLEnumType words ->
          new Plan.Leaf(
              nonNull,
              value -> words.serialize(value, GraphQLContext.getDefault(), Locale.getDefault()));
      case GraphQLObjectType object -> objectOf(nonNull, List.of(object), sets);
      case GraphQLInterfaceType face -> objectOf(nonNull, implementations(face), sets);
      case GraphQLUnionType union ->
          objectOf(
              nonNull, union.getTypes().stream().map(GraphQLObjectType.class::cast).toList(), sets);
      default -> throw new Unplanned();
    };
  }

  private List<GraphQLObjectType> implementations(GraphQLInterfaceType face) {
    return Objects.requireNonNull(schema.getImplementations(face));
  }

  private static UnaryOperator<Object> told(GraphQLScalarType scalar) {
    var coercing = scalar.getCoercing();
    return value ->
        Objects.requireNonNull(
            coercing.serialize(value, GraphQLContext.getDefault(), Locale.getDefault()));
  }

  private Plan.ObjectOf objectOf(
      boolean nonNull, List<GraphQLObjectType> types, List<SelectionSet> sets) {
    var byType = new HashMap<String, Plan.Selection>();
    types.forEach(each -> byType.put(each.getName(), selection(each, sets)));
    return new Plan.ObjectOf(nonNull, Map.copyOf(byType));
  }
}
