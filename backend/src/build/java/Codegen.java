import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;

/** Makes the jOOQ classes out of a freshly migrated database: Codegen SCHEMA_FOLDER TARGET_FOLDER. */
public class Codegen {
  public static void main(String[] args) throws Exception {
    Path schema = Path.of(args[0]).toAbsolutePath().normalize();
    try (var postgres = EmbeddedPostgres.builder().start()) {
      var url = postgres.getJdbcUrl("postgres", "postgres");
      Flyway.configure()
          .dataSource(url, "postgres", "postgres")
          .locations("filesystem:" + schema)
          .defaultSchema("public")
          .table("schema_history")
          .load()
          .migrate();
      try (var folders = Files.list(schema)) {
        for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
          var module = folder.getFileName().toString();
          if (!module.startsWith("_")) {
            generate(url, module, "cn.yunshequ." + module + ".store.db", args[1]);
            generate(url, module + "_published", "cn.yunshequ." + module + ".published", args[1]);
          }
        }
      }
    }
  }

  private static void generate(String url, String pgSchema, String javaPackage, String folder) throws Exception {
    var database =
        new Database()
            .withInputSchema(pgSchema)
            .withIncludes(".*")
            .withIncludeRoutines(false)
            .withForcedTypes(
                new ForcedType().withName("VARCHAR").withIncludeTypes("xid8"));
    try (var connection = java.sql.DriverManager.getConnection(url, "postgres", "postgres");
        var rows = connection.createStatement().executeQuery(
            "select 1 from information_schema.tables where table_schema = '" + pgSchema + "'")) {
      if (!rows.next()) {
        return;
      }
    }
    GenerationTool.generate(
        new Configuration()
            .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword("postgres"))
            .withGenerator(
                new Generator()
                    .withDatabase(database)
                    .withGenerate(
                        new Generate()
                            .withRecords(true)
                            .withPojos(false)
                            .withDaos(false)
                            .withIndexes(false)
                            .withComments(false)
                            .withGlobalCatalogReferences(false)
                            .withGeneratedAnnotation(false))
                    .withTarget(new Target().withPackageName(javaPackage).withDirectory(folder))));
  }
}
