package cn.yunshequ.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.kernel.RefusalCode;
import cn.yunshequ.platform.graphql.SchemaAssembly;
import cn.yunshequ.platform.i18n.Texts;
import cn.yunshequ.support.Portal;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The closed vocabulary is closed: code, schema and Chinese text agree. */
class VocabularyTest {
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static TreeSet<String> codesInJava() {
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("cn.yunshequ");
    var codes = new TreeSet<String>();
    for (JavaClass type : house) {
      if (type.isEnum() && type.isAssignableTo(RefusalCode.class)) {
        for (Object constant : type.reflect().getEnumConstants()) {
          codes.add(((RefusalCode) constant).name());
        }
      }
    }
    return codes;
  }

  @Test
  void every_refusal_stands_in_the_schema_and_every_code_of_the_schema_is_used() {
    var type =
        (GraphQLEnumType)
            java.util.Objects.requireNonNull(
                portal.bean(SchemaAssembly.class).schema().getType("RefusalCode"));
    var inSchema =
        new TreeSet<>(type.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
    assertThat(inSchema).isEqualTo(codesInJava());
  }

  @Test
  void every_refusal_has_a_chinese_text_and_every_text_a_refusal() {
    assertThat(new TreeSet<>(portal.bean(Texts.class).codes())).isEqualTo(codesInJava());
  }

  @Test
  void everything_in_the_schema_is_described() {
    var without = new ArrayList<String>();
    for (var type : portal.bean(SchemaAssembly.class).schema().getAllTypesAsList()) {
      if (type.getName().startsWith("__")) {
        continue;
      }
      switch (type) {
        case GraphQLObjectType object ->
            describe(
                object.getName(), object.getDescription(), object.getFieldDefinitions(), without);
        case GraphQLInputObjectType input ->
            describe(input.getName(), "input", input.getFieldDefinitions(), without);
        case GraphQLInterfaceType shared ->
            describe(
                shared.getName(), shared.getDescription(), shared.getFieldDefinitions(), without);
        case GraphQLUnionType one ->
            describe(one.getName(), one.getDescription(), List.of(), without);
        case GraphQLEnumType choice ->
            describe(choice.getName(), choice.getDescription(), choice.getValues(), without);
        default -> {}
      }
    }
    assertThat(without).isEmpty();
  }

  // Named alike and meaning the same everywhere; an input is told by its type.
  private static final java.util.Set<String> PLAIN =
      java.util.Set.of(
          "id", "ids", "requestKey", "createdAt", "input", "communityId", "first", "after");

  private static void describe(
      String type,
      @org.jspecify.annotations.Nullable String description,
      List<? extends GraphQLNamedSchemaElement> fields,
      List<String> without) {
    if (description == null || description.isBlank()) {
      if (!type.equals("Query") && !type.equals("Mutation")) {
        without.add(type);
      }
    }
    for (var field : fields) {
      boolean plain = PLAIN.contains(field.getName());
      if (!plain && (field.getDescription() == null || field.getDescription().isBlank())) {
        without.add(type + "." + field.getName());
      }
      if (field instanceof GraphQLFieldDefinition asked) {
        var name = type + "." + field.getName();
        describe(name, "asked", asked.getArguments(), without);
      }
    }
  }
}
