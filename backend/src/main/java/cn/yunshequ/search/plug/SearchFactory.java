package cn.yunshequ.search.plug;

import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.lucene.LuceneEngine;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/** Chooses the engine: an index of this node in {@code <portal.data>/search}. */
@Factory
class SearchFactory {
  @Singleton
  SearchEngine engine(@Value("${portal.data:data}") String data) {
    return new LuceneEngine(Path.of(data, "search"));
  }
}
