package cn.yunshequ.deliberation;

import cn.yunshequ.deliberation.model.Discussed;
import cn.yunshequ.kernel.Viewer;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Served by every module whose subjects are talked about. */
public interface CommentPolicy {
  /** The kind of subject, e.g. {@code proposal}. */
  String kind();

  /** The subjects among these that the viewer may see, in one statement. */
  Map<UUID, Discussed> discussed(Viewer viewer, List<UUID> ids);
}
