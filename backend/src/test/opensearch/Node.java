import java.nio.file.Path;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.http.HttpInfo;

/** One real OpenSearch node in a process of its own: {@code Node FOLDER}. Ends with its input. */
public final class Node {
  public static void main(String[] args) throws Exception {
    try (var runner = new OpenSearchRunner()) {
      runner.onBuild((number, settings) -> {
        // Whatever is free when it is bound: several of these start at the same moment.
        settings.put("http.port", "0");
        settings.put("transport.port", "0");
        settings.put("http.cors.enabled", false);
        settings.put("discovery.type", "single-node");
        settings.put("indices.query.bool.max_clause_count", 16384);
      });
      runner.build(
          OpenSearchRunner.newConfigs()
              .clusterName("portal-" + ProcessHandle.current().pid())
              .numOfNode(1)
              .basePath(Path.of(args[0]).toString()));
      runner.ensureYellow();
      var node = runner.client().admin().cluster().prepareNodesInfo().get().getNodes().getFirst();
      System.out.println(
          "ready " + node.getInfo(HttpInfo.class).address().publishAddress().getPort());
      while (System.in.read() >= 0) {}
    }
  }
}
