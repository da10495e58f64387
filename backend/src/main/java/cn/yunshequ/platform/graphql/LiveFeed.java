package cn.yunshequ.platform.graphql;

import cn.yunshequ.kernel.Viewer;
import java.util.List;
import java.util.Set;

/** What one subscription gives: asked again whenever one of its topics changed. */
public interface LiveFeed {
  /** What it listens to. */
  Set<String> topics();

  /** Where somebody begins who names no place: news from now on. */
  String start();

  /**
   * What is new since a place, as the viewer may see it now; nothing when nothing is. Called from
   * any thread, for many subscribers; who asks again from an old place misses nothing.
   *
   * @throws cn.yunshequ.kernel.RefusedException NOT_FOUND when the viewer may see it no more
   */
  News since(Viewer viewer, String position);

  /**
   * @param events sources of the subscription field, in order; each shows its own position where
   *     the type has a {@code cursor}
   * @param position to go on from
   * @param more whether to ask again at once: there may be more than this
   */
  record News(List<?> events, String position, boolean more) {
    public News(List<?> events, String position) {
      this(events, position, false);
    }

    public News {
      events = List.copyOf(events);
    }
  }
}
