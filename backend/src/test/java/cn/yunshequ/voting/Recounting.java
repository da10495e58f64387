package cn.yunshequ.voting;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The recount program, run as anybody runs it. */
final class Recounting {
  private Recounting() {}

  /** What it said, and its exit code. */
  record Answer(int code, String text) {}

  static Answer of(List<Path> files) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("recount/Recount.java");
    files.forEach(file -> command.add(file.toString()));
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Answer(process.waitFor(), text);
  }
}
