package cn.yunshequ.platform.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaGenerator;
import org.junit.jupiter.api.Test;

class FieldUseTest {
  private static final GraphQLSchema SCHEMA =
      SchemaGenerator.createdMockedSchema(
          """
          type Query { place: Place  thing: Thing }
          type Mutation { move: Place }
          interface Thing { name: String @deprecated(reason: "2027-01-01") }
          type Place implements Thing {
            name: String @deprecated(reason: "2027-01-01")
            label: String
            inner: Place
          }
          """);

  private static FieldUse of(String document) {
    return new FieldUse(SCHEMA, new Parser().parseDocument(document));
  }

  @Test
  void root_fields_are_told_with_their_type() {
    assertThat(of("query A { place { label } } mutation B { move { label } }").roots())
        .containsExactlyInAnyOrder("Query.place", "Mutation.move");
  }

  @Test
  void what_is_deprecated_is_found_under_fragments_and_whatever_variables_say() {
    var use =
        of(
            """
            query($no: Boolean!) { thing { ... on Place { ...P @include(if: $no) } } }
            fragment P on Place { inner { __typename name } }
            """);
    assertThat(use.deprecated()).containsExactly("Place.name");
    assertThat(of("{ thing { name } place { label } }").deprecated()).containsExactly("Thing.name");
    assertThat(of("{ place { label } __schema { queryType { name } } }").deprecated()).isEmpty();
  }

  @Test
  void the_only_operation_gives_its_name() {
    assertThat(use("query A { place { label } }").operation()).isEqualTo("A");
    assertThat(use("{ place { label } }").operation()).isEmpty();
  }

  private static OperationFigures.Use use(String document) {
    return OperationFigures.Use.of(SCHEMA, new Parser().parseDocument(document));
  }
}
