package cn.yunshequ.search.contract;

import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.lucene.LuceneEngine;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The judgements asked of the index of one node. */
class JudgementTest extends Judged {
  @TempDir static Path folder;

  @Override
  SearchEngine made() {
    return new LuceneEngine(folder);
  }

  @Override
  boolean asks(String part) {
    return true;
  }

  @Override
  String figures() {
    return "figures.tsv";
  }
}
