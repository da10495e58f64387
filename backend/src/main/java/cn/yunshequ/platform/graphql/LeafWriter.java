package cn.yunshequ.platform.graphql;

import graphql.GraphQLContext;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.util.Locale;

/** The value of a scalar or enum as it is answered: text, number or truth. */
@FunctionalInterface
interface LeafWriter {
  Object shown(Object value);

  /** The same result as GraphQL Java's; what is common is answered without asking it. */
  static LeafWriter of(GraphQLScalarType scalar) {
    return switch (scalar.getName()) {
      case "String", "ID" -> value -> value instanceof String ? value : general(scalar, value);
      case "Int" -> value -> value instanceof Integer ? value : general(scalar, value);
      case "Boolean" -> value -> value instanceof Boolean ? value : general(scalar, value);
      case "DateTime" ->
          value -> value instanceof Instant at ? CivilText.of(at) : general(scalar, value);
      default -> value -> general(scalar, value);
    };
  }

  static LeafWriter of(GraphQLEnumType type) {
    var names = new java.util.HashSet<String>();
    type.getValues().forEach(each -> names.add(each.getName()));
    return value -> {
      String name = value instanceof Enum<?> each ? each.name() : String.valueOf(value);
      if (!names.contains(name)) {
        throw new Unplanned("not one of " + type.getName());
      }
      return name;
    };
  }

  private static Object general(GraphQLScalarType scalar, Object value) {
    Object shown =
        scalar.getCoercing().serialize(value, GraphQLContext.getDefault(), Locale.getDefault());
    if (shown == null) {
      throw new Unplanned("nothing of " + scalar.getName());
    }
    return shown;
  }
}
