package cn.yunshequ.platform.graphql;

import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLFieldDefinition;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An operation made ready once, for all who ask it: which fetcher answers each field, and what its
 * value must be. Made by {@link Planner}, run by {@link PlannedRun}.
 *
 * @param name null when the operation has none
 * @param variables as declared
 * @param steps how many there are in all
 */
record Plan(
    @Nullable String name,
    boolean mutation,
    List<VariableDefinition> variables,
    Selection root,
    int steps) {

  /** The fields of one object type, in the order of the answer. */
  record Selection(String type, List<Step> steps) {}

  /**
   * One field of an answer.
   *
   * @param key its name in the answer
   * @param fetcher null for {@code __typename}
   * @param given its arguments as written
   * @param fixed their values when no variable is among them, else null
   * @param conditions all must hold, or the field is left out
   */
  record Step(
      String key,
      GraphQLFieldDefinition definition,
      @Nullable DataFetcher<?> fetcher,
      List<Argument> given,
      @Nullable Map<String, Object> fixed,
      List<Condition> conditions,
      @Nullable SourceLocation written,
      Shape shape) {

    boolean isAsked(CoercedVariables variables) {
      return conditions.isEmpty() || conditions.stream().allMatch(each -> each.holds(variables));
    }
  }

  /**
   * {@code @include} or {@code @skip}.
   *
   * @param wanted what the value must be for the field to be answered
   */
  record Condition(boolean wanted, Value<?> value) {
    boolean holds(CoercedVariables variables) {
      Object is =
          value instanceof VariableReference variable
              ? variables.get(variable.getName())
              : ((BooleanValue) value).isValue();
      return Boolean.valueOf(wanted).equals(is);
    }
  }

  /** What a value must be. */
  sealed interface Shape {
    /** Null breaks whatever holds it. */
    boolean nonNull();
  }

  /**
   * A scalar or a word of an enum.
   *
   * @param told the value as it is answered
   */
  record Leaf(boolean nonNull, UnaryOperator<Object> told) implements Shape {}

  record ListOf(boolean nonNull, Shape element) implements Shape {}

  /**
   * @param byType the selection for each object type it may be; one for a plain object type
   */
  record ObjectOf(boolean nonNull, Map<String, Selection> byType) implements Shape {
    /** Null when it may be one of several types. */
    @Nullable Selection only() {
      return byType.size() == 1 ? byType.values().iterator().next() : null;
    }
  }
}
