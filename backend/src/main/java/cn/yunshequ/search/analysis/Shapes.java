package cn.yunshequ.search.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which common characters a character is easily taken for, by how it looks: 柱 for 桩. */
public final class Shapes {
  private static final Map<Integer, List<String>> ALIKE = read();

  private Shapes() {}

  /** Common simplified characters that look like this one, likest first; often none. */
  public static List<String> like(int character) {
    return ALIKE.getOrDefault(character, List.of());
  }

  // A line is a character and those it is taken for. Made from nlp-hanzi-similar; a test compares
  // the file with it.
  private static Map<Integer, List<String>> read() {
    try (InputStream in = Shapes.class.getResourceAsStream("/search/shapes.txt")) {
      if (in == null) {
        throw new IllegalStateException("no search/shapes.txt");
      }
      var alike = new HashMap<Integer, List<String>>();
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (!line.isEmpty()) {
          alike.put(
              line.codePointAt(0),
              line.codePoints().skip(1).mapToObj(Character::toString).toList());
        }
      }
      return alike;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
