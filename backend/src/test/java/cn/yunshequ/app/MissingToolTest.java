package cn.yunshequ.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** README's two commands name the tool that is missing, in one line, and do nothing else. */
class MissingToolTest {
  private static final List<String> PLAIN = List.of("bash", "dirname", "grep");

  @TempDir Path tools;

  private static Path found(String tool) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }

  private void only(List<String> names) throws IOException {
    for (var name : names) {
      Files.createSymbolicLink(tools.resolve(name), found(name));
    }
  }

  @ParameterizedTest
  @CsvSource({"run,mvn", "test,mvn", "run,node", "test,node", "run,npm", "test,npm"})
  void is_named_in_one_line(String verb, String missing) throws IOException, InterruptedException {
    only(PLAIN);
    only(Stream.of("mvn", "node", "npm").takeWhile(tool -> !tool.equals(missing)).toList());
    var builder = new ProcessBuilder("./portal", verb);
    builder.environment().put("PATH", tools.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.redirectErrorStream(true);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(3);
    assertThat(said.lines()).hasSize(1);
    assertThat(said).startsWith("缺少 " + missing + "：").contains("missing " + missing);
  }
}
