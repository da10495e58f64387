package cn.yunshequ.search.contract;

import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.opensearch.OpenSearchEngine;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** The judgements asked of the index on servers, on a real node. */
class OpenSearchJudgementTest extends Judged {
  @TempDir static Path folder;
  private static @Nullable OpenSearchNode node;

  @Override
  SearchEngine made() throws IOException, InterruptedException {
    node = new OpenSearchNode(folder);
    return new OpenSearchEngine(node.url(), "judged", "", Duration.ofMinutes(1));
  }

  @Override
  boolean asks(String part) {
    // What nothing was tuned on; each question costs some round trips.
    return NOT_TUNED_ON.contains(part);
  }

  @Override
  String figures() {
    return "figures-opensearch.tsv";
  }

  @AfterAll
  static void stop() throws IOException {
    if (node != null) {
      node.close();
    }
  }
}
