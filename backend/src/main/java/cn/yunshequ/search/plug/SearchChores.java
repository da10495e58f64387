package cn.yunshequ.search.plug;

import cn.yunshequ.search.AskedWords;
import cn.yunshequ.search.SynonymKeeper;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What search does now and then. While the database is away, everything waits for the next time.
 */
@Singleton
class SearchChores {
  private static final Logger LOG = LoggerFactory.getLogger(SearchChores.class);

  private final SynonymKeeper synonyms;
  private final AskedWords asked;
  private final Set<String> failing = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  SearchChores(SynonymKeeper synonyms, AskedWords asked) {
    this.synonyms = synonyms;
    this.asked = asked;
  }

  @Scheduled(fixedDelay = "500ms")
  void refresh() {
    attempt("reading the synonyms", synonyms::refresh);
    attempt("having the week's secret", asked::prepare);
  }

  @Scheduled(initialDelay = "10s", fixedDelay = "10s")
  void flush() {
    attempt("counting what was asked", asked::flush);
  }

  @Scheduled(initialDelay = "20m", fixedDelay = "6h")
  void sweep() {
    attempt("forgetting what was asked long ago", asked::sweep);
  }

  // Before the database is let go.
  @EventListener
  void stop(ShutdownEvent closing) {
    flush();
    stopped = true;
  }

  // Once a failure is told, silence about that chore until it is over: it would be told twice a
  // second.
  private void attempt(String what, Runnable work) {
    if (stopped) {
      return;
    }
    try {
      work.run();
      failing.remove(what);
    } catch (RuntimeException failed) {
      if (failing.add(what)) {
        LOG.warn("{} failed; it will be tried again", what, failed);
      }
    }
  }
}
