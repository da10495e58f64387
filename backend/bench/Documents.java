package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The operations of a file by their names; they are parted by empty lines. */
final class Documents {
  private Documents() {}

  static Map<String, String> in(Path file) throws IOException {
    Map<String, String> operations = new HashMap<>();
    for (var part : Files.readString(file).replaceAll("(?m)^#.*\n", "").split("\n\n")) {
      operations.put(part.strip().replaceAll("(?s)^\\w+ (\\w+).*", "$1"), part.strip());
    }
    return operations;
  }
}
