package cn.yunshequ.platform.graphql;

import graphql.language.VariableDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLOutputType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A persisted operation made ready once: which fetcher answers each field, how its value is checked
 * and written. Run by {@link PlannedRun}; whatever a plan cannot say is left to GraphQL Java.
 *
 * @param variables as declared
 */
record Plan(boolean mutation, List<VariableDefinition> variables, Selection root) {
  /** The fields of one object type, in the order of the answer. */
  record Selection(String type, Step[] steps) {}

  /** What a value must be. */
  sealed interface Shown {
    boolean nonNull();
  }

  /**
   * @param type gives the text or number of a value
   */
  record Leaf(boolean nonNull, LeafWriter type) implements Shown {}

  record ListOf(boolean nonNull, Shown element) implements Shown {}

  /**
   * @param byType the selection for each object type it may be; one entry for a plain object type
   */
  record ObjectOf(boolean nonNull, GraphQLOutputType type, Map<String, Selection> byType)
      implements Shown {}

  /** One field of an answer. */
  static final class Step {
    final String key;
    final byte[] written;
    final GraphQLFieldDefinition definition;
    final @Nullable DataFetcher<?> fetcher;
    final @Nullable Property property;
    final List<GraphQLArgument> parameters;
    final List<graphql.language.Argument> given;
    final @Nullable Map<String, Object> constant;
    final Shown shown;
    final Map<String, Set<String>> asked;
    final boolean single;

    Step(
        String key,
        GraphQLFieldDefinition definition,
        @Nullable DataFetcher<?> fetcher,
        List<graphql.language.Argument> given,
        @Nullable Map<String, Object> constant,
        Shown shown,
        Map<String, Set<String>> asked,
        boolean single) {
      this.key = key;
      this.written = ("\"" + key + "\":").getBytes(StandardCharsets.UTF_8);
      this.definition = definition;
      this.fetcher = fetcher;
      this.property = fetcher == null ? new Property(definition.getName()) : null;
      this.parameters = definition.getArguments();
      this.given = given;
      this.constant = constant;
      this.shown = shown;
      this.asked = asked;
      this.single = single;
    }

    boolean isTypeName() {
      return definition.getName().equals("__typename");
    }
  }
}
