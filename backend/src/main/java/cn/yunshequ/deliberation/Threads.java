package cn.yunshequ.deliberation;

import cn.yunshequ.deliberation.store.CommentReads;
import cn.yunshequ.kernel.Page;
import cn.yunshequ.kernel.SubjectRef;
import cn.yunshequ.kernel.Viewer;
import cn.yunshequ.platform.db.Later;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reading discussions, for this module and for owners of subjects who show them. */
@Singleton
public class Threads {
  private final CommentReads reads;

  Threads(CommentReads reads) {
    this.reads = reads;
  }

  /** Comments of depth 1 on a subject that the viewer may see. One statement. */
  public Page<CommentView> page(
      Viewer viewer, SubjectRef subject, boolean newestFirst, int first, Optional<String> after) {
    return later(viewer, subject, newestFirst, first, after, true).get();
  }

  /**
   * As {@link #page}, to be sent together with other statements.
   *
   * @param office whether the office of authors is wanted
   */
  public Later<Page<CommentView>> later(
      Viewer viewer,
      SubjectRef subject,
      boolean newestFirst,
      int first,
      Optional<String> after,
      boolean office) {
    return reads
        .thread(viewer, subject, newestFirst, first, after, office)
        .map(page -> views(viewer, page));
  }

  /** Replies of one comment. One statement. */
  public Page<CommentView> replies(Viewer viewer, UUID parent, int first, Optional<String> after) {
    return views(viewer, reads.replies(viewer, parent, first, after));
  }

  /** The beginnings of many discussions, oldest first, for batch loaders. One statement. */
  public Map<UUID, Beginning> beginnings(Viewer viewer, String kind, List<UUID> subjects) {
    return beginningsLater(viewer, kind, subjects).get();
  }

  /** As {@link #beginnings}, to be sent together with other statements. */
  public Later<Map<UUID, Beginning>> beginningsLater(
      Viewer viewer, String kind, List<UUID> subjects) {
    return reads.firstComments(viewer, kind, subjects).map(Threads::cut);
  }

  /** The first replies of many comments, for batch loaders. One statement. */
  public Later<Map<UUID, Beginning>> firstReplies(Viewer viewer, List<UUID> parents) {
    return reads.firstReplies(viewer, parents).map(Threads::cut);
  }

  /** The first comments of a list, to be cut to the page asked for. */
  public record Beginning(List<CommentReads.Shown> rows) {
    /** At most {@code first}, 1 to 50. */
    public Page<CommentView> page(Viewer viewer, int first) {
      return views(viewer, CommentReads.page(rows, first));
    }
  }

  private static Map<UUID, Beginning> cut(Map<UUID, List<CommentReads.Shown>> rows) {
    Map<UUID, Beginning> byKey = new HashMap<>();
    rows.forEach((key, shown) -> byKey.put(key, new Beginning(shown)));
    return byKey;
  }

  private static Page<CommentView> views(Viewer viewer, Page<CommentReads.Shown> page) {
    return new Page<>(
        page.edges().stream()
            .map(edge -> new Page.Edge<>(edge.cursor(), CommentView.of(edge.node(), viewer)))
            .toList(),
        page.hasNextPage());
  }
}
