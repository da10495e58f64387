package cn.yunshequ.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yunshequ.platform.graphql.SchemaAssembly;
import cn.yunshequ.support.Portal;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contracts in the repository are what the running thing says. {@code portal snapshot} writes
 * them anew.
 */
class SnapshotTest {
  private static final Path FOLDER = Path.of("../schema/_snapshot");
  private static final boolean WRITE = Boolean.getBoolean("snapshot.write");
  private static Portal portal;

  @BeforeAll
  static void start() {
    portal = Portal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void compare(String file, String actual) throws IOException {
    var path = FOLDER.resolve(file);
    if (WRITE) {
      Files.createDirectories(FOLDER);
      Files.writeString(path, actual);
    }
    assertThat(path).as("run backend/portal snapshot").content().isEqualTo(actual);
  }

  @Test
  void the_api_is_the_one_printed_in_the_repository() throws IOException {
    var options =
        SchemaPrinter.Options.defaultOptions()
            .includeDirectiveDefinitions(false)
            .includeSchemaDefinition(false);
    compare(
        "api.graphqls",
        new SchemaPrinter(options).print(portal.bean(SchemaAssembly.class).schema()).strip()
            + "\n");
  }

  @Test
  void the_database_is_the_one_printed_in_the_repository() throws IOException {
    compare("database.sql", DatabasePrinter.print(portal.db()));
  }

  @Test
  void generated_classes_are_those_of_the_migrated_database(@TempDir Path folder)
      throws IOException, InterruptedException {
    var codegen =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.jooq.no-logo=true",
                "-Dorg.jooq.no-tips=true",
                "-cp",
                System.getProperty("java.class.path"),
                "src/build/java/Codegen.java",
                "../schema",
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("codegen.log").toFile())
            .start();
    assertThat(codegen.waitFor()).isZero();
    Files.delete(folder.resolve("codegen.log"));
    var made = filesUnder(folder);
    var kept = filesUnder(Path.of("src/generated/jooq"));
    var names = new TreeSet<>(made.keySet());
    names.addAll(kept.keySet());
    names.removeIf(name -> Objects.equals(made.get(name), kept.get(name)));
    assertThat(names).as("files that differ: run backend/portal codegen").isEmpty();
  }

  private static TreeMap<String, String> filesUnder(Path folder) throws IOException {
    var files = new TreeMap<String, String>();
    try (var all = Files.walk(folder)) {
      for (var file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
