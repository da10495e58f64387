package cn.yunshequ.platform.graphql;

import graphql.language.Description;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What pages and payloads mean is the same everywhere: it is written here once and stands in the
 * schema with each of them. What a module says itself stays.
 */
final class CommonWords {
  private static final String REFUSALS =
      "Why nothing was done, and what to do next; empty when it was done.";
  private static final String RESULT = "As it stands after the act; null when it was refused.";
  private static final Map<String, String> OF_PAGES =
      Map.of(
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

  private CommonWords() {}

  /** The same definitions, with words where pages and payloads had none. */
  static TypeDefinitionRegistry told(TypeDefinitionRegistry all) {
    for (var type : List.copyOf(all.getTypes(ObjectTypeDefinition.class))) {
      var told = told(type);
      if (told != type) {
        all.remove(type);
        all.add(told);
      }
    }
    return all;
  }

  private static ObjectTypeDefinition told(ObjectTypeDefinition type) {
    if (type.getName().endsWith("Payload")) {
      return told(
          type,
          "What came of an act: what it was about, or why it was refused.",
          field -> field.equals("refusals") ? REFUSALS : RESULT);
    }
    if (type.getName().endsWith("Connection")) {
      return told(type, "One page of a list.", OF_PAGES::get);
    }
    return type.getName().endsWith("Edge")
        ? told(type, "One of a page, with its place in the list.", OF_PAGES::get)
        : type;
  }

  private static ObjectTypeDefinition told(
      ObjectTypeDefinition type, String words, Function<String, @Nullable String> ofField) {
    var fields =
        type.getFieldDefinitions().stream()
            .map(field ->
                field.transform(f ->
                    f.description(orElse(field.getDescription(), ofField.apply(field.getName())))))
            .toList();
    return type.transform(
        t -> t.description(orElse(type.getDescription(), words)).fieldDefinitions(fields));
  }

  private static @Nullable Description orElse(@Nullable Description own, @Nullable String words) {
    return own == null && words != null ? new Description(words, null, false) : own;
  }
}
