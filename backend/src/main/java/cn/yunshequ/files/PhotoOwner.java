package cn.yunshequ.files;

import cn.yunshequ.kernel.Viewer;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Served by modules whose content has photos. */
public interface PhotoOwner {
  /** The kind of subject, e.g. {@code comment}. */
  String kind();

  /** Those subjects whose photos the viewer may see. */
  Set<UUID> showingPhotosTo(Viewer viewer, List<UUID> subjects);
}
