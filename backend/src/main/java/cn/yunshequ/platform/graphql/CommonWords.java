package cn.yunshequ.platform.graphql;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What pages and payloads mean is the same everywhere: it is written here once and stands in the
 * schema with each of them. What a module says itself stays.
 */
final class CommonWords {
  private static final Map<String, String> TYPES =
      Map.of(
          "Payload", "What came of an act: what it was about, or why it was refused.",
          "Connection", "One page of a list.",
          "Edge", "One of a page, with its place in the list.");
  private static final Map<String, String> FIELDS =
      Map.of(
          "refusals",
          "Why nothing was done, and what to do next; empty when it was done.",
          "nodes",
          "What is on the page.",
          "edges",
          "What is on the page, each with its cursor.",
          "pageInfo",
          "Where the page ends.",
          "totalCount",
          "How many there are on all pages.",
          "cursor",
          "For asking what comes after this one.",
          "node",
          "The thing itself.");
  private static final String RESULT = "As it stands after the act; null when it was refused.";

  private CommonWords() {}

  /** The same definitions, with words where pages and payloads had none. */
  static TypeDefinitionRegistry told(TypeDefinitionRegistry all) {
    for (var type : List.copyOf(all.getTypes(ObjectTypeDefinition.class))) {
      TYPES.forEach((ending, words) -> {
        if (type.getName().endsWith(ending)) {
          all.remove(type);
          all.add(told(type, words));
        }
      });
    }
    return all;
  }

  private static ObjectTypeDefinition told(ObjectTypeDefinition type, String words) {
    var fields = type.getFieldDefinitions().stream().map(CommonWords::told).toList();
    return type.transform(
        t -> t.description(orElse(type.getDescription(), words)).fieldDefinitions(fields));
  }

  private static FieldDefinition told(FieldDefinition field) {
    var words = FIELDS.getOrDefault(field.getName(), RESULT);
    return field.transform(f -> f.description(orElse(field.getDescription(), words)));
  }

  private static Description orElse(@Nullable Description own, String words) {
    return own == null ? new Description(words, null, false) : own;
  }
}
