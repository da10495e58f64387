package cn.yunshequ.search.lucene;

import cn.yunshequ.kernel.Refusal;
import cn.yunshequ.search.model.SearchRefusal;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long one question may take. What takes longer is refused, so that a few dear questions on a
 * busy evening keep nobody else waiting.
 */
final class Patience {
  private static final ThreadLocal<@Nullable Long> ENDS = new ThreadLocal<>();

  private final long nanos;

  Patience(Duration longest) {
    nanos = longest.toNanos();
  }

  /**
   * Answers within that time, or not at all.
   *
   * @throws cn.yunshequ.kernel.RefusedException SEARCH_BUSY
   */
  <T> T within(Folder folder, Folder.Use<T> use) throws IOException {
    ENDS.set(System.nanoTime() + nanos);
    try {
      return folder.search(use);
    } finally {
      ENDS.remove();
    }
  }

  /**
   * Asked now and then by whatever may take long; who writes has all the time.
   *
   * @return false, as Lucene asks whether to stop: half an answer is none
   * @throws cn.yunshequ.kernel.RefusedException SEARCH_BUSY
   */
  static boolean isOver() {
    var ends = ENDS.get();
    if (ends != null && System.nanoTime() - ends > 0) {
      throw Refusal.of(SearchRefusal.SEARCH_BUSY).asException();
    }
    return false;
  }
}
