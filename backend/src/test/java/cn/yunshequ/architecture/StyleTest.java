package cn.yunshequ.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One formatter, short files. */
class StyleTest {
  private static final int MAX_LINES = 350;

  private static List<Path> sources() throws IOException {
    var all = new ArrayList<Path>();
    for (var root : List.of("src/main/java", "src/test/java", "bench")) {
      try (var files = Files.walk(Path.of(root))) {
        files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(all::add);
      }
    }
    return all;
  }

  @Test
  void every_file_is_formatted() throws IOException, FormatterException {
    var formatter = new Formatter();
    var unformatted = new ArrayList<Path>();
    for (var file : sources()) {
      var text = Files.readString(file);
      if (!formatter.formatSourceAndFixImports(text).equals(text)) {
        unformatted.add(file);
      }
    }
    assertThat(unformatted).as("run backend/portal format").isEmpty();
  }

  @Test
  void no_file_is_too_long_to_read() throws IOException {
    var tooLong = new ArrayList<String>();
    for (var file : sources()) {
      long lines = Files.lines(file).count();
      if (lines > MAX_LINES) {
        tooLong.add(file + ": " + lines);
      }
    }
    assertThat(tooLong).isEmpty();
  }
}
