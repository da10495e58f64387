package cn.yunshequ.platform.graphql;

import graphql.GraphQLContext;
import graphql.TrivialDataFetcher;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.introspection.Introspection;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Makes a {@link Plan} of a valid document; of some it makes none, and GraphQL Java runs them. */
final class PlanCompiler {
  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments = new HashMap<>();

  private PlanCompiler(GraphQLSchema schema, Document document) {
    this.schema = schema;
    document
        .getDefinitionsOfType(FragmentDefinition.class)
        .forEach(each -> fragments.put(each.getName(), each));
  }

  static Optional<Plan> compile(GraphQLSchema schema, Document document) {
    var operations = document.getDefinitionsOfType(OperationDefinition.class);
    if (operations.size() != 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(new PlanCompiler(schema, document).plan(operations.getFirst()));
    } catch (Unplanned other) {
      return Optional.empty();
    }
  }

  private Plan plan(OperationDefinition operation) {
    boolean mutation = operation.getOperation() == OperationDefinition.Operation.MUTATION;
    var root = mutation ? schema.getMutationType() : schema.getQueryType();
    if (root == null || operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
      throw new Unplanned("not a query or mutation");
    }
    return new Plan(
        mutation,
        operation.getVariableDefinitions(),
        selection(root, List.of(operation.getSelectionSet()), true));
  }

  private Plan.Selection selection(
      GraphQLObjectType type, List<SelectionSet> sets, boolean single) {
    var fields = new LinkedHashMap<String, List<Field>>();
    sets.forEach(set -> collect(type, set, fields));
    var steps = new ArrayList<Plan.Step>();
    fields.forEach((key, same) -> steps.add(step(type, key, same, single)));
    return new Plan.Selection(type.getName(), steps.toArray(Plan.Step[]::new));
  }

  private void collect(
      GraphQLObjectType type, SelectionSet set, LinkedHashMap<String, List<Field>> into) {
    for (var each : set.getSelections()) {
      switch (each) {
        case Field field -> {
          refuseDirectives(field.getDirectives());
          into.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>()).add(field);
        }
        case InlineFragment inline -> {
          refuseDirectives(inline.getDirectives());
          var condition = inline.getTypeCondition();
          if (condition == null || holds(condition, type)) {
            collect(type, inline.getSelectionSet(), into);
          }
        }
        case FragmentSpread spread -> {
          refuseDirectives(spread.getDirectives());
          var fragment = Objects.requireNonNull(fragments.get(spread.getName()));
          refuseDirectives(fragment.getDirectives());
          if (holds(fragment.getTypeCondition(), type)) {
            collect(type, fragment.getSelectionSet(), into);
          }
        }
        default -> throw new Unplanned("an unknown selection");
      }
    }
  }

  private static void refuseDirectives(List<?> directives) {
    if (!directives.isEmpty()) {
      throw new Unplanned("directives");
    }
  }

  private boolean holds(TypeName condition, GraphQLObjectType type) {
    var named = schema.getType(condition.getName());
    return named == type
        || (named instanceof GraphQLInterfaceType each
            && type.getInterfaces().stream().anyMatch(i -> i.getName().equals(each.getName())))
        || (named instanceof GraphQLUnionType union && schema.isPossibleType(union, type));
  }

  private Plan.Step step(GraphQLObjectType parent, String key, List<Field> same, boolean single) {
    var field = same.getFirst();
    var definition = Introspection.getFieldDefinition(schema, parent, field.getName());
    if (definition == null || (isMeta(definition) && !field.getName().equals("__typename"))) {
      throw new Unplanned("introspection");
    }
    var fetcher = schema.getCodeRegistry().getDataFetcher(parent, definition);
    var sets = same.stream().map(Field::getSelectionSet).filter(Objects::nonNull).toList();
    var asked = new HashMap<String, Set<String>>();
    var type = definition.getType();
    var shown = shown(type, sets, single);
    asked(shown, asked);
    return new Plan.Step(
        key,
        definition,
        isMeta(definition) || fetcher instanceof TrivialDataFetcher ? null : fetcher,
        field.getArguments(),
        constant(definition, field),
        shown,
        asked,
        single);
  }

  private static boolean isMeta(GraphQLFieldDefinition definition) {
    return definition.getName().startsWith("__");
  }

  private @Nullable Map<String, Object> constant(GraphQLFieldDefinition definition, Field field) {
    boolean fixed =
        field.getArguments().stream().noneMatch(each -> mentionsVariable(each.getValue()));
    return fixed
        ? ValuesResolver.getArgumentValues(
            schema.getCodeRegistry(),
            definition.getArguments(),
            field.getArguments(),
            CoercedVariables.emptyVariables(),
            GraphQLContext.getDefault(),
            Locale.getDefault())
        : null;
  }

  private static boolean mentionsVariable(graphql.language.Node<?> node) {
    return node instanceof VariableReference
        || node.getChildren().stream().anyMatch(PlanCompiler::mentionsVariable);
  }

  private Plan.Shown shown(GraphQLType type, List<SelectionSet> sets, boolean single) {
    return type instanceof GraphQLNonNull strict
        ? shown(strict.getWrappedType(), sets, single, true)
        : shown(type, sets, single, false);
  }

  private Plan.Shown shown(
      GraphQLType type, List<SelectionSet> sets, boolean single, boolean nonNull) {
    return switch (type) {
      case GraphQLList list -> new Plan.ListOf(nonNull, shown(list.getWrappedType(), sets, false));
      case GraphQLScalarType scalar -> new Plan.Leaf(nonNull, LeafWriter.of(scalar));
      case GraphQLEnumType values -> new Plan.Leaf(nonNull, LeafWriter.of(values));
      case GraphQLObjectType object ->
          new Plan.ObjectOf(
              nonNull, object, Map.of(object.getName(), selection(object, sets, single)));
      case GraphQLInterfaceType face -> objectOf(nonNull, face, sets, single);
      case GraphQLUnionType union -> objectOf(nonNull, union, sets, single);
      default -> throw new Unplanned("a type");
    };
  }

  private Plan.Shown objectOf(
      boolean nonNull, GraphQLCompositeType type, List<SelectionSet> sets, boolean single) {
    var byType = new HashMap<String, Plan.Selection>();
    List<GraphQLObjectType> possible =
        type instanceof GraphQLInterfaceType face
            ? schema.getImplementations(face)
            : ((GraphQLUnionType) type)
                .getTypes().stream().map(GraphQLObjectType.class::cast).toList();
    Objects.requireNonNull(possible)
        .forEach(each -> byType.put(each.getName(), selection(each, sets, single)));
    return new Plan.ObjectOf(nonNull, (GraphQLOutputType) type, byType);
  }

  private static void asked(Plan.Shown shown, Map<String, Set<String>> into) {
    switch (shown) {
      case Plan.Leaf leaf -> {}
      case Plan.ListOf list -> asked(list.element(), into);
      case Plan.ObjectOf object ->
          object
              .byType()
              .forEach((type, selection) -> {
                var names = into.computeIfAbsent(type, t -> new TreeSet<>());
                for (var step : selection.steps()) {
                  names.add(step.definition.getName());
                  step.asked.forEach(
                      (t, more) -> into.computeIfAbsent(t, k -> new TreeSet<>()).addAll(more));
                }
              });
    }
  }
}
