package cn.yunshequ.search.plug;

import cn.yunshequ.search.SearchEngine;
import cn.yunshequ.search.lucene.LuceneEngine;
import cn.yunshequ.search.opensearch.OpenSearchEngine;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Chooses the engine: an index of this node in {@code <portal.data>/search}, or, when {@code
 * search.opensearch.url} is set, one on servers that all nodes share. A question takes {@code
 * search.longest} at most.
 */
@Factory
class SearchFactory {
  @Singleton
  SearchEngine engine(
      @Value("${portal.data:data}") String data,
      @Value("${search.longest:3s}") Duration longest,
      @Value("${search.opensearch.url:}") String servers,
      @Value("${search.opensearch.index:portal}") String index,
      @Value("${search.opensearch.credentials:}") String credentials) {
    return servers.isBlank()
        ? new LuceneEngine(Path.of(data, "search"), longest)
        : new OpenSearchEngine(URI.create(servers), index, credentials, longest);
  }
}
