package bench;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.ObjectMapper;

/**
 * Lets another bench measure the portal: leaves it up and writes {@code target/bench/portal.json}
 * (name, port, process, files) and the requests of each operation as they go over the wire. A file
 * has the number of requests and then each one's length and bytes; numbers are 32 bits, the lowest
 * first.
 */
final class Sut {
  private static final int WRITES = 20_000;

  private final Stage stage;

  Sut(Stage stage) {
    this.stage = stage;
  }

  /** Until somebody presses enter or the input ends. */
  void serve() throws IOException {
    var folder = Files.createDirectories(Path.of("target/bench/portal")).toAbsolutePath();
    var draws = new Draws(stage.city());
    Map<String, String> files = new LinkedHashMap<>();
    for (var operation : Operation.values()) {
      var file = folder.resolve(operation + ".bin");
      write(file, stage.portal().requests(operation, draws.of(operation, WRITES)));
      files.put(operation.name(), file.toString());
    }
    var portal = stage.portal();
    var told =
        Map.of("name", portal.name, "port", portal.port, "pid", portal.pid(), "requests", files);
    var description = Path.of("target/bench/portal.json").toAbsolutePath();
    Files.write(description, new ObjectMapper().writeValueAsBytes(told));
    System.out.println("up until enter is pressed: " + description);
    System.in.read();
  }

  private static void write(Path file, java.util.List<byte[]> requests) throws IOException {
    try (var out =
        new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(file)))) {
      out.write(number(requests.size()));
      for (var request : requests) {
        out.write(number(request.length));
        out.write(request);
      }
    }
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }
}
